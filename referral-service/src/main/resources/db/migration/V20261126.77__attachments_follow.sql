-- What was attached follows its referral to the facility that leads it on; who attached it keeps seeing it.
drop policy read_own on attachment;
create policy read_own on attachment for select
    using (facility_id = caller_facility()
           or exists (select from referral r
                      where (r.id = referral_id or r.replaces = referral_id)
                        and (r.facility_id = caller_facility()
                             or r.destination_id = caller_partner() and r.sent_at is not null)));
