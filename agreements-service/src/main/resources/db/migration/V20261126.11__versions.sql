-- The scope, version by version: what was negotiated, what was signed, what addenda made of it. Procedures are sealed,
-- for they hold contacts; so is who made a version, and why.
create table agreement_version (
    agreement_id   uuid not null references agreement,
    number         integer not null,
    facility_id    uuid not null,
    partner_id     uuid not null,
    region         text not null,
    origin         text not null,
    addendum_id    uuid,
    side           text not null,
    made_at        timestamptz not null,
    note           bytea,
    effective_from date,
    scope          jsonb not null,
    procedures     bytea,
    primary key (agreement_id, number)
);
alter table agreement_version enable row level security;
alter table agreement_version force row level security;
create policy read_own on agreement_version for select using (caller_reaches(facility_id, partner_id, region));
create policy both_sides_write on agreement_version for all
    using (facility_id = caller_facility() or partner_id = caller_partner())
    with check (facility_id = caller_facility() or partner_id = caller_partner());
grant select, insert, update on agreement_version to ${app};

alter table agreement add column procedures bytea;
alter table agreement add column latest_version integer not null default 1;
alter table agreement add column scope_from date;
alter table agreement add column next_version_from date;
alter table agreement add column mou_id uuid references agreement;
create index agreement_of_mou on agreement (mou_id, id) where mou_id is not null;

-- What there is, is its own first version.
update agreement set latest_version = scope_version,
    scope_from = case when signing is not null then effective_from end;
insert into agreement_version (agreement_id, number, facility_id, partner_id, region, origin, side, made_at,
        effective_from, scope)
    select id, scope_version, facility_id, partner_id, region, 'DRAFT', 'FACILITY', now(), scope_from, scope
    from agreement;

-- The partner's officer writes too, until the agreement is signed.
create policy partner_negotiates on agreement for update
    using (partner_id = caller_partner() and caller_has_role('partner-officer'))
    with check (partner_id = caller_partner() and status in ('NEGOTIATION', 'READY_TO_SIGN'));

-- An addendum's first day is announced as the agreement's own.
create or replace function agreements_to_announce(at timestamptz)
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
       or a.status in ('ACTIVE', 'SUSPENDED')
          and (a.effective_until < facility.today or a.next_version_from <= facility.today)
$$;

-- What is known of a signing before it; sealed, for it names people.
alter table agreement add column preparation bytea;
