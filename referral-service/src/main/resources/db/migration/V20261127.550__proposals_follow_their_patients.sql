-- Proposals of which no referral comes, and why: told once to whoever proposed them, however often they are told here.
create table undrafted_proposal (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    proposal_id    uuid not null unique,
    facility_id    uuid not null,
    region         text not null,
    patient_id     uuid not null,
    reason         text not null,
    decided_at     timestamptz not null
);
alter table undrafted_proposal enable row level security;
alter table undrafted_proposal force row level security;
create policy consumer_notes on undrafted_proposal for all
    using (caller_has_role('system') and facility_id = caller_facility())
    with check (caller_has_role('system') and facility_id = caller_facility());
grant select, insert on undrafted_proposal to ${app};

-- Who holds a patient now whom the facility of a proposal has, or had before a transfer: ids only; the consumer then acts as
-- that facility. Of a record that has gone into another it is that one's.
create function holder_of_patient(patient uuid)
    returns table (id uuid, facility_id uuid)
    language sql stable security definer set search_path = public
as $$
    select file.id, file.facility_id
    from patient asked
    join patient file on file.id = coalesce(asked.merged_into_id, asked.id)
    where asked.id = holder_of_patient.patient and caller_has_role('system')
          and (file.facility_id = caller_facility()
               or exists (select from patient_stay s
                          where s.patient_id in (asked.id, file.id) and s.facility_id = caller_facility()))
$$;
revoke all on function holder_of_patient from public;
grant execute on function holder_of_patient to ${app};
