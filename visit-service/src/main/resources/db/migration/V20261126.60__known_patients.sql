-- Facilities as agreements-service tells of them: in which zone their months are counted, and whose region they are.
create table known_facility (
    id       uuid primary key,
    sequence bigint not null,
    region   text not null,
    zone_id  text not null
);
create index known_facility_of_region on known_facility (region);
alter table known_facility enable row level security;
alter table known_facility force row level security;
create policy read_own on known_facility for select using (id = caller_facility() or region = caller_region());
create policy told_of_itself on known_facility for all
    using (id = caller_facility() and caller_has_role('system'))
    with check (id = caller_facility() and caller_has_role('system'));
grant select, insert, update on known_facility to ${app};

-- Until a facility has been told of, its agreement says it; WIB where nobody does.
create function facility_zone(facility uuid) returns text language sql stable
    return coalesce((select zone_id from known_facility where id = facility),
                    (select min(zone_id) from coverage where facility_id = facility),
                    'Asia/Jakarta');

-- Everybody in custody that events tell of, without a name, and the first month for which an examination is still owed.
-- A row without a sequence is somebody who was examined before anybody told of them.
create table known_patient (
    patient_id       uuid primary key,
    sequence         bigint not null,
    facility_id      uuid not null,
    left_facility_id uuid,
    block            text,
    custody_status   text,
    in_custody       boolean not null,
    due_month        date not null,
    examined_on      date
);
create index known_patient_of_facility on known_patient (facility_id, patient_id) where in_custody;
-- Counts are read from it alone.
create index known_patient_by_month on known_patient (facility_id, due_month, patient_id) include (block) where in_custody;
alter table known_patient enable row level security;
alter table known_patient force row level security;
-- Roles are asked once per query, not once per row.
create policy those_who_care on known_patient for select
    using (facility_id = caller_facility()
           and (select caller_has_role('nurse') or caller_has_role('doctor') or caller_has_role('facility-head')
                       or caller_has_role('system')));
grant select on known_patient to ${app};

-- A transfer takes a row from one facility to another, and neither may reach over the wall: so this does it, for the
-- consumer alone and only towards the facility that the event names. What is older than what is known changes nothing.
-- custody: whether they are in custody now; null where the event does not say.
create function take_patient(patient uuid, told bigint, facility uuid, told_block text, status text, custody boolean,
                             since timestamptz) returns void
    language plpgsql security definer set search_path = public
as $$
begin
    if not caller_has_role('system') or facility is distinct from caller_facility() then
        raise insufficient_privilege;
    end if;
    insert into known_patient as p
        (patient_id, sequence, facility_id, block, custody_status, in_custody, due_month)
    values (patient, told, facility, told_block, status, coalesce(custody, true),
            date_trunc('month', since at time zone facility_zone(facility)))
    on conflict (patient_id) do update set
        sequence = excluded.sequence,
        left_facility_id = case when p.facility_id = facility then p.left_facility_id else p.facility_id end,
        facility_id = facility,
        block = excluded.block,
        custody_status = excluded.custody_status,
        in_custody = case when p.sequence = 0 then excluded.in_custody else coalesce(custody, p.in_custody) end,
        -- Who comes in anew owes from then on; who was examined this month already, from the next.
        due_month = case when p.in_custody then p.due_month else greatest(p.due_month, excluded.due_month) end
    where p.sequence < told;
end $$;
revoke all on function take_patient from public;
grant execute on function take_patient to ${app};

-- Who was examined on a day of the facility's calendar owes nothing for its month. The facility itself says so, or a
-- partner whose team visits it; a list on paper may be entered after somebody has gone to another facility.
create function note_examined(facility uuid, patients uuid[], seen_at timestamptz) returns void
    language plpgsql security definer set search_path = public
as $$
declare
    day date := (seen_at at time zone facility_zone(facility))::date;
    next_month date := date_trunc('month', day) + interval '1 month';
begin
    if facility is distinct from caller_facility()
       and not exists (select from visit v where v.facility_id = facility and v.partner_id = caller_partner()) then
        raise insufficient_privilege;
    end if;
    insert into known_patient as p (patient_id, sequence, facility_id, in_custody, due_month, examined_on)
    select distinct one, 0, facility, false, next_month, day from unnest(patients) as one order by one
    on conflict (patient_id) do update set
        examined_on = greatest(p.examined_on, day),
        due_month = greatest(p.due_month, next_month)
    where facility in (p.facility_id, p.left_facility_id);
end $$;
revoke all on function note_examined from public;
grant execute on function note_examined to ${app};

-- How many in each facility of the caller's region; nobody of the region sees persons.
create function examinations_of_region(at timestamptz)
    returns table (facility_id uuid, examined bigint, due bigint, overdue bigint)
    language sql stable security definer set search_path = public
as $$
    select f.id, coalesce(sum(g.people) filter (where g.due_month > m.month), 0)::bigint,
           coalesce(sum(g.people) filter (where g.due_month = m.month), 0)::bigint,
           coalesce(sum(g.people) filter (where g.due_month < m.month), 0)::bigint
    from known_facility f
    cross join lateral (select date_trunc('month', at at time zone f.zone_id)::date as month) m
    left join lateral (select p.due_month, count(*) as people from known_patient p
                       where p.facility_id = f.id and p.in_custody group by p.due_month) g on true
    where f.region = caller_region() and caller_has_role('oversight')
    group by f.id
    order by f.id
$$;
revoke all on function examinations_of_region from public;
grant execute on function examinations_of_region to ${app};
