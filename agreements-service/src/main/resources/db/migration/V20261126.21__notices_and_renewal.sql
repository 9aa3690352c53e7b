-- The last day in force as things stand: the agreed one, or an earlier one of which notice was given.
alter table agreement add column last_day date;
alter table agreement add column suspension jsonb;
alter table agreement add column termination jsonb;
alter table agreement add column renews uuid references agreement;
alter table agreement add column predecessor_until date;
alter table agreement add column renewed_by uuid references agreement;
update agreement set last_day = effective_until;
create index agreement_by_last_day on agreement (last_day) where status in ('SIGNED', 'ACTIVE', 'SUSPENDED');

create function facility_day(at timestamptz, time_zone text) returns date language sql immutable
    return (at at time zone case time_zone
        when 'WIB' then 'Asia/Jakarta' when 'WITA' then 'Asia/Makassar' else 'Asia/Jayapura' end)::date;

-- What the calendar has moved and nobody has announced, now also by notices of suspension and termination.
create or replace function agreements_to_announce(at timestamptz)
    returns table (id uuid, facility_id uuid)
    language sql stable security definer set search_path = public
as $$
    select a.id, a.facility_id
    from agreement a
    cross join lateral (select facility_day(at, a.time_zone)) as facility (today)
    where a.status = 'SIGNED' and a.effective_from <= facility.today
       or a.status in ('ACTIVE', 'SUSPENDED') and (a.last_day < facility.today or a.next_version_from <= facility.today)
       or a.status = 'ACTIVE' and (a.suspension ->> 'beginDate')::date <= facility.today
            and coalesce((a.suspension ->> 'endDate')::date, facility.today) >= facility.today
       or a.status = 'SUSPENDED' and (a.suspension ->> 'endDate')::date < facility.today
$$;

-- A notice of expiry that was given. The last day belongs to it: an agreement that ends on another day has other notices.
create table expiry_notice (
    agreement_id uuid not null references agreement,
    last_day     date not null,
    days         integer not null,
    facility_id  uuid not null,
    days_left    integer not null,
    given_at     timestamptz not null,
    primary key (agreement_id, last_day, days)
);
alter table expiry_notice enable row level security;
alter table expiry_notice force row level security;
create policy facility_only on expiry_notice for all
    using (facility_id = caller_facility()) with check (facility_id = caller_facility());
grant select, insert on expiry_notice to ${app};

-- Agreements within 90, 30 or 7 days of their last day, without the notice of the narrowest of these. It looks across all
-- facilities, so it gives ids only; the job then acts as each facility.
create function agreements_expiring(at timestamptz)
    returns table (id uuid, facility_id uuid)
    language sql stable security definer set search_path = public
as $$
    select a.id, a.facility_id
    from agreement a
    cross join lateral (select a.last_day - facility_day(at, a.time_zone)) as remaining (days)
    where a.status in ('SIGNED', 'ACTIVE', 'SUSPENDED')
      and a.last_day between (at - interval '1 day')::date and (at + interval '92 days')::date
      and remaining.days between 0 and 90
      and not exists (
          select from expiry_notice n
          where n.agreement_id = a.id and n.last_day = a.last_day
            and n.days = case when remaining.days <= 7 then 7 when remaining.days <= 30 then 30 else 90 end)
$$;
revoke all on function agreements_expiring from public;
grant execute on function agreements_expiring to ${app};
