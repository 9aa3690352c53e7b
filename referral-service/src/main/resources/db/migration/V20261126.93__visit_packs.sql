-- Whom a visit's team shall see, as the visit service tells it; ended once the visit will not take place.
create table visit_roster (
    visit_id      uuid primary key,
    facility_id   uuid not null,
    partner_id    uuid not null,
    region        text not null,
    planned_start timestamptz not null,
    planned_end   timestamptz not null,
    ended         boolean not null,
    patients      jsonb not null,
    sequence      bigint not null
);
alter table visit_roster enable row level security;
alter table visit_roster force row level security;
create policy team_reads on visit_roster for select
    using (partner_id = caller_partner() and caller_has_role('visiting-team'));
create policy consumer_writes on visit_roster for all
    using (caller_has_role('system') and facility_id = caller_facility() and partner_id = caller_partner())
    with check (caller_has_role('system') and facility_id = caller_facility() and partner_id = caller_partner());
grant select, insert, update on visit_roster to ${app};

-- Follow-ups booked on visits: who is to be seen there besides. Read by patients_of_visit alone.
create table booked_follow_up (
    follow_up_id uuid primary key,
    facility_id  uuid not null,
    patient_id   uuid not null,
    visit_id     uuid,
    sequence     bigint not null
);
create index booked_follow_up_of_visit on booked_follow_up (visit_id);
alter table booked_follow_up enable row level security;
alter table booked_follow_up force row level security;
create policy consumer_writes on booked_follow_up for all
    using (caller_has_role('system') and facility_id = caller_facility())
    with check (caller_has_role('system') and facility_id = caller_facility());
grant select, insert, update on booked_follow_up to ${app};

-- Who is to be seen at a visit and still in that facility's custody, for the visit's own team alone: no policy lets it read patients.
-- A record that has gone into another is that other.
create function patients_of_visit(visit uuid) returns setof patient
    language sql stable security definer set search_path = public
as $$
    with recursive own as (
        select r.* from visit_roster r
        where r.visit_id = $1 and not r.ended
              and r.partner_id = caller_partner() and caller_has_role('visiting-team')
    ), named as (
        select one.id::uuid, own.facility_id from own cross join jsonb_array_elements_text(own.patients) as one (id)
        union
        select f.patient_id, own.facility_id
        from own join booked_follow_up f on f.visit_id = own.visit_id and f.facility_id = own.facility_id
    ), listed as (
        select p.id, p.merged_into_id, n.facility_id from named n join patient p on p.id = n.id
        union
        select p.id, p.merged_into_id, l.facility_id from listed l join patient p on p.id = l.merged_into_id)
    select p.* from patient p
    where p.state = 'IN_CUSTODY' and exists (select from listed l where l.id = p.id and l.facility_id = p.facility_id)
    order by p.id
$$;
revoke all on function patients_of_visit from public;
grant execute on function patients_of_visit to ${app};

-- What that facility's referrals say of them, the newest first, sealed as it is; also those of records gone into theirs.
create function care_of_visit(visit uuid)
    returns table (patient_id uuid, clinical_summary bytea, back_referral bytea, control_owed boolean)
    language sql stable security definer set search_path = public
as $$
    with recursive file as (
        select p.id as of_patient, p.id, p.facility_id from patients_of_visit($1) p
        union
        select f.of_patient, p.id, f.facility_id from file f join patient p on p.merged_into_id = f.id)
    select f.of_patient, r.clinical_summary, r.back_referral,
           exists (select from obligation o
                   where o.referral_id = r.id and o.kind = 'FOLLOW_UP' and o.done_at is null and o.impossible_at is null)
    from file f join referral r on r.patient_id = f.id and r.facility_id = f.facility_id
    where r.clinical_status <> 'ENTERED_IN_ERROR'
    order by r.id desc
$$;
revoke all on function care_of_visit from public;
grant execute on function care_of_visit to ${app};
