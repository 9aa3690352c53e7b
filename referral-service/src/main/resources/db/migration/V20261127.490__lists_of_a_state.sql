-- A list of one state reads at most what is in it, however rare it is among a facility's, a hospital's or a region's.
create index referral_of_facility_by_state on referral (facility_id, clinical_status, id);
create index referral_of_partner_by_state on referral (destination_id, clinical_status, id) where sent_at is not null;
create index referral_of_region_by_state on referral (region, clinical_status, id);
create index referral_of_facility_by_movement on referral (facility_id, movement_status, id);
