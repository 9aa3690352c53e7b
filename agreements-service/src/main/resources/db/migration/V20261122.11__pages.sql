-- A page of a list reads what it shows.
alter policy read_own on agreement using (caller_reaches(facility_id, partner_id, region));
