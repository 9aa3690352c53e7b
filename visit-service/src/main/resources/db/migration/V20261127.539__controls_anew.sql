-- A hospital may ask for another control when the one that it asked for before was done: that is another follow-up. One of a
-- referral is waited for at a time.
drop index follow_up_of_referral;
create unique index follow_up_of_referral on follow_up (referral_id, facility_id) where status in ('ASKED', 'BOOKED');
create index follow_ups_of_referral on follow_up (referral_id, id);

-- Whether the facility has followed a control of that day up, or whoever had the patient before has settled it.
create function follow_up_is_known(referral uuid, day date) returns boolean
    language sql stable security definer set search_path = public
as $$
    select caller_has_role('system')
           and exists (select from follow_up f where f.referral_id = referral and f.due_on = day
                       and (f.facility_id = caller_facility() or f.status = 'COMPLETED'
                            or f.status = 'MISSED' and f.reason <> 'TRANSFERRED'))
$$;
revoke all on function follow_up_is_known(uuid, date) from public;
grant execute on function follow_up_is_known(uuid, date) to ${app};

-- As V20261126.67 has it, of the latest follow-up of each referral: what was settled before it does not count against it.
create or replace function follow_ups_to_take_over(patient uuid)
    returns table (referral_id uuid, due_on date, began_at timestamptz)
    language sql stable security definer set search_path = public
as $$
    select f.referral_id, f.due_on, f.began_at
    from follow_up f
    where caller_has_role('system') and f.patient_id = patient and f.facility_id <> caller_facility()
          and (f.status in ('ASKED', 'BOOKED') or f.reason = 'TRANSFERRED')
          and not exists (select from follow_up o where o.referral_id = f.referral_id
                          and (o.id > f.id
                               or o.facility_id = caller_facility() and o.status in ('ASKED', 'BOOKED')))
    order by f.referral_id
$$;
