-- A day of a plan that is planned anew, its agreement standing again or its plan changed, keeps whom the team was to see;
-- who has left since does not come. One row for each of them, in the order of the list.
create function carry_rosters(anew uuid[], at timestamptz) returns table (visit_id uuid, patient_id uuid)
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
            select array_agg(p.patient_id order by listed.place) as ids
            from jsonb_array_elements_text(before.patients) with ordinality as listed (id, place)
            join known_patient p on p.patient_id = listed.id::uuid and p.facility_id = v.facility_id and p.in_custody
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
revoke all on function carry_rosters from public;
grant execute on function carry_rosters to ${app};
