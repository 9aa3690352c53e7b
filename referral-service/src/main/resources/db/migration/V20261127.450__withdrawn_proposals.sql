-- Since when the proposal that a referral was drafted from is withdrawn, while nobody has recommended it all the same.
alter table referral add column proposal_withdrawn_at timestamptz;

-- What the clinic has to decide on because of it, in the words of WorklistSection.
create index worklist_ground_withdrawn on referral (facility_id, id)
    where proposal_withdrawn_at is not null
      and clinical_status in ('DRAFT', 'RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED');

-- Proposals that are to be drafted no more: taken back before they were drafted, or another has come in their place.
create table withdrawn_proposal (
    id           uuid primary key,
    facility_id  uuid not null,
    withdrawn_at timestamptz not null
);
alter table withdrawn_proposal enable row level security;
alter table withdrawn_proposal force row level security;
create policy consumer_notes on withdrawn_proposal for all
    using (caller_has_role('system') and facility_id = caller_facility())
    with check (caller_has_role('system') and facility_id = caller_facility());
grant select, insert on withdrawn_proposal to ${app};

-- What was drafted from a proposal, by whichever facility leads it now: ids only; the consumer then acts as that facility.
create function referral_of_proposal(proposal uuid)
    returns table (id uuid, facility_id uuid)
    language sql stable security definer set search_path = public
as $$ select r.id, r.facility_id from referral r where r.proposal_id = referral_of_proposal.proposal $$;
revoke all on function referral_of_proposal from public;
grant execute on function referral_of_proposal to ${app};
