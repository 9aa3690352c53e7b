-- Since when somebody is in custody where they are now: nobody examined them there before. Null for who has been there since
-- they were first told of, for that may be long after their coming in.
alter table known_patient add column in_since timestamptz;

create or replace function take_patient(patient uuid, told bigint, facility uuid, told_block text, status text, custody boolean,
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
