-- What a facility's own staff examined; what they found is sealed.
create table examination (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    facility_id    uuid not null,
    region         text,
    patient_id     uuid not null,
    kind           text not null,
    examined_at    timestamptz not null,
    findings       bytea not null
);
create index examination_of_facility on examination (facility_id, id);
create index examination_of_patient on examination (patient_id, id);
alter table examination enable row level security;
alter table examination force row level security;
create policy those_who_care on examination for all
    using ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility())
    with check ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility());
grant select, insert on examination to ${app};
