-- What the clinical track keeps beside the letter: sealed, but for codes and ids.
alter table referral
    add column disposition    text,
    add column refusal        bytea,
    add column referrer       bytea,
    add column correspondence bytea,
    add column handover       bytea,
    add column replaces       uuid references referral,
    add column replaced_by    uuid,
    add column follows        uuid references referral,
    add column proposal_id    uuid;

-- A proposal makes one draft, whoever tells it how often.
create unique index referral_of_proposal on referral (proposal_id) where proposal_id is not null;
create index referral_in_place_of on referral (replaces) where replaces is not null;
create index referral_following on referral (follows) where follows is not null;

-- A proposal says neither where to nor what the letter shall say; a clinician does before it is recommended.
alter table referral alter column clinical_summary drop not null;
alter table referral drop constraint referral_check;
alter table referral add constraint referral_goes_somewhere
    check (destination_id is not null or destination_name is not null or clinical_status in ('DRAFT', 'CANCELLED',
           'REFUSED_BY_PATIENT', 'ENTERED_IN_ERROR'));
alter table referral add constraint referral_has_a_letter
    check (clinical_summary is not null or clinical_status in ('DRAFT', 'CANCELLED', 'REFUSED_BY_PATIENT',
           'ENTERED_IN_ERROR'));

-- A hospital sends its patient on, or asks to see the patient again: the referral that comes of it is the facility's.
create policy hospital_leads_on on referral for insert
    with check (exists (select from referral r
                        where r.id = coalesce(referral.replaces, referral.follows)
                          and r.destination_id = caller_partner() and r.sent_at is not null
                          and r.facility_id = referral.facility_id and r.region = referral.region
                          and r.patient_id = referral.patient_id));
