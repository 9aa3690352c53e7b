-- An examination that was entered wrongly is corrected: what was recorded before stays, with who corrected it, when and
-- why. One that was of somebody else, or of nobody, is taken back and counts no more.
alter table examination add column withdrawn_at timestamptz;
grant update on examination to ${app};

create table examination_correction (
    id             uuid primary key,
    examination_id uuid not null references examination,
    facility_id    uuid not null,
    mistake        text not null,
    corrected_at   timestamptz not null,
    recorded_at    timestamptz not null,
    author         text not null,
    content        bytea not null
);
create index examination_correction_of on examination_correction (examination_id, id);
alter table examination_correction enable row level security;
alter table examination_correction force row level security;
create policy those_who_care on examination_correction for all
    using ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility())
    with check ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility());
grant select, insert on examination_correction to ${app};

-- By which day whoever came in owes the first examination, which is what remains when none is left that counts; and into
-- whose record another has gone, for what was done under the one id counts for the other. Of those who were examined before
-- this the first day is not known any more: then the month is owed in which they were last.
alter table known_patient add column first_due date, add column merged_into uuid;
update known_patient set first_due =
    case when examined_on is null then due_until else least(due_until, end_of_month(examined_on, 0)) end
where sequence > 0;
create index known_patient_merged on known_patient (merged_into) where merged_into is not null;
create index attendance_of_patient on attendance (patient_id) where patient_id is not null;

create or replace function take_patient(patient uuid, told bigint, facility uuid, told_block text, status text, custody boolean,
                             since timestamptz, grace_days integer) returns void
    language plpgsql security definer set search_path = public
as $$
declare
    before known_patient;
    first_day date := (since at time zone facility_zone(facility))::date;
    owed date := greatest(end_of_month(first_day, 0), first_day + grace_days);
begin
    if not caller_has_role('system') or facility is distinct from caller_facility() then
        raise insufficient_privilege;
    end if;
    select * into before from known_patient where patient_id = patient for update;
    if before.sequence >= told then
        return;
    end if;
    insert into known_patient as p
        (patient_id, sequence, facility_id, block, custody_status, in_custody, due_until, first_due)
    values (patient, told, facility, told_block, status, coalesce(custody, true), owed, owed)
    on conflict (patient_id) do update set
        sequence = excluded.sequence,
        left_facility_id = case when p.facility_id = facility then p.left_facility_id else p.facility_id end,
        facility_id = facility,
        block = excluded.block,
        custody_status = excluded.custody_status,
        in_custody = case when p.sequence = 0 then excluded.in_custody else coalesce(custody, p.in_custody) end,
        in_since = case when p.sequence = 0 then null
                        when p.facility_id <> facility or custody and not p.in_custody then since
                        else p.in_since end,
        -- Who comes in anew owes from then on; who was examined this month already, from the next.
        due_until = case when p.in_custody then p.due_until else greatest(p.due_until, excluded.due_until) end,
        first_due = case when p.in_custody then p.first_due else excluded.first_due end
    where p.sequence < told;
    insert into patient_stay as s (patient_id, facility_id, until)
    select patient, left_one, since
    from (select before.facility_id where before.facility_id <> facility and before.in_custody
          union select facility where custody is false) as one (left_one)
    on conflict (patient_id, facility_id) do update set until = greatest(s.until, excluded.until);
end $$;

-- Two records were one person's: what was examined of the one counts for the one that remains, now and when it is counted
-- anew.
create or replace function join_patients(gone uuid, kept uuid) returns void
    language plpgsql security definer set search_path = public
as $$
begin
    if not caller_has_role('system') then
        raise insufficient_privilege;
    end if;
    update known_patient k
    set examined_on = greatest(k.examined_on, g.examined_on),
        due_until = greatest(k.due_until, end_of_month(g.examined_on, 1))
    from known_patient g
    where g.patient_id = gone and k.patient_id = kept and g.examined_on is not null
          and k.facility_id = caller_facility();
    update known_patient set merged_into = kept
    where (patient_id = gone or merged_into = gone) and patient_id <> kept and facility_id = caller_facility();
end $$;

-- When somebody was last examined, and by which day the next is owed, as all that is recorded tells it now: examinations by
-- a facility's own staff that were not taken back, and visits at which teams examine. Asked by those who care, of whom their
-- own facility has examined; the row is held, so that whoever is examined meanwhile is not forgotten.
create function recount_examinations(patient uuid) returns void
    language plpgsql security definer set search_path = public
as $$
declare
    person uuid;
    latest date;
begin
    if not ((caller_has_role('nurse') or caller_has_role('doctor'))
            and exists (select from examination e where e.patient_id = patient and e.facility_id = caller_facility())) then
        raise insufficient_privilege;
    end if;
    select coalesce(p.merged_into, p.patient_id) into person from known_patient p where p.patient_id = patient;
    perform from known_patient p where p.patient_id = person or p.merged_into = person order by p.patient_id for update;
    select max(counted.day) into latest
    from (select (e.examined_at at time zone facility_zone(e.facility_id))::date as day
          from examination e
          where e.withdrawn_at is null
                and e.patient_id in (select p.patient_id from known_patient p
                                     where p.patient_id = person or p.merged_into = person)
          union all
          select (v.started_at at time zone facility_zone(v.facility_id))::date
          from attendance a
          join visit v on v.id = a.visit_id
          where v.kind in ('ROUTINE_CHECKUP', 'TREATMENT')
                and a.patient_id in (select p.patient_id from known_patient p
                                     where p.patient_id = person or p.merged_into = person)) counted;
    update known_patient p
    set examined_on = latest,
        due_until = coalesce(greatest(p.first_due, end_of_month(latest, 1)), p.due_until)
    where p.patient_id = person;
end $$;
revoke all on function recount_examinations from public;
grant execute on function recount_examinations to ${app};
