-- Calendars that a partner or a facility subscribes to. Whoever has the token reads when visits take place, and no more;
-- only its hash is kept.
create table calendar_feed (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    facility_id    uuid,
    partner_id     uuid,
    token_hash     bytea not null unique,
    opened_at      timestamptz not null,
    revoked_at     timestamptz,
    check (num_nonnulls(facility_id, partner_id) = 1)
);
create index calendar_feed_of_facility on calendar_feed (facility_id, id) where facility_id is not null;
create index calendar_feed_of_partner on calendar_feed (partner_id, id) where partner_id is not null;
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy own on calendar_feed for all
    using (facility_id = caller_facility() or partner_id = caller_partner())
    with check (facility_id = caller_facility() or partner_id = caller_partner());
grant select, insert, update on calendar_feed to ${app};

-- Whose calendar a token opens. A calendar's client says nothing but the token, so nobody is asking yet.
create function calendar_feed_by_token(hash bytea)
    returns table (id uuid, facility_id uuid, partner_id uuid)
    language sql stable security definer set search_path = public
as $$
    select f.id, f.facility_id, f.partner_id from calendar_feed f where f.token_hash = hash and f.revoked_at is null
$$;
revoke all on function calendar_feed_by_token from public;
grant execute on function calendar_feed_by_token to ${app};

create index visit_of_partner_by_time on visit (partner_id, planned_start);
create index visit_of_facility_by_time on visit (facility_id, planned_start);
