create table screening_campaign (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    facility_id    uuid not null,
    partner_id     uuid,
    agreement_id   uuid references coverage,
    region         text not null,
    zone_id        text not null,
    status         text not null,
    first_day      date not null,
    daily_quota    integer not null,
    cohort         integer not null,
    attended       integer not null,
    resulted       integer not null,
    alerted_blocks jsonb not null,
    subject        bytea not null
);
create index screening_campaign_of_facility on screening_campaign (facility_id, id);
create index screening_campaign_of_partner on screening_campaign (partner_id, id) where partner_id is not null;
alter table screening_campaign enable row level security;
alter table screening_campaign force row level security;
create policy those_who_care on screening_campaign for all
    using ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility()
           or caller_has_role('visiting-team') and partner_id = caller_partner())
    with check ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility()
           or caller_has_role('visiting-team') and partner_id = caller_partner());
grant select, insert, update on screening_campaign to ${app};

-- Who is to be screened on which day, and what came of it. block is the one when the campaign was planned.
create table screening_member (
    id          uuid primary key,
    campaign_id uuid not null references screening_campaign,
    facility_id uuid not null,
    partner_id  uuid,
    patient_id  uuid not null,
    block       text,
    day         date not null,
    attended_on date,
    sample      text,
    result      bytea,
    unique (campaign_id, patient_id)
);
create unique index screening_sample on screening_member (campaign_id, sample) where sample is not null;
create index screening_member_page on screening_member (campaign_id, id);
alter table screening_member enable row level security;
alter table screening_member force row level security;
create policy those_who_care on screening_member for all
    using ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility()
           or caller_has_role('visiting-team') and partner_id = caller_partner())
    with check ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility()
           or caller_has_role('visiting-team') and partner_id = caller_partner());
grant select, insert, update on screening_member to ${app};
