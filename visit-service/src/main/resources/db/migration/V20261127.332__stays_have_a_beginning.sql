-- Since when somebody who has left had been there, where that was told: before it nobody there examined or saw them. Null
-- where it was not; of who came back, the first time counts.
alter table patient_stay add column since timestamptz;

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
    insert into patient_stay as s (patient_id, facility_id, until, since)
    select patient, left_one, since, came
    from (select before.facility_id, before.in_since where before.facility_id <> facility and before.in_custody
          union select facility, case when before.facility_id = facility then before.in_since end
          where custody is false) as one (left_one, came)
    on conflict (patient_id, facility_id) do update set until = greatest(s.until, excluded.until);
end $$;

-- Whether somebody who has left was there then.
create or replace function was_in_custody(facility uuid, patient uuid, at timestamptz) returns boolean
    language sql stable security definer set search_path = public
as $$
    select facility = caller_facility() and (caller_has_role('nurse') or caller_has_role('doctor'))
           and exists (select from patient_stay s
                       where s.patient_id = patient and s.facility_id = facility and s.until >= at
                             and (s.since is null or s.since <= at))
$$;

create or replace function strangers_to(facility uuid, patients uuid[], at timestamptz) returns setof uuid
    language plpgsql stable security definer set search_path = public
as $$
begin
    if not (facility is not distinct from caller_facility() and (caller_has_role('nurse') or caller_has_role('doctor'))
            or caller_has_role('visiting-team')
               and exists (select from visit v where v.facility_id = facility and v.partner_id = caller_partner())) then
        raise insufficient_privilege;
    end if;
    return query
        select distinct one from unnest(patients) as one
        where not exists (select from known_patient p
                          where p.patient_id = one and p.facility_id = facility and p.in_custody)
              and not exists (select from patient_stay s
                              where s.patient_id = one and s.facility_id = facility and s.until >= at
                                    and (s.since is null or s.since <= at));
end $$;

-- Whom of a campaign's cohort nobody has told to be in the facility's custody, or to have been then. A record that has gone
-- into another stands for the person who remains.
create function strangers_to_campaign(campaign uuid, patients uuid[], at timestamptz) returns setof uuid
    language sql stable security definer set search_path = public
as $$
    select m.patient_id
    from screening_campaign c
    join screening_member m on m.campaign_id = c.id and m.patient_id = any(patients)
    where c.id = campaign
          and (c.facility_id = caller_facility() and (caller_has_role('nurse') or caller_has_role('doctor'))
               or c.partner_id = caller_partner() and caller_has_role('visiting-team'))
          and not exists (select from known_patient k
                          join known_patient p on p.patient_id in (k.patient_id, k.merged_into)
                          where k.patient_id = m.patient_id and p.facility_id = c.facility_id and p.in_custody)
          and not exists (select from patient_stay s
                          where s.patient_id = m.patient_id and s.facility_id = c.facility_id and s.until >= at
                                and (s.since is null or s.since <= at))
$$;
revoke all on function strangers_to_campaign from public;
grant execute on function strangers_to_campaign to ${app};
