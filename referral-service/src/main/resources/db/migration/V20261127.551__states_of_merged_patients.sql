-- What has become of a referral's patient, for those who lead or treat it: of the file that theirs has gone into, if it has, which
-- a hospital does not see. One word, and nothing else of the file.
create function state_of_patient(referral uuid) returns text
    language sql stable security definer set search_path = public
as $$
    select file.state
    from referral r
    join patient p on p.id = r.patient_id
    join patient file on file.id = coalesce(p.merged_into_id, p.id)
    where r.id = state_of_patient.referral
          and (r.facility_id = caller_facility() or r.destination_id = caller_partner() and r.sent_at is not null)
$$;
revoke all on function state_of_patient from public;
grant execute on function state_of_patient to ${app};
