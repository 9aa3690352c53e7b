-- Row security asks for each patient that a hospital reads whether one was sent to it. By this index the answer is one
-- look, however many referrals the patient or the hospital has; without it PostgreSQL may walk the hospital's.
create index referral_sent_of_patient on referral (patient_id, destination_id) where sent_at is not null;
