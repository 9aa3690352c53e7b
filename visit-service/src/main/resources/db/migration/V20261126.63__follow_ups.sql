-- Somebody who is back from a hospital is looked at again at a visit.
create table follow_up (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    facility_id    uuid not null,
    region         text,
    patient_id     uuid not null,
    referral_id    uuid not null unique,
    due_on         date not null,
    status         text not null,
    visit_id       uuid,
    reason         text
);
create index follow_up_of_facility on follow_up (facility_id, id);
create index follow_up_open on follow_up (facility_id, patient_id) where status in ('ASKED', 'BOOKED');
alter table follow_up enable row level security;
alter table follow_up force row level security;
create policy those_who_care on follow_up for all
    using ((caller_has_role('nurse') or caller_has_role('doctor') or caller_has_role('system'))
           and facility_id = caller_facility())
    with check ((caller_has_role('nurse') or caller_has_role('doctor') or caller_has_role('system'))
           and facility_id = caller_facility());
grant select, insert, update on follow_up to ${app};

-- The consumer of the visit's events looks who was there; it acts as the visit's facility.
create policy follow_ups_look on attendance for select
    using (caller_has_role('system') and facility_id = caller_facility());

-- What was not done though its time is over: its visit ended without the patient, or no visit came. It looks across all
-- facilities, so it gives ids only; the job then acts as each facility. Lists on paper may be entered some days later.
create function follow_ups_lapsed(at timestamptz, grace_days integer)
    returns table (id uuid, facility_id uuid)
    language sql stable security definer set search_path = public
as $$
    select f.id, f.facility_id
    from follow_up f left join visit v on v.id = f.visit_id
    where f.status = 'BOOKED' and v.completed_at < at - make_interval(days => grace_days)
       or f.status = 'ASKED' and f.due_on + grace_days < (at at time zone facility_zone(f.facility_id))::date
$$;
revoke all on function follow_ups_lapsed from public;
grant execute on function follow_ups_lapsed to ${app};
