-- What a snapshot is to tell next, by id. It looks across all facilities, so it gives ids and bounds only; the job then acts
-- within these.
create function things_to_tell(collection text, only_id uuid, only_facility uuid, after uuid, most integer)
    returns table (id uuid, facility_id uuid, partner_id uuid)
    language plpgsql stable security definer set search_path = public
as $$
#variable_conflict use_column
declare
    -- Compared with a value, not "after is null or": so the primary key is used from there on.
    beyond uuid := coalesce(after, '00000000-0000-0000-0000-000000000000');
begin
    case collection
    when 'visit-plans' then
        return query select t.id, t.facility_id, t.partner_id from visit_plan t
            where t.id > beyond and (only_id is null or t.id = only_id) and (only_facility is null or t.facility_id = only_facility)
            order by t.id limit most;
    when 'visits' then
        return query select t.id, t.facility_id, t.partner_id from visit t
            where t.id > beyond and (only_id is null or t.id = only_id) and (only_facility is null or t.facility_id = only_facility)
            order by t.id limit most;
    end case;
end $$;
revoke all on function things_to_tell from public;
grant execute on function things_to_tell to ${app};
