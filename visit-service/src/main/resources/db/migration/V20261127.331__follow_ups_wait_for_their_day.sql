-- Facilities at which somebody waits for a visit though one is ahead in time: it was planned just when the waiting began, and
-- neither saw the other. It looks across all facilities, so it gives ids only; the job then acts as each facility.
create function follow_ups_to_place(at timestamptz) returns setof uuid
    language sql stable security definer set search_path = public
as $$
    select distinct f.facility_id
    from follow_up f
    where f.status = 'ASKED'
          and exists (select from visit v
                      where v.facility_id = f.facility_id and v.planned_start > at
                            and v.status in ('PLANNED', 'CONFIRMED') and v.kind in ('ROUTINE_CHECKUP', 'TREATMENT')
                            and (v.planned_start at time zone facility_zone(f.facility_id))::date <= f.due_on)
$$;
revoke all on function follow_ups_to_place from public;
grant execute on function follow_ups_to_place to ${app};
create index follow_up_asked on follow_up (facility_id) where status = 'ASKED';
