-- What mentors recorded at visits, without words, until the clinic's programme takes it up.
create table visit_finding (
    id           uuid primary key,
    visit_id     uuid not null,
    agreement_id uuid not null,
    facility_id  uuid not null,
    partner_id   uuid not null,
    element      text not null,
    due          date not null,
    found_at     timestamptz not null,
    taken        boolean not null
);
create index visit_finding_of_visit on visit_finding (visit_id);
create index visit_finding_waiting on visit_finding (agreement_id) where not taken;
alter table visit_finding enable row level security;
alter table visit_finding force row level security;
create policy facility_findings on visit_finding for all
    using (facility_id = caller_facility()) with check (facility_id = caller_facility());
grant select, insert, update on visit_finding to ${app};

alter table accreditation_action_item add finding_id uuid unique;
