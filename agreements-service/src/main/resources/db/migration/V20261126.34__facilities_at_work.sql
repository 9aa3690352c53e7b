-- Whether anything was agreed or met about with a facility, which the registrar does not see otherwise.
create function facility_is_at_work(facility uuid) returns boolean
    language sql stable security definer set search_path = public
as $$
    select exists (select from agreement where facility_id = facility)
        or exists (select from meeting where facility_id = facility)
        or exists (select from historic_agreement where facility_id = facility)
$$;
revoke all on function facility_is_at_work from public;
grant execute on function facility_is_at_work to ${app};
