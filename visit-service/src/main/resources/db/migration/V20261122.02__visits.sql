-- The service's own copy of signed agreements, kept from their events.
create table coverage (
    agreement_id    uuid primary key,
    sequence        bigint not null,
    facility_id     uuid not null,
    partner_id      uuid not null,
    region          text not null,
    zone_id         text not null,
    status          text not null,
    scope_version   integer not null,
    effective_from  date not null,
    effective_until date not null,
    scope           jsonb not null
);
alter table coverage enable row level security;
alter table coverage force row level security;
create policy read_own on coverage for select
    using (facility_id = caller_facility() or partner_id = caller_partner() or region = caller_region());
create policy facility_writes on coverage for all
    using (facility_id = caller_facility()) with check (facility_id = caller_facility());
grant select, insert, update on coverage to ${app};

create table visit_plan (
    id                 uuid primary key,
    version            integer not null,
    event_sequence     bigint not null,
    agreement_id       uuid not null references coverage,
    facility_id        uuid not null,
    partner_id         uuid not null,
    region             text not null,
    scope_version      integer not null,
    service            text not null,
    kind               text not null,
    rrule              text not null,
    first_day          date not null,
    start_time         time not null,
    duration_minutes   integer not null,
    materialised_until date not null
);
create index visit_plan_of_facility on visit_plan (facility_id, id);
create index visit_plan_of_partner on visit_plan (partner_id, id);
create index visit_plan_of_region on visit_plan (region, id);
create index visit_plan_of_agreement on visit_plan (agreement_id);
alter table visit_plan enable row level security;
alter table visit_plan force row level security;
create policy read_own on visit_plan for select
    using (facility_id = caller_facility() or partner_id = caller_partner() or region = caller_region());
create policy facility_writes on visit_plan for all
    using (facility_id = caller_facility()) with check (facility_id = caller_facility());
grant select, insert, update on visit_plan to ${app};

create table visit (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    plan_id        uuid not null references visit_plan,
    agreement_id   uuid not null references coverage,
    facility_id    uuid not null,
    partner_id     uuid not null,
    region         text not null,
    scope_version  integer not null,
    service        text not null,
    kind           text not null,
    planned_start  timestamptz not null,
    planned_end    timestamptz not null,
    status         text not null,
    started_at     timestamptz,
    completed_at   timestamptz,
    cancelled_by   text,
    reason         text,
    inmates        integer not null,
    staff          integer not null
);
-- Each occurrence of a plan is one visit. What an agreement's suspension cancelled does not count: after its resumption
-- the same occurrence is planned anew.
create unique index visit_of_occurrence on visit (plan_id, planned_start)
    where cancelled_by is distinct from 'AGREEMENT';
create index visit_of_facility on visit (facility_id, id);
create index visit_of_partner on visit (partner_id, id);
create index visit_of_region on visit (region, id);
create index visit_ahead_of_agreement on visit (agreement_id, planned_start) where status in ('PLANNED', 'CONFIRMED');
alter table visit enable row level security;
alter table visit force row level security;
create policy read_own on visit for select
    using (facility_id = caller_facility() or partner_id = caller_partner() or region = caller_region());
-- Both sides act on a visit; only the facility's plans make one.
create policy facility_writes on visit for all
    using (facility_id = caller_facility()) with check (facility_id = caller_facility());
create policy partner_acts on visit for update
    using (partner_id = caller_partner()) with check (partner_id = caller_partner());
grant select, insert, update on visit to ${app};

-- Who was there. An officer of the facility or of the partner sees counts, never persons: the wall is here too.
create table attendance (
    id          uuid primary key,
    visit_id    uuid not null references visit,
    facility_id uuid not null,
    partner_id  uuid not null,
    recorded_at timestamptz not null,
    patient_id  uuid,
    staff       bytea,
    staff_hash  bytea,
    check (num_nonnulls(patient_id, staff) = 1),
    check ((staff is null) = (staff_hash is null))
);
create unique index attendance_of_inmate on attendance (visit_id, patient_id) where patient_id is not null;
create unique index attendance_of_staff on attendance (visit_id, staff_hash) where staff_hash is not null;
alter table attendance enable row level security;
alter table attendance force row level security;
create policy who_was_there on attendance for all
    using ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility()
           or caller_has_role('visiting-team') and partner_id = caller_partner())
    with check ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility()
           or caller_has_role('visiting-team') and partner_id = caller_partner());
grant select, insert on attendance to ${app};

-- Plans whose visits do not reach far enough ahead. It looks across all facilities, so it gives ids only; the job then
-- acts as each facility.
create function plans_to_materialise(at timestamptz, days integer)
    returns table (id uuid, facility_id uuid)
    language sql stable security definer set search_path = public
as $$
    select p.id, p.facility_id
    from visit_plan p
    join coverage c using (agreement_id)
    where c.status in ('SIGNED', 'ACTIVE')
      and p.materialised_until < least((at at time zone c.zone_id)::date + days, c.effective_until)
$$;
revoke all on function plans_to_materialise from public;
grant execute on function plans_to_materialise to ${app};
