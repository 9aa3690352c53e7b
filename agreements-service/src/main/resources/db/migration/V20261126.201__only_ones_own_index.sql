-- Only the job looks across all regions. A page of one region sometimes took its index, and then read the others' too: by an
-- expression that no page asks for it is the job's alone.
drop index agreement_by_last_day;
create index agreement_ending on agreement ((last_day + 0)) where status in ('SIGNED', 'ACTIVE', 'SUSPENDED');

create or replace function agreements_expiring(at timestamptz)
    returns table (id uuid, facility_id uuid)
    language sql stable security definer set search_path = public
as $$
    select a.id, a.facility_id
    from agreement a
    cross join lateral (select a.last_day - facility_day(at, a.time_zone)) as remaining (days)
    where a.status in ('SIGNED', 'ACTIVE', 'SUSPENDED')
      and a.last_day + 0 between (at - interval '1 day')::date and (at + interval '92 days')::date
      and remaining.days between 0 and 90
      and not exists (
          select from expiry_notice n
          where n.agreement_id = a.id and n.last_day = a.last_day
            and n.days = case when remaining.days <= 7 then 7 when remaining.days <= 30 then 30 else 90 end)
$$;
