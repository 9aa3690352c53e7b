-- The whole record of a patient: provisional ones without a number, custody over time (sealed), and where it has ended.
alter table patient alter column record_number drop not null;
alter table patient
    add column state          text not null default 'IN_CUSTODY',
    add column provisional    boolean not null default false,
    add column custody        bytea,
    add column bound_for_id   uuid,
    add column merged_into_id uuid references patient;
create index patient_of_facility on patient (facility_id, id);
create index patient_bound_for on patient (bound_for_id, id) where bound_for_id is not null;
create index patient_merged on patient (merged_into_id) where merged_into_id is not null;

-- The facility that a patient is on the way to reads the record ahead, and makes it its own when it receives them.
alter policy read_own on patient
    using (facility_id = caller_facility()
           or bound_for_id = caller_facility()
           or exists (select from referral r
                      where r.patient_id = patient.id and r.destination_id = caller_partner() and r.sent_at is not null));
alter policy facility_updates on patient
    using (facility_id = caller_facility() or bound_for_id = caller_facility())
    with check (facility_id = caller_facility());

-- What a facility knew of a patient when they left it: it keeps what it wrote. Written by take_over_patient alone.
create table patient_stay (
    patient_id     uuid not null references patient,
    facility_id    uuid not null,
    region         text not null,
    record_number  text,
    person         bytea not null,
    custody_status text not null,
    custody        bytea,
    block          text,
    left_at        timestamptz not null,
    left_for_id    uuid not null,
    primary key (patient_id, facility_id)
);
alter table patient_stay enable row level security;
alter table patient_stay force row level security;
create policy read_own on patient_stay for select using (facility_id = caller_facility());
grant select on patient_stay to ${app};

-- The receiving facility takes over what the sending one has of a patient: files that have gone into the record, and the
-- referrals that are not over, with all that hangs on them. The record itself the service then makes its own.
create function take_over_patient(patient uuid, over_states text[], at timestamptz) returns uuid[]
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
          and r.clinical_status <> all (take_over_patient.over_states)
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
revoke all on function take_over_patient from public;
grant execute on function take_over_patient to ${app};
