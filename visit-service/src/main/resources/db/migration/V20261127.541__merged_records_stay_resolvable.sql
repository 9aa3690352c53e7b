-- Whoever is named by a record that has gone into another is the person who remains: on a visit's list that goes along to its
-- new day, at the door, and in what is counted as examined.
create or replace function carry_roster(moved uuid, next uuid, at timestamptz) returns uuid[]
    language plpgsql security definer set search_path = public
as $$
declare
    people uuid[];
begin
    if not exists (select from visit v where v.id = next and v.rescheduled_from = moved
                   and (v.facility_id = caller_facility() or v.partner_id = caller_partner())) then
        raise insufficient_privilege;
    end if;
    select array_agg(person.id order by person.place) into people
    from (select p.patient_id as id, min(listed.place) as place
          from visit_roster r
          cross join lateral jsonb_array_elements_text(r.patients) with ordinality as listed (id, place)
          join known_patient k on k.patient_id = listed.id::uuid
          join known_patient p on p.patient_id = coalesce(k.merged_into, k.patient_id)
                               and p.facility_id = r.facility_id and p.in_custody
          where r.visit_id = moved
          group by p.patient_id) person;
    if people is not null then
        insert into visit_roster (visit_id, facility_id, partner_id, recorded_at, patients)
        select next, r.facility_id, r.partner_id, at, to_jsonb(people) from visit_roster r where r.visit_id = moved;
    end if;
    return people;
end $$;

create or replace function carry_rosters(anew uuid[], at timestamptz) returns table (visit_id uuid, patient_id uuid)
    language sql security definer set search_path = public
as $$
    with carried as (
        select v.id, v.facility_id, v.partner_id, people.ids
        from visit v
        cross join lateral (
            select r.patients
            from visit b
            join visit_roster r on r.visit_id = b.id
            where b.plan_id = v.plan_id and b.occurrence = v.occurrence
                  and b.status = 'CANCELLED' and b.cancelled_by in ('PLAN', 'AGREEMENT')
            order by b.id desc
            limit 1) before
        cross join lateral (
            select array_agg(person.id order by person.place) as ids
            from (select p.patient_id as id, min(listed.place) as place
                  from jsonb_array_elements_text(before.patients) with ordinality as listed (id, place)
                  join known_patient k on k.patient_id = listed.id::uuid
                  join known_patient p on p.patient_id = coalesce(k.merged_into, k.patient_id)
                                       and p.facility_id = v.facility_id and p.in_custody
                  group by p.patient_id) person
        ) people
        where v.id = any(anew) and v.status = 'PLANNED' and v.facility_id = caller_facility()
              and people.ids is not null
              and not exists (select from visit_roster r where r.visit_id = v.id)
    ), written as (
        insert into visit_roster (visit_id, facility_id, partner_id, recorded_at, patients)
        select id, facility_id, partner_id, at, to_jsonb(ids) from carried
    )
    select c.id, listed.patient
    from carried c
    cross join lateral unnest(c.ids) with ordinality as listed (patient, place)
    order by c.id, listed.place
$$;

create or replace function strangers_to(facility uuid, patients uuid[], at timestamptz) returns setof uuid
    language plpgsql stable security definer set search_path = public
as $$
begin
    if not (facility is not distinct from caller_facility() and (caller_has_role('nurse') or caller_has_role('doctor'))
            or caller_has_role('visiting-team')
               and exists (select from visit v where v.facility_id = facility and v.partner_id = caller_partner())) then
        raise insufficient_privilege;
    end if;
    return query
        select distinct one from unnest(patients) as one
        where not exists (select from known_patient k
                          join known_patient p on p.patient_id in (k.patient_id, k.merged_into)
                          where k.patient_id = one and p.facility_id = facility and p.in_custody)
              and not exists (select from patient_stay s
                              where s.patient_id = one and s.facility_id = facility and s.until >= at
                                    and (s.since is null or s.since <= at));
end $$;

create or replace function note_examined(facility uuid, patients uuid[], seen_at timestamptz) returns void
    language plpgsql security definer set search_path = public
as $$
declare
    day date := (seen_at at time zone facility_zone(facility))::date;
    next_month date := end_of_month(day, 1);
begin
    if facility is distinct from caller_facility()
       and not exists (select from visit v where v.facility_id = facility and v.partner_id = caller_partner()) then
        raise insufficient_privilege;
    end if;
    insert into known_patient as p (patient_id, sequence, facility_id, in_custody, due_until, examined_on)
    select person, 0, facility, false, next_month, day
    from (select unnest(patients) as person
          union select k.merged_into from known_patient k
          where k.patient_id = any(patients) and k.merged_into is not null) named
    order by person
    on conflict (patient_id) do update set
        examined_on = greatest(p.examined_on, day),
        due_until = greatest(p.due_until, next_month)
    where facility in (p.facility_id, p.left_facility_id)
          or exists (select from patient_stay s where s.patient_id = p.patient_id and s.facility_id = facility);
end $$;

-- Facilities at which somebody waits for a visit though one is ahead that fits, or is booked on one that does not take place.
create or replace function follow_ups_to_place(at timestamptz) returns setof uuid
    language sql stable security definer set search_path = public
as $$
    select distinct f.facility_id
    from follow_up f
    where f.status = 'ASKED'
          and exists (select from visit v
                      where v.facility_id = f.facility_id and v.planned_start > at
                            and v.status in ('PLANNED', 'CONFIRMED') and v.kind in ('ROUTINE_CHECKUP', 'TREATMENT')
                            and (v.planned_start at time zone facility_zone(f.facility_id))::date
                                between coalesce(f.not_before, '-infinity') and f.due_on)
          or f.status = 'BOOKED'
             and exists (select from visit v
                         where v.id = f.visit_id and v.status in ('CANCELLED', 'MISSED', 'RESCHEDULED'))
$$;
