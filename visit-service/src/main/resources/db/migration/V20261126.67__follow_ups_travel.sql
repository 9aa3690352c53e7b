-- A follow-up knows since when it waits, so that no earlier visit settles it; and it goes to another facility with its
-- patient: there a new one begins, and the old one ends as TRANSFERRED, which does not count.
alter table follow_up add column began_at timestamptz;
update follow_up set began_at = (due_on - 14)::timestamp at time zone facility_zone(facility_id);
alter table follow_up alter column began_at set not null;
alter table follow_up drop constraint follow_up_referral_id_key;
create unique index follow_up_of_referral on follow_up (referral_id, facility_id) where reason is distinct from 'TRANSFERRED';
create index follow_up_of_patient on follow_up (patient_id);

-- Whether the facility follows a referral up, or whoever had the patient before has done it already. The consumer asks.
create function follow_up_is_known(referral uuid) returns boolean
    language sql stable security definer set search_path = public
as $$
    select caller_has_role('system')
           and exists (select from follow_up f where f.referral_id = referral
                       and (f.facility_id = caller_facility() or f.status = 'COMPLETED'
                            or f.status = 'MISSED' and f.reason <> 'TRANSFERRED'))
$$;
revoke all on function follow_up_is_known from public;
grant execute on function follow_up_is_known to ${app};

-- What nobody has settled where the patient was before, and the facility of the event does not know yet.
create function follow_ups_to_take_over(patient uuid)
    returns table (referral_id uuid, due_on date, began_at timestamptz)
    language sql stable security definer set search_path = public
as $$
    select distinct f.referral_id, f.due_on, f.began_at
    from follow_up f
    where caller_has_role('system') and f.patient_id = patient and f.facility_id <> caller_facility()
          and (f.status in ('ASKED', 'BOOKED') or f.reason = 'TRANSFERRED')
          and not exists (select from follow_up o where o.referral_id = f.referral_id
                          and (o.facility_id = caller_facility() and o.reason is distinct from 'TRANSFERRED'
                               or o.status = 'COMPLETED' or o.status = 'MISSED' and o.reason <> 'TRANSFERRED'))
    order by f.referral_id
$$;
revoke all on function follow_ups_to_take_over from public;
grant execute on function follow_ups_to_take_over to ${app};

-- Besides what was not done in time: whose patient is in another facility's custody, and in whose. Whether on a visit or
-- not, the day by which to look counts.
drop function follow_ups_lapsed;
create function follow_ups_lapsed(at timestamptz, grace_days integer)
    returns table (id uuid, facility_id uuid, patient_id uuid, moved_to uuid)
    language sql stable security definer set search_path = public
as $$
    select f.id, f.facility_id, f.patient_id, moved.facility_id
    from follow_up f
    left join visit v on v.id = f.visit_id
    left join known_patient moved
        on moved.patient_id = f.patient_id and moved.facility_id <> f.facility_id and moved.in_custody
    where f.status in ('ASKED', 'BOOKED')
          and (moved.patient_id is not null
               or v.completed_at < at - make_interval(days => grace_days)
               or f.due_on + grace_days < (at at time zone facility_zone(f.facility_id))::date)
$$;
revoke all on function follow_ups_lapsed from public;
grant execute on function follow_ups_lapsed to ${app};

-- Two records were one person's: what was examined of the one counts for the one that remains.
create function join_patients(gone uuid, kept uuid) returns void
    language plpgsql security definer set search_path = public
as $$
begin
    if not caller_has_role('system') then
        raise insufficient_privilege;
    end if;
    update known_patient k
    set examined_on = greatest(k.examined_on, g.examined_on),
        due_month = greatest(k.due_month, (date_trunc('month', g.examined_on) + interval '1 month')::date)
    from known_patient g
    where g.patient_id = gone and k.patient_id = kept and g.examined_on is not null
          and k.facility_id = caller_facility();
end $$;
revoke all on function join_patients from public;
grant execute on function join_patients to ${app};
