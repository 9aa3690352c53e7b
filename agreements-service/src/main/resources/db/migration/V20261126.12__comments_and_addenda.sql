-- What the two sides say of a scope; what is said, and by whom, is sealed. Nobody unsays.
create table comment (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    agreement_id   uuid not null references agreement,
    facility_id    uuid not null references facility,
    partner_id     uuid not null references partner,
    region         text not null,
    time_zone      text not null,
    scope_version  integer not null,
    service        text,
    side           text not null,
    made_at        timestamptz not null,
    remark         bytea not null
);
create index comment_of_agreement on comment (agreement_id, id);
alter table comment enable row level security;
alter table comment force row level security;
create policy read_own on comment for select using (caller_reaches(facility_id, partner_id, region));
create policy both_sides_say on comment for insert
    with check (facility_id = caller_facility() or partner_id = caller_partner());
grant select, insert on comment to ${app};

-- Papers that change a running agreement. Both sides write them.
create table addendum (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    agreement_id   uuid not null references agreement,
    facility_id    uuid not null references facility,
    partner_id     uuid not null references partner,
    region         text not null,
    time_zone      text not null,
    meeting_id     uuid references meeting,
    title          text not null,
    status         text not null,
    based_on       integer not null,
    effective_from date,
    scope          jsonb not null,
    procedures     bytea,
    signing        bytea
);
create index addendum_of_agreement on addendum (agreement_id, id);
alter table addendum enable row level security;
alter table addendum force row level security;
create policy read_own on addendum for select using (caller_reaches(facility_id, partner_id, region));
create policy both_sides_write on addendum for all
    using (facility_id = caller_facility() or partner_id = caller_partner())
    with check (facility_id = caller_facility() or partner_id = caller_partner());
grant select, insert, update on addendum to ${app};
alter table agreement_version add foreign key (addendum_id) references addendum;
