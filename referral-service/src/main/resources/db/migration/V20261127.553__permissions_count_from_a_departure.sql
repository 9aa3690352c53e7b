-- The permissions that an emergency owes afterwards are due from its departure on, also where the hospital's word of the
-- arrival makes that known: the hospital does not see what the facility owes.
create function count_permissions_from_departure(referral uuid, due timestamptz) returns void
    language plpgsql security definer set search_path = public
as $$
#variable_conflict use_column
begin
    if not exists (select from referral r
                   where r.id = count_permissions_from_departure.referral and r.departed_at is not null
                     and (r.facility_id = caller_facility()
                          or r.destination_id = caller_partner() and r.sent_at is not null)) then
        raise insufficient_privilege;
    end if;
    update obligation o set due = count_permissions_from_departure.due, overdue_told_at = null
    where o.referral_id = count_permissions_from_departure.referral
      and o.kind in ('AUTHORITY_PERMISSION_AFTERWARDS', 'HEAD_PERMISSION_AFTERWARDS', 'REGION_PERMISSION_AFTERWARDS',
                     'DIRECTORATE_PERMISSION_AFTERWARDS')
      and o.done_at is null and o.impossible_at is null and o.due <> count_permissions_from_departure.due;
end $$;
revoke all on function count_permissions_from_departure from public;
grant execute on function count_permissions_from_departure to ${app};
