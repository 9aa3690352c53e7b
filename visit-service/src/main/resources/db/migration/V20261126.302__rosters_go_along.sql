-- Whom the team was to see it shall see on the visit's new day, too; who has left since does not come. Whoever moves a
-- visit need not know who they are, so this does it, for either side and only from a visit to the one in its place.
create function carry_roster(moved uuid, next uuid, at timestamptz) returns uuid[]
    language plpgsql security definer set search_path = public
as $$
declare
    people uuid[];
begin
    if not exists (select from visit v where v.id = next and v.rescheduled_from = moved
                   and (v.facility_id = caller_facility() or v.partner_id = caller_partner())) then
        raise insufficient_privilege;
    end if;
    select array_agg(p.patient_id order by listed.place) into people
    from visit_roster r
    cross join lateral jsonb_array_elements_text(r.patients) with ordinality as listed (id, place)
    join known_patient p on p.patient_id = listed.id::uuid and p.facility_id = r.facility_id and p.in_custody
    where r.visit_id = moved;
    if people is not null then
        insert into visit_roster (visit_id, facility_id, partner_id, recorded_at, patients)
        select next, r.facility_id, r.partner_id, at, to_jsonb(people) from visit_roster r where r.visit_id = moved;
    end if;
    return people;
end $$;
revoke all on function carry_roster from public;
grant execute on function carry_roster to ${app};
