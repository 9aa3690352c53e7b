-- The audit is chained by hash, a chain per tenant: facility, else partner, else region, else 'national'. Whoever writes
-- does not wait for the chain: what is added waits in audit_pending, and one relay at a time makes links of it. A row that
-- is committed late is found then; there is no cursor that could have passed it.
create table audit_pending (
    position bigint generated always as identity primary key,
    kind     text not null,
    row_id   uuid not null,
    tenant   text not null,
    added_at timestamptz not null default clock_timestamp()
);
alter table audit_pending enable row level security;
alter table audit_pending force row level security;
create policy chain on audit_pending to ${relay} using (true);
grant select, delete on audit_pending to ${relay};

-- hash = SHA-256(hash of the link before, row_hash); row_hash = SHA-256 of the whole row. kind is the row's table.
create table audit_link (
    tenant   text not null,
    number   bigint not null,
    kind     text not null,
    row_id   uuid not null unique,
    row_hash bytea not null,
    hash     bytea not null,
    primary key (tenant, number)
);
alter table audit_link enable row level security;
alter table audit_link force row level security;
create policy chain on audit_link to ${relay} using (true) with check (true);
grant select, insert on audit_link to ${relay};

-- The relay reads what it chains: times, ids, codes, and names and reasons as they are sealed; it has no key.
create policy chain on audit for select to ${relay} using (true);
grant select on audit to ${relay};

-- With the owner's rights, so that nobody who adds to the audit needs a right here, and nobody can add beside it.
create function await_chain() returns trigger language plpgsql security definer set search_path = public as $$
begin
    insert into audit_pending (kind, row_id, tenant)
        select tg_table_name, id, coalesce(facility_id::text, partner_id::text, region, 'national') from added;
    return null;
end $$;
revoke execute on function await_chain() from public;
create trigger await_chain after insert on audit referencing new table as added
    for each statement execute function await_chain();

-- The second wall behind the missing grants, also against the owner by mistake.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on audit
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on audit_link
    for each statement execute function refuse_change();

insert into audit_pending (kind, row_id, tenant)
    select 'audit', id, coalesce(facility_id::text, partner_id::text, region, 'national')
    from audit order by recorded_at, id;

-- For an auditor: what a subject did in a period, what happened in a region.
create index audit_by_subject on audit (subject, recorded_at, id);
create index audit_by_region on audit (region, recorded_at, id);
