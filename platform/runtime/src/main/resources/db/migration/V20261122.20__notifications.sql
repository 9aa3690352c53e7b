-- What callers are told: that something of theirs has changed, and where to read it with their own rights; never what
-- it says.

-- Where the caller can be reached: each role with each bound, '*' for roles that have none. A notification names a role
-- only together with the bound of its own scope, so that the other pairs match nothing.
create function caller_addresses() returns text[] language sql stable
    return (select coalesce(array_agg(role || ':' || bound), '{}')
            from unnest(string_to_array(current_setting('app.roles', true), ',')) as held (role)
            cross join unnest(array[current_setting('app.facility', true), current_setting('app.partner', true),
                                    current_setting('app.region', true), '*']) as own (bound)
            where role <> '' and bound <> '');

-- A bound is null where nobody of that scope is told. xact is the transaction that wrote the row: what has become
-- visible since one looked last is known by it, however late it was committed.
create table notification (
    id          uuid primary key,
    xact        xid8 not null default pg_current_xact_id(),
    audience    text[] not null,
    facility_id uuid,
    partner_id  uuid,
    region      text,
    everywhere  boolean not null,
    type        text not null,
    object_id   uuid not null,
    href        text not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    by_subject  text not null
);
create index notification_of_facility on notification (facility_id, id) where facility_id is not null;
create index notification_of_partner on notification (partner_id, id) where partner_id is not null;
create index notification_of_region on notification (region, id) where region is not null;
create index notification_everywhere on notification (id) where everywhere;
create index notification_by_xact on notification (xact);
create index notification_by_age on notification using brin (recorded_at);
alter table notification enable row level security;
alter table notification force row level security;
-- Who did it is not told of it. The addresses are made once per query, not once per row.
create policy read_own on notification for select
    using (audience && (select caller_addresses()) and by_subject <> caller_subject());
-- Whoever may change a thing tells of it, also across bounds: a hospital accepts a facility's referral.
create policy append on notification for insert with check (caller_subject() is not null);
grant select, insert on notification to ${app};

create table notification_acknowledgement (
    notification_id uuid not null references notification on delete cascade,
    subject         text not null,
    acknowledged_at timestamptz not null,
    primary key (notification_id, subject)
);
alter table notification_acknowledgement enable row level security;
alter table notification_acknowledgement force row level security;
create policy own on notification_acknowledgement for all
    using (subject = caller_subject()) with check (subject = caller_subject());
grant select, insert on notification_acknowledgement to ${app};

-- For the watcher of a replica, which serves all callers: whom to wake since it looked last, and how far it has looked
-- now. Nothing of what happened.
create function notifications_since(seen pg_snapshot)
    returns table (now pg_snapshot, audience text[], by_subject text)
    language sql stable security definer set search_path = public
as $$
    select look.now, n.audience, n.by_subject
    from (select pg_current_snapshot() as now) look
    left join notification n
        on n.xact >= pg_snapshot_xmin(seen)
        and n.xact < pg_snapshot_xmax(look.now)
        and not pg_visible_in_snapshot(n.xact, seen)
$$;
revoke all on function notifications_since from public;
grant execute on function notifications_since to ${relay};

-- Deletes a batch of what is older; how many it was.
create function delete_notifications_before(before timestamptz, most integer) returns integer
    language sql volatile security definer set search_path = public
as $$
    with gone as (
        delete from notification
        where id in (select id from notification where recorded_at < before order by id limit most)
        returning 1)
    select count(*)::integer from gone
$$;
revoke all on function delete_notifications_before from public;
grant execute on function delete_notifications_before to ${relay};
