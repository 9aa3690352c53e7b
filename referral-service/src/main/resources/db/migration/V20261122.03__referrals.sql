-- Copies of what the agreements service tells. Everybody with an identity may know institutions; the consumer writes.
create table known_facility (
    id       uuid primary key,
    name     text not null,
    region   text not null,
    zone_id  text not null,
    sequence bigint not null
);
alter table known_facility enable row level security;
alter table known_facility force row level security;
create policy known on known_facility for select using (caller_subject() is not null);
create policy consumer_writes on known_facility for all
    using (caller_has_role('system')) with check (caller_has_role('system'));
grant select, insert, update on known_facility to ${app};

create table known_partner (
    id              uuid primary key,
    name            text not null,
    kind            text not null,
    emergency_phone text,
    sequence        bigint not null
);
alter table known_partner enable row level security;
alter table known_partner force row level security;
create policy known on known_partner for select using (caller_subject() is not null);
create policy consumer_writes on known_partner for all
    using (caller_has_role('system')) with check (caller_has_role('system'));
grant select, insert, update on known_partner to ${app};

create table coverage (
    agreement_id    uuid primary key,
    facility_id     uuid not null,
    partner_id      uuid not null,
    region          text not null,
    status          text not null,
    scope_version   integer not null,
    effective_from  date,
    effective_until date,
    zone_id         text not null,
    scope           jsonb not null,
    sequence        bigint not null
);
create index coverage_of_facility on coverage (facility_id, partner_id);
alter table coverage enable row level security;
alter table coverage force row level security;
create policy read_own on coverage for select
    using (facility_id = caller_facility() or partner_id = caller_partner() or region = caller_region());
create policy consumer_writes on coverage for all
    using (caller_has_role('system') and facility_id = caller_facility())
    with check (caller_has_role('system') and facility_id = caller_facility());
grant select, insert, update on coverage to ${app};

create table patient (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    facility_id    uuid not null,
    region         text not null,
    record_number  text not null,
    person         bytea not null,
    nik_hash       bytea,
    custody_status text not null,
    block          text,
    unique (facility_id, record_number)
);
create index patient_by_nik on patient (facility_id, nik_hash) where nik_hash is not null;

create table referral (
    id                uuid primary key,
    version           integer not null,
    event_sequence    bigint not null,
    facility_id       uuid not null,
    region            text not null,
    zone_id           text not null,
    patient_id        uuid not null references patient,
    custody_status    text not null,
    destination_id    uuid,
    destination_name  text,
    agreement_id      uuid,
    scope_version     integer,
    outside_agreement boolean not null,
    outside_reason    text,
    kind              text not null,
    urgency           text not null,
    clinical_status   text not null,
    clinical_summary  bytea not null,
    appointment       bytea,
    back_referral     bytea,
    permission_status text not null,
    permission_chain  bytea not null,
    movement_status   text not null,
    escort            bytea,
    departed_at       timestamptz,
    expected_return   timestamptz,
    arrived_at        timestamptz,
    returned_at       timestamptz,
    sent_at           timestamptz,
    obligations_made  integer not null,
    check (destination_id is not null or destination_name is not null)
);
create index referral_of_facility on referral (facility_id, id);
create index referral_of_partner on referral (destination_id, id);
create index referral_of_region on referral (region, id);
create index referral_of_patient on referral (patient_id);
alter table referral enable row level security;
alter table referral force row level security;
-- A hospital sees what was sent to it, from then on.
create policy read_own on referral for select
    using (facility_id = caller_facility()
           or region = caller_region()
           or destination_id = caller_partner() and sent_at is not null);
create policy facility_inserts on referral for insert with check (facility_id = caller_facility());
create policy both_sides_change on referral for update
    using (facility_id = caller_facility() or destination_id = caller_partner() and sent_at is not null)
    with check (facility_id = caller_facility() or destination_id = caller_partner() and sent_at is not null);
grant select, insert, update on referral to ${app};

-- A hospital sees the patients that were sent to it; the inner query is under referral's own policy.
alter table patient enable row level security;
alter table patient force row level security;
create policy read_own on patient for select
    using (facility_id = caller_facility()
           or exists (select from referral r
                      where r.patient_id = patient.id and r.destination_id = caller_partner() and r.sent_at is not null));
create policy facility_inserts on patient for insert with check (facility_id = caller_facility());
create policy facility_updates on patient for update
    using (facility_id = caller_facility()) with check (facility_id = caller_facility());
grant select, insert, update on patient to ${app};

create table obligation (
    referral_id uuid not null references referral,
    number      integer not null,
    facility_id uuid not null,
    region      text not null,
    kind        text not null,
    due         timestamptz not null,
    done_at     timestamptz,
    fulfilment  bytea,
    primary key (referral_id, number)
);
create index obligation_open on obligation (facility_id, due) where done_at is null;
alter table obligation enable row level security;
alter table obligation force row level security;
create policy read_own on obligation for select
    using (facility_id = caller_facility() or region = caller_region());
-- A hospital's step makes obligations of the facility that the hospital itself never sees.
create policy both_sides_oblige on obligation for insert
    with check (exists (select from referral r
                        where r.id = referral_id
                          and r.facility_id = obligation.facility_id and r.region = obligation.region));
create policy facility_fulfils on obligation for update
    using (facility_id = caller_facility()) with check (facility_id = caller_facility());
grant select, insert, update on obligation to ${app};
