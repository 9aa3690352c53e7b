-- Whoever takes a patient over waits for those who are at work on the patient's referrals, and for what comes out of them:
-- a referral that a redirection has just made is in nobody's snapshot while the one before it is waited for.
create function hold_referrals_of_patient(patient uuid) returns void
    language plpgsql security definer set search_path = public
as $$
declare
    held   bigint := -1;
    before bigint;
begin
    if not exists (select from patient p
                   where p.id = hold_referrals_of_patient.patient and p.bound_for_id = caller_facility()) then
        raise insufficient_privilege;
    end if;
    loop
        before := held;
        perform r.id from referral r
        where r.patient_id in (select p.id from patient p
                               where hold_referrals_of_patient.patient in (p.id, p.merged_into_id))
        order by r.id for no key update;
        get diagnostics held = row_count;
        exit when held = before;
    end loop;
end $$;
revoke all on function hold_referrals_of_patient from public;
grant execute on function hold_referrals_of_patient to ${app};

-- A facility looks which of its visits expect somebody who is to leave: ids and times, as it has written them itself.
create policy facility_reads on visit_roster for select using (facility_id = caller_facility());
create index visit_roster_of_facility on visit_roster (facility_id, planned_end) where not ended;
create policy facility_reads on booked_follow_up for select using (facility_id = caller_facility());
create index booked_follow_up_of_patient on booked_follow_up (patient_id) where visit_id is not null;
