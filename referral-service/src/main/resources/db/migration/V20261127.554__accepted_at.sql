-- When the hospital last accepted: while it does, the time for its answer stands still, each time it takes that back anew.
alter table referral add column accepted_at timestamptz;
update referral set accepted_at = answered_at where clinical_status = 'ACCEPTED';
