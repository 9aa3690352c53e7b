-- Who may decide for a facility's head, and from which day to which. Who they are and their paper lie sealed; the hash of
-- the employee number finds what a caller holds.
create table mandate (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    facility_id    uuid not null,
    region         text not null,
    paper          bytea not null,
    holder_hash    bytea not null,
    capacity       text not null,
    valid_from     date not null,
    valid_until    date,
    revoked_from   date,
    check (valid_until is null or valid_until >= valid_from)
);
create index mandate_of_facility on mandate (facility_id, id);
create index mandate_of_holder on mandate (facility_id, holder_hash);
alter table mandate enable row level security;
alter table mandate force row level security;
create policy read_own on mandate for select using (facility_id = caller_facility());
create policy facility_records on mandate for insert with check (facility_id = caller_facility());
create policy facility_revokes on mandate for update
    using (facility_id = caller_facility()) with check (facility_id = caller_facility());
grant select, insert, update on mandate to ${app};
