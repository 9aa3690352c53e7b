-- Who is waited for and until when, in the open, for what looks for it; the steps themselves stay sealed.
alter table referral
    add column permission_turn             text,
    add column permission_due              timestamptz,
    add column permission_deferred_at      timestamptz,
    add column permission_deferred_until   timestamptz,
    add column permission_deferred_seconds bigint not null default 0,
    add column permission_tell_at          timestamptz,
    add column permission_escalated_at     timestamptz;
update referral set permission_turn = case custody_status when 'DETAINEE' then 'DETAINING_AUTHORITY' else 'FACILITY_HEAD' end
    where permission_status <> 'GRANTED' and clinical_status <> 'DRAFT';

-- The plan of a movement, who guards by turns (sealed), how it ended, and when a late return is to be told.
alter table referral
    add column guard_shifts      bytea,
    add column planned_departure timestamptz,
    add column planned_return    timestamptz,
    add column ended_at          timestamptz,
    add column return_tell_at    timestamptz;
update referral set return_tell_at = expected_return
    where movement_status in ('DEPARTED', 'AT_HOSPITAL') and expected_return is not null;
create index referral_planned on referral (patient_id, planned_departure) where planned_departure is not null;

alter table obligation
    add column impossible_at      timestamptz,
    add column impossible_because text,
    add column overdue_told_at    timestamptz;

-- The regional office decides what nobody else has decided in time.
create policy region_decides on referral for update
    using (region = caller_region() and caller_has_role('oversight'))
    with check (region = caller_region() and caller_has_role('oversight'));
create policy region_meets on obligation for update
    using (region = caller_region() and caller_has_role('oversight'))
    with check (region = caller_region() and caller_has_role('oversight'));

create index referral_permission_to_tell on referral (permission_tell_at) where permission_tell_at is not null;
create index referral_return_to_tell on referral (return_tell_at) where return_tell_at is not null;
create index obligation_overdue_to_tell on obligation (due)
    where done_at is null and impossible_at is null and overdue_told_at is null;

-- Referrals with a time that has come and nobody has told of. It looks across all facilities, so it gives ids only; the job
-- then acts as each facility.
create function referrals_to_tell(at timestamptz, most integer)
    returns table (id uuid, facility_id uuid)
    language sql stable security definer set search_path = public
as $$
    (select r.id, r.facility_id from referral r where r.permission_tell_at <= at order by r.permission_tell_at limit most)
    union
    (select r.id, r.facility_id from referral r where r.return_tell_at < at order by r.return_tell_at limit most)
    union
    (select o.referral_id, o.facility_id from obligation o
     where o.done_at is null and o.impossible_at is null and o.overdue_told_at is null and o.due < at
     order by o.due limit most)
$$;
revoke all on function referrals_to_tell from public;
grant execute on function referrals_to_tell to ${app};
