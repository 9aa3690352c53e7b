-- What is proposed again names what was taken back of the same thing.
create index referral_proposal_withdrawn on referral_proposal (source_id, id) where withdrawn_at is not null;
