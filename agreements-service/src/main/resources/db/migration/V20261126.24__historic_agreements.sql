-- Agreements of the past as old papers tell of them. None of them is in force, and no date is made up.
create table historic_agreement (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    facility_id    uuid not null references facility,
    partner_id     uuid not null references partner,
    region         text not null,
    paper          jsonb not null
);
create index historic_agreement_of_facility on historic_agreement (facility_id, id);
create index historic_agreement_of_partner on historic_agreement (partner_id, id);
create index historic_agreement_of_region on historic_agreement (region, id);
alter table historic_agreement enable row level security;
alter table historic_agreement force row level security;
create policy read_own on historic_agreement for select using (caller_reaches(facility_id, partner_id, region));
create policy facility_writes on historic_agreement for all
    using (facility_id = caller_facility()) with check (facility_id = caller_facility());
create policy registrar_imports on historic_agreement for all
    using (caller_has_role('registrar')) with check (caller_has_role('registrar'));
grant select, insert on historic_agreement to ${app};
