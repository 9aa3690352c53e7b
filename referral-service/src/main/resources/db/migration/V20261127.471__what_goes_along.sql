-- As V20261126.70 has it; a referral that is over goes along, too, where it has the patient outside, for a hospital may turn away
-- whoever is on the way, and where a control is still owed, for that is done by whoever has the patient.
create or replace function take_over_patient(patient uuid, over_states text[], at timestamptz) returns uuid[]
    language plpgsql security definer set search_path = public
as $$
#variable_conflict use_column
declare
    here   known_facility%rowtype;
    came   uuid[];
    hanger text;
begin
    if not caller_has_role('custody-registrar')
       or not exists (select from patient p where p.id = take_over_patient.patient and p.bound_for_id = caller_facility()) then
        raise insufficient_privilege;
    end if;
    select * into strict here from known_facility k where k.id = caller_facility();

    insert into patient_stay
        (patient_id, facility_id, region, record_number, person, custody_status, custody, block, left_at, left_for_id)
    select p.id, p.facility_id, p.region, p.record_number, p.person, p.custody_status, p.custody, p.block,
           take_over_patient.at, here.id
    from patient p where p.id = take_over_patient.patient
    on conflict (patient_id, facility_id) do update set
        region = excluded.region, record_number = excluded.record_number, person = excluded.person,
        custody_status = excluded.custody_status, custody = excluded.custody, block = excluded.block,
        left_at = excluded.left_at, left_for_id = excluded.left_for_id;

    -- Their numbers were the other facility's.
    update patient p set facility_id = here.id, region = here.region, record_number = null
        where p.merged_into_id = take_over_patient.patient;

    with taken as (
        update referral r set facility_id = here.id, region = here.region, zone_id = here.zone_id
        where r.patient_id in (select p.id from patient p
                               where take_over_patient.patient in (p.id, p.merged_into_id))
          and (r.clinical_status <> all (take_over_patient.over_states)
               or r.movement_status in ('DEPARTED', 'AT_HOSPITAL')
               or exists (select from obligation o
                          where o.referral_id = r.id and o.kind = 'FOLLOW_UP' and o.done_at is null and o.impossible_at is null))
        returning r.id)
    select array_agg(t.id order by t.id) into came from taken t;

    -- Every table whose rows belong to a referral and name its facility.
    for hanger in
        select c.table_name from information_schema.columns c
        where c.table_schema = 'public' and c.column_name in ('referral_id', 'facility_id')
        group by c.table_name having count(*) = 2
    loop
        execute format('update %I set facility_id = $1 where referral_id = any ($2)', hanger) using here.id, came;
        if exists (select from information_schema.columns c where c.table_schema = 'public'
                   and c.table_name = hanger and c.column_name = 'region') then
            execute format('update %I set region = $1 where referral_id = any ($2)', hanger) using here.region, came;
        end if;
    end loop;
    return came;
end $$;
