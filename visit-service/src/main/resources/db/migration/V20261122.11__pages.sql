-- A page of a list reads what it shows.
alter policy read_own on visit using (caller_reaches(facility_id, partner_id, region));
alter policy read_own on visit_plan using (caller_reaches(facility_id, partner_id, region));
