-- A result that was wrong is corrected: the earlier one stays, with who corrected it, when and why.
create table screening_correction (
    id           uuid primary key,
    campaign_id  uuid not null references screening_campaign,
    member_id    uuid not null references screening_member,
    facility_id  uuid not null,
    partner_id   uuid,
    reason       text not null,
    corrected_at timestamptz not null,
    recorded_at  timestamptz not null,
    author       text not null,
    content      bytea not null
);
create index screening_correction_of_member on screening_correction (member_id, id);
alter table screening_correction enable row level security;
alter table screening_correction force row level security;
create policy those_who_care on screening_correction for all
    using ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility()
           or caller_has_role('visiting-team') and partner_id = caller_partner())
    with check ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility()
           or caller_has_role('visiting-team') and partner_id = caller_partner());
grant select, insert on screening_correction to ${app};

-- Which file brought the result: one that contradicts itself is refused however long it is.
alter table screening_member add column imported_in uuid;

-- A proposal whose ground is gone stays, marked; should the ground return, there is another one.
alter table referral_proposal add column withdrawn_at timestamptz;
alter table referral_proposal drop constraint referral_proposal_source_id_key;
create unique index referral_proposal_open on referral_proposal (source_id) where withdrawn_at is null;
