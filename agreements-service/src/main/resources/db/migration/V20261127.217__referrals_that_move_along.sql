-- A patient who is transferred takes an open referral along: its events then come from the other facility, and it counts for
-- the agreement it was sent under all the same. So a row belongs to its agreement's facility, whoever tells of it.
create policy consumer_counts on delivered_referral for all
    using (caller_has_role('system')) with check (caller_has_role('system'));

create function agreement_place(agreement uuid) returns table (facility_id uuid, region text)
    language sql stable security definer set search_path = public
as $$
    select a.facility_id, a.region from agreement a where a.id = agreement and caller_has_role('system')
$$;
revoke all on function agreement_place from public;
grant execute on function agreement_place to ${app};
