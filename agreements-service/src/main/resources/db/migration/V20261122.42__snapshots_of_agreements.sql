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
    when 'facilities' then
        return query select t.id, t.id, null::uuid from facility t
            where t.id > beyond and (only_id is null or t.id = only_id) and (only_facility is null or t.id = only_facility)
            order by t.id limit most;
    when 'partners' then
        return query select t.id, null::uuid, t.id from partner t
            where t.id > beyond and (only_id is null or t.id = only_id) and only_facility is null
            order by t.id limit most;
    when 'agreements' then
        return query select t.id, t.facility_id, t.partner_id from agreement t
            where t.id > beyond and (only_id is null or t.id = only_id) and (only_facility is null or t.facility_id = only_facility)
            order by t.id limit most;
    end case;
end $$;
revoke all on function things_to_tell from public;
grant execute on function things_to_tell to ${app};

-- A snapshot takes the next number of an institution's events; whoever corrects one still is the registrar.
create policy snapshot_numbers on facility for update
    using (caller_has_role('system') and id = caller_facility())
    with check (caller_has_role('system') and id = caller_facility());
create policy snapshot_numbers on partner for update
    using (caller_has_role('system') and id = caller_partner())
    with check (caller_has_role('system') and id = caller_partner());
