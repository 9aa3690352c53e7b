-- Meetings of the two sides; who was there and what was said is sealed. Both write them.
create table meeting (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    facility_id    uuid not null references facility,
    partner_id     uuid not null references partner,
    region         text not null,
    time_zone      text not null,
    kind           text not null,
    status         text not null,
    date           date not null,
    agreement_id   uuid references agreement,
    proceedings    bytea not null
);
create index meeting_of_facility on meeting (facility_id, id);
create index meeting_of_partner on meeting (partner_id, id);
create index meeting_of_region on meeting (region, id);
create index meeting_of_agreement on meeting (agreement_id, id) where agreement_id is not null;
alter table meeting enable row level security;
alter table meeting force row level security;
create policy read_own on meeting for select using (caller_reaches(facility_id, partner_id, region));
create policy both_sides_write on meeting for all
    using (facility_id = caller_facility() or partner_id = caller_partner())
    with check (facility_id = caller_facility() or partner_id = caller_partner());
grant select, insert, update on meeting to ${app};

-- What an agreement grew out of, and what it is to be about.
alter table agreement add column meeting_id uuid references meeting;
alter table agreement add column topics jsonb not null default '[]';
