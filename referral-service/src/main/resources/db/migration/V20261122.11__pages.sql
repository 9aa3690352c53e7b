-- A page of a list reads what it shows. A hospital sees what was sent to it, from then on.
alter policy read_own on referral
    using (caller_reaches(facility_id, case when sent_at is not null then destination_id end, region));
