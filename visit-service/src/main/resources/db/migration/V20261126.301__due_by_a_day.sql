-- An examination is owed by a day. That is the last of a month, but for who comes in so late in one that some days must be
-- left to examine them. Versions of before still read the month.
alter table known_patient add column due_until date;
update known_patient set due_until = (due_month + interval '1 month' - interval '1 day')::date;
alter table known_patient alter column due_until set not null;
drop index known_patient_by_month;
alter table known_patient drop column due_month;
alter table known_patient add column due_month date
    generated always as (date_trunc('month', due_until::timestamp)::date) stored;
-- Counts are read from it alone.
create index known_patient_by_day on known_patient (facility_id, due_until, patient_id) include (block) where in_custody;

-- Since when somebody is in custody where they are now: nobody examined them there before. Null for who has been there since
-- they were first told of, for that may be long after their coming in.
alter table known_patient add column in_since timestamptz;

-- The last day of the month that is so many after that of a day.
create function end_of_month(day date, months integer) returns date language sql immutable
    return (date_trunc('month', day::timestamp) + make_interval(months => months + 1) - interval '1 day')::date;

-- grace_days: whoever comes in has at least so many after that day, also where its month ends before.
create function take_patient(patient uuid, told bigint, facility uuid, told_block text, status text, custody boolean,
                             since timestamptz, grace_days integer) returns void
    language plpgsql security definer set search_path = public
as $$
declare
    before known_patient;
    first_day date := (since at time zone facility_zone(facility))::date;
begin
    if not caller_has_role('system') or facility is distinct from caller_facility() then
        raise insufficient_privilege;
    end if;
    select * into before from known_patient where patient_id = patient for update;
    if before.sequence >= told then
        return;
    end if;
    insert into known_patient as p
        (patient_id, sequence, facility_id, block, custody_status, in_custody, due_until)
    values (patient, told, facility, told_block, status, coalesce(custody, true),
            greatest(end_of_month(first_day, 0), first_day + grace_days))
    on conflict (patient_id) do update set
        sequence = excluded.sequence,
        left_facility_id = case when p.facility_id = facility then p.left_facility_id else p.facility_id end,
        facility_id = facility,
        block = excluded.block,
        custody_status = excluded.custody_status,
        in_custody = case when p.sequence = 0 then excluded.in_custody else coalesce(custody, p.in_custody) end,
        in_since = case when p.sequence = 0 then null
                        when p.facility_id <> facility or custody and not p.in_custody then since
                        else p.in_since end,
        -- Who comes in anew owes from then on; who was examined this month already, from the next.
        due_until = case when p.in_custody then p.due_until else greatest(p.due_until, excluded.due_until) end
    where p.sequence < told;
    insert into patient_stay as s (patient_id, facility_id, until)
    select patient, left_one, since
    from (select before.facility_id where before.facility_id <> facility and before.in_custody
          union select facility where custody is false) as one (left_one)
    on conflict (patient_id, facility_id) do update set until = greatest(s.until, excluded.until);
end $$;
revoke all on function take_patient(uuid, bigint, uuid, text, text, boolean, timestamptz, integer) from public;
grant execute on function take_patient(uuid, bigint, uuid, text, text, boolean, timestamptz, integer) to ${app};

create or replace function take_patient(patient uuid, told bigint, facility uuid, told_block text, status text, custody boolean,
                             since timestamptz) returns void
    language sql security definer set search_path = public
as $$
    select take_patient(patient, told, facility, told_block, status, custody, since, 3)
$$;

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
    select distinct one, 0, facility, false, next_month, day from unnest(patients) as one order by one
    on conflict (patient_id) do update set
        examined_on = greatest(p.examined_on, day),
        due_until = greatest(p.due_until, next_month)
    where facility in (p.facility_id, p.left_facility_id)
          or exists (select from patient_stay s where s.patient_id = p.patient_id and s.facility_id = facility);
end $$;

create or replace function join_patients(gone uuid, kept uuid) returns void
    language plpgsql security definer set search_path = public
as $$
begin
    if not caller_has_role('system') then
        raise insufficient_privilege;
    end if;
    update known_patient k
    set examined_on = greatest(k.examined_on, g.examined_on),
        due_until = greatest(k.due_until, end_of_month(g.examined_on, 1))
    from known_patient g
    where g.patient_id = gone and k.patient_id = kept and g.examined_on is not null
          and k.facility_id = caller_facility();
end $$;

-- Whoever is owed nothing before the end of next month was examined in this one.
create or replace function examinations_of_region(at timestamptz)
    returns table (facility_id uuid, examined bigint, due bigint, overdue bigint)
    language sql stable security definer set search_path = public
as $$
    select f.id,
           coalesce(sum(g.people) filter (where g.due_until >= end_of_month(d.today, 1)), 0)::bigint,
           coalesce(sum(g.people) filter (where g.due_until >= d.today
                                          and g.due_until < end_of_month(d.today, 1)), 0)::bigint,
           coalesce(sum(g.people) filter (where g.due_until < d.today), 0)::bigint
    from known_facility f
    cross join lateral (select (at at time zone f.zone_id)::date as today) d
    left join lateral (select p.due_until, count(*) as people from known_patient p
                       where p.facility_id = f.id and p.in_custody group by p.due_until) g on true
    where f.region = caller_region() and caller_has_role('oversight')
    group by f.id
    order by f.id
$$;
