-- From which day on looking again is what the hospital wanted that named a day; null where any day soon is.
alter table follow_up add column not_before date;

-- What nobody has settled where the patient was before, the latest of each referral, and the facility of the event does not
-- know yet.
create function follow_ups_waiting_elsewhere(patient uuid)
    returns table (referral_id uuid, due_on date, began_at timestamptz, not_before date)
    language sql stable security definer set search_path = public
as $$
    select f.referral_id, f.due_on, f.began_at, f.not_before
    from follow_up f
    where caller_has_role('system') and f.patient_id = patient and f.facility_id <> caller_facility()
          and (f.status in ('ASKED', 'BOOKED') or f.reason = 'TRANSFERRED')
          and not exists (select from follow_up o where o.referral_id = f.referral_id
                          and (o.id > f.id
                               or o.facility_id = caller_facility() and o.status in ('ASKED', 'BOOKED')
                               or o.due_on = f.due_on
                                  and (o.status = 'COMPLETED' or o.status = 'MISSED' and o.reason <> 'TRANSFERRED')))
    order by f.referral_id
$$;
revoke all on function follow_ups_waiting_elsewhere from public;
grant execute on function follow_ups_waiting_elsewhere to ${app};

-- Facilities at which somebody waits for a visit though one is ahead that fits.
create or replace function follow_ups_to_place(at timestamptz) returns setof uuid
    language sql stable security definer set search_path = public
as $$
    select distinct f.facility_id
    from follow_up f
    where f.status = 'ASKED'
          and exists (select from visit v
                      where v.facility_id = f.facility_id and v.planned_start > at
                            and v.status in ('PLANNED', 'CONFIRMED') and v.kind in ('ROUTINE_CHECKUP', 'TREATMENT')
                            and (v.planned_start at time zone facility_zone(f.facility_id))::date
                                between coalesce(f.not_before, '-infinity') and f.due_on)
$$;
