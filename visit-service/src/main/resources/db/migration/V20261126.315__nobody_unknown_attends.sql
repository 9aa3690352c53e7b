-- Which of them nobody has told to be in a facility's custody, or to have been when a visit there began. Asked by those who
-- care, and by the team that visits it: the team reads none of the rows, it names ids and learns which are wrong.
create function strangers_to(facility uuid, patients uuid[], at timestamptz) returns setof uuid
    language plpgsql stable security definer set search_path = public
as $$
begin
    if not (facility is not distinct from caller_facility() and (caller_has_role('nurse') or caller_has_role('doctor'))
            or caller_has_role('visiting-team')
               and exists (select from visit v where v.facility_id = facility and v.partner_id = caller_partner())) then
        raise insufficient_privilege;
    end if;
    return query
        select distinct one from unnest(patients) as one
        where not exists (select from known_patient p
                          where p.patient_id = one and p.facility_id = facility and p.in_custody)
              and not exists (select from patient_stay s
                              where s.patient_id = one and s.facility_id = facility and s.until >= at);
end $$;
revoke all on function strangers_to from public;
grant execute on function strangers_to to ${app};
