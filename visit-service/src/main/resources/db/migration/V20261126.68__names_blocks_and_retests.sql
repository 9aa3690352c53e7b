-- A facility's name is public, and a calendar says where a visit is: also to the partner, who sees no facility's row.
alter table known_facility add column name text;
create function facility_name(facility uuid) returns text
    language sql stable security definer set search_path = public
as $$
    select name from known_facility where id = facility
$$;
revoke all on function facility_name from public;
grant execute on function facility_name to ${app};

-- Where those of a cohort live when they are screened: its team records them and sees no patient's row otherwise.
create function blocks_of_campaign(campaign uuid, patients uuid[])
    returns table (patient_id uuid, block text)
    language sql stable security definer set search_path = public
as $$
    select p.patient_id, p.block
    from screening_campaign c
    join screening_member m on m.campaign_id = c.id and m.patient_id = any(patients)
    join known_patient p on p.patient_id = m.patient_id and p.facility_id = c.facility_id and p.in_custody
    where c.id = campaign and p.block is not null
          and (c.facility_id = caller_facility() and (caller_has_role('nurse') or caller_has_role('doctor'))
               or c.partner_id = caller_partner() and caller_has_role('visiting-team'))
$$;
revoke all on function blocks_of_campaign from public;
grant execute on function blocks_of_campaign to ${app};

-- What showed nothing certain, where another examination has shown more.
alter table screening_member add column earlier bytea;
