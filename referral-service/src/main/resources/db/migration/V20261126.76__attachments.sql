-- Results that travel along with a referral. What they are called and who brought them is sealed.
create table attachment (
    id          uuid primary key,
    referral_id uuid not null references referral,
    facility_id uuid not null,
    content_id  uuid not null,
    kind        text not null,
    brought     bytea not null
);
create index attachment_of_referral on attachment (referral_id, id);
create unique index attachment_of_content on attachment (content_id);
alter table attachment enable row level security;
alter table attachment force row level security;
-- A hospital sees what came to it, and what had come to the referral in whose place its own is.
create policy read_own on attachment for select
    using (facility_id = caller_facility()
           or exists (select from referral r
                      where (r.id = referral_id or r.replaces = referral_id)
                        and r.destination_id = caller_partner() and r.sent_at is not null));
create policy both_sides_attach on attachment for insert
    with check (exists (select from referral r
                        where r.id = referral_id and r.facility_id = attachment.facility_id
                          and (r.facility_id = caller_facility()
                               or r.destination_id = caller_partner() and r.sent_at is not null)));
grant select, insert on attachment to ${app};

-- Their content, piece by piece, each sealed for its place. Never changed.
create table document_piece (
    content_id  uuid not null,
    number      integer not null,
    facility_id uuid not null,
    partner_id  uuid,
    region      text not null,
    sealed      bytea not null,
    primary key (content_id, number)
);
-- Sealed bytes cannot be made smaller.
alter table document_piece alter column sealed set storage external;
alter table document_piece enable row level security;
alter table document_piece force row level security;
create policy read_own on document_piece for select
    using (facility_id = caller_facility()
           or exists (select from attachment a where a.content_id = document_piece.content_id));
create policy both_sides_write on document_piece for insert
    with check (facility_id = caller_facility() or partner_id = caller_partner());
grant select, insert on document_piece to ${app};
