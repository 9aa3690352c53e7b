-- An operator's order to tell a collection anew, and how far it has come.
create table snapshot (
    id            uuid primary key,
    collection    text not null,
    only_id       uuid,
    only_facility uuid,
    asked_at      timestamptz not null,
    asked_by      text not null,
    reached       uuid,
    published     integer not null,
    failed        integer not null,
    finished_at   timestamptz
);
create index snapshot_at_work on snapshot (id) where finished_at is null;
alter table snapshot enable row level security;
alter table snapshot force row level security;
create policy operator_reads on snapshot for select
    using (caller_has_role('operator') or caller_has_role('system'));
create policy operator_asks on snapshot for insert with check (caller_has_role('operator'));
create policy job_goes_on on snapshot for update
    using (caller_has_role('system')) with check (caller_has_role('system'));
-- The order itself never changes.
grant select, insert, update (reached, published, failed, finished_at) on snapshot to ${app};
