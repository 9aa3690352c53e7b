-- A visit can be rescheduled, its team is listed for the gate, and both sides verify what was done.
alter table visit
    add column occurrence           date,
    add column first_id             uuid,
    add column rescheduled_from     uuid references visit,
    add column rescheduled_to       uuid references visit deferrable initially deferred,
    add column revision             integer not null default 0,
    add column entry_status         text not null default 'NOT_LISTED',
    add column facility_verified_at timestamptz,
    add column partner_verified_at  timestamptz;
update visit set first_id = id, occurrence = (planned_start at time zone coalesce(
    (select zone_id from coverage c where c.agreement_id = visit.agreement_id), 'Asia/Jakarta'))::date;
alter table visit alter column occurrence set not null, alter column first_id set not null;

-- Each day of a plan's rule is one visit. The one that took another's place stands for the day of both; what an agreement
-- or a changed plan cancelled does not count, for the same day can be planned anew.
drop index visit_of_occurrence;
create unique index visit_of_occurrence on visit (plan_id, occurrence)
    where status <> 'RESCHEDULED' and (cancelled_by is null or cancelled_by in ('FACILITY', 'PARTNER'));
create index visit_ahead_of_plan on visit (plan_id, planned_start);
create index visit_never_started on visit (planned_end) where status in ('PLANNED', 'CONFIRMED');

-- A partner reschedules, so it makes visits too, but only in the place of another; and it holds its agreement meanwhile,
-- which it can never change.
create policy partner_reschedules on visit for insert
    with check (partner_id = caller_partner() and rescheduled_from is not null);
create policy partner_holds on coverage for update using (partner_id = caller_partner()) with check (false);

-- Whom the partner sends and what they bring, sealed: for the gate, the clinic and the partner itself.
create table team_list (
    visit_id    uuid primary key references visit,
    facility_id uuid not null,
    partner_id  uuid not null,
    recorded_at timestamptz not null,
    listed      bytea not null
);
alter table team_list enable row level security;
alter table team_list force row level security;
create policy gate_and_clinic_read on team_list for select
    using (facility_id = caller_facility()
           and (caller_has_role('custody-officer') or caller_has_role('nurse') or caller_has_role('doctor')));
create policy partner_lists on team_list for all
    using (partner_id = caller_partner()
           and (caller_has_role('visiting-team') or caller_has_role('partner-officer')))
    with check (partner_id = caller_partner()
           and (caller_has_role('visiting-team') or caller_has_role('partner-officer')));
grant select, insert, update on team_list to ${app};

-- Visits that should have begun long ago. It looks across all facilities, so it gives ids only; the job then acts as
-- each facility.
create function visits_never_started(before timestamptz, most integer)
    returns table (id uuid, facility_id uuid)
    language sql stable security definer set search_path = public
as $$
    select v.id, v.facility_id
    from visit v
    where v.status in ('PLANNED', 'CONFIRMED') and v.planned_end <= before
    order by v.planned_end
    limit most
$$;
revoke all on function visits_never_started from public;
grant execute on function visits_never_started to ${app};
