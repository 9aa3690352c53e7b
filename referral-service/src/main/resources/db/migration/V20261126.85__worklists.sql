-- What worklists and reports ask of a referral, in the open: times and a month, nothing clinical.
alter table referral add column answer_due timestamptz;
alter table referral add column answer_escalated_at timestamptz;
alter table referral add column recommended_at timestamptz;
alter table referral add column answered_at timestamptz;
-- The first day of the month, by the facility's calendar, in which it was recommended or declared.
alter table referral add column counted_month date;

-- One partial index per list, in the order in which the list is shown: a page reads what it shows, a count at most what it
-- counts to, however many referrals lie beside them. The words are those of WorklistSection. CASE, for COALESCE is not taken
-- for leakproof: row security would let nobody walk on from a value of it.
create index worklist_drafts on referral (facility_id, id) where clinical_status = 'DRAFT';
create index worklist_questions on referral
    (facility_id, (case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end), id)
    where clinical_status = 'INFORMATION_REQUESTED';
create index worklist_unanswered on referral
    (facility_id, (case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end),
     (case when answer_due is null then timestamptz '9999-12-31 00:00:00+00' else answer_due end), id)
    where clinical_status in ('SUBMITTED', 'RECEIVED');
create index worklist_permissions on referral
    (facility_id, (case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end), id)
    where permission_status in ('PENDING', 'DEFERRED')
      and (kind = 'EMERGENCY' and clinical_status not in ('CANCELLED', 'DRAFT', 'ENTERED_IN_ERROR')
           or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')
              and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'));
create index worklist_outside on referral (facility_id, departed_at, id)
    where movement_status in ('DEPARTED', 'AT_HOSPITAL');
create index worklist_returning on referral (facility_id, expected_return, id)
    where movement_status in ('DEPARTED', 'AT_HOSPITAL') and expected_return is not null;
create index worklist_to_answer on referral
    (destination_id, (case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end),
     (case when answer_due is null then timestamptz '9999-12-31 00:00:00+00' else answer_due end), id)
    where clinical_status in ('SUBMITTED', 'RECEIVED') and sent_at is not null;
create index worklist_on_the_way on referral (destination_id, departed_at, id)
    where movement_status = 'DEPARTED' and sent_at is not null;
create index worklist_deferred on referral (region, id)
    where permission_status = 'DEFERRED'
      and clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED');
create index worklist_escalated_answers on referral (region, answer_due, id)
    where clinical_status in ('SUBMITTED', 'RECEIVED') and answer_escalated_at is not null;
create index worklist_overdue_returns on referral (region, expected_return, id)
    where movement_status in ('DEPARTED', 'AT_HOSPITAL') and expected_return is not null;

-- A page of a list reads what it shows, as V20261122.11 has it for referrals.
alter policy read_own on obligation using (caller_reaches(facility_id, null, region));
create index worklist_control_dates on obligation (facility_id, due, referral_id, number)
    where done_at is null and kind = 'FOLLOW_UP';
create index worklist_obligations on obligation (facility_id, due, referral_id, number)
    where done_at is null and kind <> 'FOLLOW_UP';
create index worklist_overdue_obligations on obligation (region, due, referral_id, number) where done_at is null;
drop index obligation_open;

-- Answers that are due. It looks across all facilities, so it gives ids only; the job then acts as each facility.
create index answers_due on referral (answer_due)
    where clinical_status in ('SUBMITTED', 'RECEIVED') and answer_escalated_at is null and answer_due is not null;
create function answers_overdue(at timestamptz, most integer)
    returns table (id uuid, facility_id uuid)
    language sql stable security definer set search_path = public
as $$
    select r.id, r.facility_id
    from referral r
    where r.clinical_status in ('SUBMITTED', 'RECEIVED') and r.answer_escalated_at is null
      and r.answer_due is not null and r.answer_due <= at
    order by r.answer_due
    limit most
$$;
revoke all on function answers_overdue from public;
grant execute on function answers_overdue to ${app};
