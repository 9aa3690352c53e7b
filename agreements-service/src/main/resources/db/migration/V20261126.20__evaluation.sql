-- What was delivered, one row for each visit and each referral, as its events have told it so far.
create table delivered_visit (
    visit_id      uuid primary key,
    sequence      bigint not null,
    agreement_id  uuid not null,
    facility_id   uuid not null,
    partner_id    uuid not null,
    region        text not null,
    scope_version integer not null,
    service       text not null,
    kind          text not null,
    planned_start timestamptz not null,
    planned_end   timestamptz not null,
    status        text not null,
    cancelled_by  text,
    reason        text
);
create index delivered_visit_of_agreement on delivered_visit (agreement_id, planned_start);

-- Without an agreement, or with one that is not known here, a referral counts for none.
create table delivered_referral (
    referral_id   uuid primary key,
    sequence      bigint not null,
    agreement_id  uuid,
    facility_id   uuid not null,
    partner_id    uuid,
    region        text,
    scope_version integer,
    kind          text not null,
    status        text not null,
    sent_at       timestamptz,
    answered_at   timestamptz
);
create index delivered_referral_of_agreement on delivered_referral (agreement_id, sent_at);

alter table delivered_visit enable row level security;
alter table delivered_visit force row level security;
create policy read_own on delivered_visit for select using (caller_reaches(facility_id, partner_id, region));
create policy facility_writes on delivered_visit for all
    using (facility_id = caller_facility()) with check (facility_id = caller_facility());
grant select, insert, update on delivered_visit to ${app};

alter table delivered_referral enable row level security;
alter table delivered_referral force row level security;
create policy read_own on delivered_referral for select using (caller_reaches(facility_id, partner_id, region));
create policy facility_writes on delivered_referral for all
    using (facility_id = caller_facility()) with check (facility_id = caller_facility());
grant select, insert, update on delivered_referral to ${app};
