-- What clinics are assessed by is known to every caller with an identity; only the registrar loads more.
create table loaded_instrument (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    edition        text not null unique,
    content        jsonb not null
);
alter table loaded_instrument enable row level security;
alter table loaded_instrument force row level security;
create policy known on loaded_instrument for select using (caller_subject() is not null);
create policy registrar_loads on loaded_instrument for insert with check (caller_has_role('registrar'));
grant select, insert on loaded_instrument to ${app};

create table loaded_grade_table (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    effective_from date not null unique,
    content        jsonb not null
);
alter table loaded_grade_table enable row level security;
alter table loaded_grade_table force row level security;
create policy known on loaded_grade_table for select using (caller_subject() is not null);
create policy registrar_loads on loaded_grade_table for insert with check (caller_has_role('registrar'));
grant select, insert on loaded_grade_table to ${app};

create table accreditation_programme (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    facility_id    uuid not null,
    partner_id     uuid not null,
    agreement_id   uuid not null references agreement,
    scope_version  integer not null,
    region         text not null,
    zone           text not null,
    clinic         text not null,
    instrument     text not null,
    unscored       integer not null,
    stage          text not null,
    stages         jsonb not null,
    licence        jsonb,
    award          jsonb
);
create index accreditation_programme_of_facility on accreditation_programme (facility_id, id);
create index accreditation_programme_of_partner on accreditation_programme (partner_id, id);
create index accreditation_programme_of_region on accreditation_programme (region, id);
-- A clinic is on one way at a time.
create unique index accreditation_programme_under_way on accreditation_programme (facility_id) where stage <> 'ENDED';
alter table accreditation_programme enable row level security;
alter table accreditation_programme force row level security;
create policy read_own on accreditation_programme for select
    using (caller_reaches(facility_id, partner_id, region));
create policy facility_writes on accreditation_programme for all
    using (facility_id = caller_facility()) with check (facility_id = caller_facility());
create policy partner_mentors on accreditation_programme for update
    using (partner_id = caller_partner() and caller_has_role('health-office'))
    with check (partner_id = caller_partner() and caller_has_role('health-office'));
grant select, insert, update on accreditation_programme to ${app};

-- Scores are never changed: who scores an element again adds another row. What they rest on is sealed.
create table accreditation_score (
    id           uuid primary key,
    programme_id uuid not null references accreditation_programme,
    facility_id  uuid not null,
    partner_id   uuid not null,
    region       text not null,
    element      text not null,
    score        text not null,
    assessed_on  date not null,
    recorded_at  timestamptz not null,
    grounds      bytea not null
);
create index accreditation_score_of_programme on accreditation_score (programme_id, assessed_on, id);
alter table accreditation_score enable row level security;
alter table accreditation_score force row level security;
-- The region sees what scores add up to; its routes show no more.
create policy read_own on accreditation_score for select
    using (caller_reaches(facility_id, partner_id, region));
create policy facility_scores on accreditation_score for insert with check (facility_id = caller_facility());
grant select, insert on accreditation_score to ${app};

create table accreditation_action_item (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    programme_id   uuid not null references accreditation_programme,
    facility_id    uuid not null,
    partner_id     uuid not null,
    agreement_id   uuid not null,
    visit_id       uuid,
    region         text not null,
    zone           text not null,
    element        text not null,
    found_on       date not null,
    due            date not null,
    overdue_from   timestamptz not null,
    closed_on      date,
    status         text not null,
    task           bytea not null,
    closing        bytea
);
create index accreditation_action_item_of_programme on accreditation_action_item (programme_id, id);
create index accreditation_action_item_of_facility on accreditation_action_item (facility_id, id);
create index accreditation_action_item_of_partner on accreditation_action_item (partner_id, id);
alter table accreditation_action_item enable row level security;
alter table accreditation_action_item force row level security;
create policy read_own on accreditation_action_item for select
    using (caller_reaches(facility_id, partner_id, null));
create policy facility_writes on accreditation_action_item for all
    using (facility_id = caller_facility()) with check (facility_id = caller_facility());
create policy partner_mentors on accreditation_action_item for insert
    with check (partner_id = caller_partner() and caller_has_role('health-office'));
grant select, insert, update on accreditation_action_item to ${app};
