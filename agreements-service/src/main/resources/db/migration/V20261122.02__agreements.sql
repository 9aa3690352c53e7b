-- Institutions are known to every caller with an identity; only the registrar writes them.
create table facility (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    name           text not null,
    type           text not null,
    class          text not null,
    region         text not null,
    time_zone      text not null
);
alter table facility enable row level security;
alter table facility force row level security;
create policy known on facility for select using (caller_subject() is not null);
create policy registrar_writes on facility for all
    using (caller_has_role('registrar')) with check (caller_has_role('registrar'));
grant select, insert, update on facility to ${app};

create table partner (
    id              uuid primary key,
    version         integer not null,
    event_sequence  bigint not null,
    name            text not null,
    kind            text not null,
    region          text not null,
    emergency_phone text
);
alter table partner enable row level security;
alter table partner force row level security;
create policy known on partner for select using (caller_subject() is not null);
create policy registrar_writes on partner for all
    using (caller_has_role('registrar')) with check (caller_has_role('registrar'));
grant select, insert, update on partner to ${app};

create table agreement (
    id              uuid primary key,
    version         integer not null,
    event_sequence  bigint not null,
    facility_id     uuid not null references facility,
    partner_id      uuid not null references partner,
    region          text not null,
    time_zone       text not null,
    title           text not null,
    document_type   text not null,
    status          text not null,
    effective_from  date,
    effective_until date,
    scope_version   integer not null,
    scope           jsonb not null,
    signing         bytea
);
create index agreement_of_facility on agreement (facility_id, id);
create index agreement_of_partner on agreement (partner_id, id);
create index agreement_of_region on agreement (region, id);
alter table agreement enable row level security;
alter table agreement force row level security;
create policy read_own on agreement for select
    using (facility_id = caller_facility() or partner_id = caller_partner() or region = caller_region());
create policy facility_writes on agreement for all
    using (facility_id = caller_facility()) with check (facility_id = caller_facility());
grant select, insert, update on agreement to ${app};

-- What the calendar has moved and nobody has announced. It looks across all facilities, so it gives ids only; the job
-- then acts as each facility.
create function agreements_to_announce(at timestamptz)
    returns table (id uuid, facility_id uuid)
    language sql stable security definer set search_path = public
as $$
    select a.id, a.facility_id
    from agreement a
    cross join lateral (
        select (at at time zone case a.time_zone
            when 'WIB' then 'Asia/Jakarta' when 'WITA' then 'Asia/Makassar' else 'Asia/Jayapura' end)::date
    ) as facility (today)
    where a.status = 'SIGNED' and a.effective_from <= facility.today
       or a.status in ('ACTIVE', 'SUSPENDED') and a.effective_until < facility.today
$$;
revoke all on function agreements_to_announce from public;
grant execute on function agreements_to_announce to ${app};
