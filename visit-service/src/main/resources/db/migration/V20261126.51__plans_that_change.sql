-- Days left out of a plan's rule, days moved, and a last day; its visits are kept in step.
alter table visit_plan
    add column exceptions jsonb not null default '[]',
    add column moved      jsonb not null default '[]',
    add column last_day   date;

-- A plan that has ended is looked through no more.
create or replace function plans_to_materialise(at timestamptz, days integer)
    returns table (id uuid, facility_id uuid)
    language sql stable security definer set search_path = public
as $$
    select p.id, p.facility_id
    from visit_plan p
    join coverage c using (agreement_id)
    where c.status in ('SIGNED', 'ACTIVE')
      and p.materialised_until
          < least((at at time zone c.zone_id)::date + days, c.effective_until, coalesce(p.last_day, 'infinity'))
$$;

-- Whose visits overlap in time at one facility.
create index visit_by_time on visit (facility_id, planned_start) where status in ('PLANNED', 'CONFIRMED', 'IN_PROGRESS');
