-- Which facility leads a referral whose patient the asking one has, or had before a transfer: an id only; the consumer then acts
-- as that facility.
create function leader_of_referral(referral uuid) returns uuid
    language sql stable security definer set search_path = public
as $$
    select r.facility_id
    from referral r
    join patient p on p.id = r.patient_id
    join patient file on file.id = coalesce(p.merged_into_id, p.id)
    where r.id = leader_of_referral.referral and caller_has_role('system')
          and (caller_facility() in (r.facility_id, file.facility_id)
               or exists (select from patient_stay s
                          where s.patient_id in (p.id, file.id) and s.facility_id = caller_facility()))
$$;
revoke all on function leader_of_referral from public;
grant execute on function leader_of_referral to ${app};
