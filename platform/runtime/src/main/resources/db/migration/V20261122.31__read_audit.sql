-- Who read what about whom. A row per thing shown in an answer, committed before the answer leaves.
create table read_audit (
    id          uuid primary key,
    object_id   uuid not null,
    patient_id  uuid,
    facility_id uuid,
    partner_id  uuid,
    region      text,
    read_at     timestamptz not null,
    subject     text not null,
    roles       text not null,
    actor_name  bytea,
    operation   text not null,
    parts       text not null
);
create index read_audit_by_patient on read_audit (patient_id, read_at, id);
create index read_audit_by_subject on read_audit (subject, read_at, id);
create index read_audit_by_region on read_audit (region, read_at, id);

alter table read_audit enable row level security;
alter table read_audit force row level security;
create policy auditor_reads on read_audit for select
    using (caller_has_role('auditor') and region = caller_region());
-- The answer of a change is recorded in its own transaction; many reads together by the relay, and it chains them.
create policy append on read_audit for insert with check (subject = caller_subject());
create policy group_commit on read_audit for insert to ${relay} with check (true);
create policy chain on read_audit for select to ${relay} using (true);
grant select, insert on read_audit to ${app};
grant select, insert on read_audit to ${relay};

create trigger await_chain after insert on read_audit referencing new table as added
    for each statement execute function await_chain();
create trigger append_only before update or delete or truncate on read_audit
    for each statement execute function refuse_change();
