-- What a team does at a visit: findings of patients, health education, mentoring; and what follows from it.
alter table visit
    add column findings integer not null default 0,
    add column educated integer not null default 0,
    add column mentored integer not null default 0;
alter table attendance add column walk_in boolean not null default false;

-- What was found of a patient, sealed. Corrected by another finding, never changed or removed.
create table finding (
    id          uuid primary key,
    visit_id    uuid not null references visit,
    facility_id uuid not null,
    partner_id  uuid not null,
    patient_id  uuid not null,
    first_id    uuid not null,
    replaces    uuid unique references finding,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null,
    author      text not null,
    content     bytea not null
);
create index finding_of_visit on finding (visit_id, id);
create index finding_of_patient on finding (patient_id, facility_id, id);
alter table finding enable row level security;
alter table finding force row level security;
create policy clinic_and_team on finding for all
    using ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility()
           or caller_has_role('visiting-team') and partner_id = caller_partner())
    with check ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility()
           or caller_has_role('visiting-team') and partner_id = caller_partner());
grant select, insert on finding to ${app};

-- Somebody should be referred. Whoever cares for the patient reads why; others know the ids only.
create table referral_proposal (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    source_id      uuid not null unique,
    visit_id       uuid,
    facility_id    uuid not null,
    partner_id     uuid,
    region         text not null,
    patient_id     uuid not null,
    proposed_at    timestamptz not null,
    content        bytea not null
);
create index referral_proposal_of_facility on referral_proposal (facility_id, id);
create index referral_proposal_of_partner on referral_proposal (partner_id, id);
alter table referral_proposal enable row level security;
alter table referral_proposal force row level security;
create policy clinic_and_team on referral_proposal for all
    using ((caller_has_role('nurse') or caller_has_role('doctor') or caller_has_role('system'))
               and facility_id = caller_facility()
           or caller_has_role('visiting-team') and partner_id = caller_partner())
    with check ((caller_has_role('nurse') or caller_has_role('doctor') or caller_has_role('system'))
               and facility_id = caller_facility()
           or caller_has_role('visiting-team') and partner_id = caller_partner());
grant select, insert, update on referral_proposal to ${app};

-- Health education: a headcount with its topic; nobody is named.
create table education_session (
    id           uuid primary key,
    visit_id     uuid not null references visit,
    facility_id  uuid not null,
    partner_id   uuid not null,
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null,
    topic        text not null,
    material     text,
    target_group text not null,
    head_count   integer not null
);
create index education_session_of_visit on education_session (visit_id, id);
alter table education_session enable row level security;
alter table education_session force row level security;
create policy both_sides on education_session for all
    using (facility_id = caller_facility() or partner_id = caller_partner())
    with check (facility_id = caller_facility() or partner_id = caller_partner());
grant select, insert on education_session to ${app};

-- What mentors found of the clinic, by element of the instrument.
create table mentoring_finding (
    id          uuid primary key,
    visit_id    uuid not null references visit,
    facility_id uuid not null,
    partner_id  uuid not null,
    recorded_at timestamptz not null,
    element     text not null,
    due         date not null,
    content     bytea not null
);
create index mentoring_finding_of_visit on mentoring_finding (visit_id, id);
alter table mentoring_finding enable row level security;
alter table mentoring_finding force row level security;
create policy both_sides on mentoring_finding for all
    using (facility_id = caller_facility() or partner_id = caller_partner())
    with check (facility_id = caller_facility() or partner_id = caller_partner());
grant select, insert on mentoring_finding to ${app};

-- Records that tablets made without network, by their own ids: sent twice they count once.
create table applied_record (
    id          uuid primary key,
    visit_id    uuid not null references visit,
    facility_id uuid not null,
    partner_id  uuid not null,
    record_id   uuid not null,
    fingerprint bytea not null,
    recorded_at timestamptz not null,
    unique (visit_id, record_id)
);
alter table applied_record enable row level security;
alter table applied_record force row level security;
create policy clinic_and_team on applied_record for all
    using ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility()
           or caller_has_role('visiting-team') and partner_id = caller_partner())
    with check ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility()
           or caller_has_role('visiting-team') and partner_id = caller_partner());
grant select, insert on applied_record to ${app};
