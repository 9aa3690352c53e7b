-- Papers as they were scanned. What they are called and who brought them is sealed with their versions.
create table document (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    facility_id    uuid not null,
    partner_id     uuid not null,
    agreement_id   uuid references agreement,
    meeting_id     uuid references meeting,
    region         text not null,
    kind           text not null,
    versions       bytea not null,
    check (agreement_id is not null or meeting_id is not null)
);
create index document_of_agreement on document (agreement_id, id);
create index document_of_meeting on document (meeting_id, id);
alter table document enable row level security;
alter table document force row level security;
create policy read_own on document for select using (caller_reaches(facility_id, partner_id, region));
create policy facility_writes on document for all
    using (facility_id = caller_facility()) with check (facility_id = caller_facility());
create policy partner_writes on document for all
    using (partner_id = caller_partner() and caller_has_role('partner-officer'))
    with check (partner_id = caller_partner() and caller_has_role('partner-officer'));
grant select, insert, update on document to ${app};

-- Their content, piece by piece, each sealed for its place. Never changed.
create table document_piece (
    content_id  uuid not null,
    number      integer not null,
    facility_id uuid not null,
    partner_id  uuid not null,
    region      text not null,
    sealed      bytea not null,
    primary key (content_id, number)
);
-- Sealed bytes cannot be made smaller.
alter table document_piece alter column sealed set storage external;
alter table document_piece enable row level security;
alter table document_piece force row level security;
create policy read_own on document_piece for select using (caller_reaches(facility_id, partner_id, region));
create policy facility_writes on document_piece for insert with check (facility_id = caller_facility());
create policy partner_writes on document_piece for insert
    with check (partner_id = caller_partner() and caller_has_role('partner-officer'));
grant select, insert on document_piece to ${app};
