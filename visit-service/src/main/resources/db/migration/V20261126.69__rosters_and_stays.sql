-- Whom a visit's team shall see, by ids: for the clinic, which says so, and the team.
create table visit_roster (
    visit_id    uuid primary key references visit,
    facility_id uuid not null,
    partner_id  uuid not null,
    recorded_at timestamptz not null,
    patients    jsonb not null
);
alter table visit_roster enable row level security;
alter table visit_roster force row level security;
create policy clinic_sets on visit_roster for all
    using (facility_id = caller_facility() and (caller_has_role('nurse') or caller_has_role('doctor')))
    with check (facility_id = caller_facility() and (caller_has_role('nurse') or caller_has_role('doctor')));
create policy team_reads on visit_roster for select
    using (partner_id = caller_partner() and caller_has_role('visiting-team'));
grant select, insert, update on visit_roster to ${app};

-- Until when somebody who has left was in a facility's custody: what was done before may be entered after. Only the
-- consumer of patients' events writes here, through its function.
create table patient_stay (
    patient_id  uuid not null,
    facility_id uuid not null,
    until       timestamptz not null,
    primary key (patient_id, facility_id)
);
alter table patient_stay enable row level security;
alter table patient_stay force row level security;
create policy those_who_care on patient_stay for select
    using (facility_id = caller_facility()
           and (select caller_has_role('nurse') or caller_has_role('doctor') or caller_has_role('system')));
grant select on patient_stay to ${app};
insert into patient_stay (patient_id, facility_id, until)
select patient_id, left_facility_id, now() from known_patient where left_facility_id is not null
union
select patient_id, facility_id, now() from known_patient where not in_custody and sequence > 0;

create or replace function take_patient(patient uuid, told bigint, facility uuid, told_block text, status text, custody boolean,
                             since timestamptz) returns void
    language plpgsql security definer set search_path = public
as $$
declare
    before known_patient;
begin
    if not caller_has_role('system') or facility is distinct from caller_facility() then
        raise insufficient_privilege;
    end if;
    select * into before from known_patient where patient_id = patient for update;
    if before.sequence >= told then
        return;
    end if;
    insert into known_patient as p
        (patient_id, sequence, facility_id, block, custody_status, in_custody, due_month)
    values (patient, told, facility, told_block, status, coalesce(custody, true),
            date_trunc('month', since at time zone facility_zone(facility)))
    on conflict (patient_id) do update set
        sequence = excluded.sequence,
        left_facility_id = case when p.facility_id = facility then p.left_facility_id else p.facility_id end,
        facility_id = facility,
        block = excluded.block,
        custody_status = excluded.custody_status,
        in_custody = case when p.sequence = 0 then excluded.in_custody else coalesce(custody, p.in_custody) end,
        -- Who comes in anew owes from then on; who was examined this month already, from the next.
        due_month = case when p.in_custody then p.due_month else greatest(p.due_month, excluded.due_month) end
    where p.sequence < told;
    insert into patient_stay as s (patient_id, facility_id, until)
    select patient, left_one, since
    from (select before.facility_id where before.facility_id <> facility and before.in_custody
          union select facility where custody is false) as one (left_one)
    on conflict (patient_id, facility_id) do update set until = greatest(s.until, excluded.until);
end $$;

-- Whether somebody who has left was still there then.
create function was_in_custody(facility uuid, patient uuid, at timestamptz) returns boolean
    language sql stable security definer set search_path = public
as $$
    select facility = caller_facility() and (caller_has_role('nurse') or caller_has_role('doctor'))
           and exists (select from patient_stay s
                       where s.patient_id = patient and s.facility_id = facility and s.until >= at)
$$;
revoke all on function was_in_custody from public;
grant execute on function was_in_custody to ${app};

create or replace function note_examined(facility uuid, patients uuid[], seen_at timestamptz) returns void
    language plpgsql security definer set search_path = public
as $$
declare
    day date := (seen_at at time zone facility_zone(facility))::date;
    next_month date := date_trunc('month', day) + interval '1 month';
begin
    if facility is distinct from caller_facility()
       and not exists (select from visit v where v.facility_id = facility and v.partner_id = caller_partner()) then
        raise insufficient_privilege;
    end if;
    insert into known_patient as p (patient_id, sequence, facility_id, in_custody, due_month, examined_on)
    select distinct one, 0, facility, false, next_month, day from unnest(patients) as one order by one
    on conflict (patient_id) do update set
        examined_on = greatest(p.examined_on, day),
        due_month = greatest(p.due_month, next_month)
    where facility in (p.facility_id, p.left_facility_id)
          or exists (select from patient_stay s where s.patient_id = p.patient_id and s.facility_id = facility);
end $$;

-- A renewal carries plans over, each once.
alter table coverage add column renews uuid;
alter table visit_plan add column carried_from uuid references visit_plan;
create unique index visit_plan_carried on visit_plan (carried_from, agreement_id) where carried_from is not null;
