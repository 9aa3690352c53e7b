-- What every service keeps beside its own tables. Roles: the owner runs this and bypasses row security; ${app} serves
-- requests, ${relay} only moves the outbox.

-- Who asks, as the service told this transaction; null when nobody did. Plain SQL functions, so that they are inlined
-- and an index can be used with them.
create function caller_subject() returns text language sql stable
    return nullif(current_setting('app.subject', true), '');
create function caller_facility() returns uuid language sql stable
    return nullif(current_setting('app.facility', true), '')::uuid;
create function caller_partner() returns uuid language sql stable
    return nullif(current_setting('app.partner', true), '')::uuid;
create function caller_region() returns text language sql stable
    return nullif(current_setting('app.region', true), '');
create function caller_has_role(role text) returns boolean language sql stable
    return coalesce(role = any (string_to_array(current_setting('app.roles', true), ',')), false);

create table outbox (
    id           uuid primary key,
    position     bigint generated always as identity,
    slot         smallint not null,
    aggregate_id uuid not null,
    sequence     bigint not null,
    type         text not null,
    recorded_at  timestamptz not null,
    traceparent  text,
    payload      bytea not null,
    published_at timestamptz,
    unique (aggregate_id, sequence)
);
create index outbox_unpublished on outbox (slot, position) where published_at is null;
create index outbox_published on outbox (published_at) where published_at is not null;
grant insert on outbox to ${app};
grant select, delete, update (published_at) on outbox to ${relay};

create table inbox (
    consumer    text not null,
    message_id  text not null,
    received_at timestamptz not null,
    primary key (consumer, message_id)
);
grant select, insert on inbox to ${app};

create table inbox_position (
    consumer     text not null,
    aggregate_id uuid not null,
    sequence     bigint not null,
    primary key (consumer, aggregate_id)
);
grant select, insert, update on inbox_position to ${app};

create table audit (
    id          uuid primary key,
    object_id   uuid not null,
    sequence    bigint not null,
    facility_id uuid,
    partner_id  uuid,
    region      text,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    subject     text not null,
    roles       text not null,
    actor_name  bytea,
    action      text not null,
    track       text,
    from_state  text,
    to_state    text,
    reason      bytea,
    unique (object_id, sequence)
);
alter table audit enable row level security;
alter table audit force row level security;
create policy read_own on audit for select
    using (facility_id = caller_facility() or partner_id = caller_partner() or region = caller_region()
           or caller_has_role('registrar'));
-- Whoever may change a thing leaves a trace, also across bounds: a hospital accepts a facility's referral.
create policy append on audit for insert with check (caller_subject() is not null);
grant select, insert on audit to ${app};
