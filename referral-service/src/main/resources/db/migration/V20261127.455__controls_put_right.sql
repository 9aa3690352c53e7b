-- The hospital puts right which control it asked for: what was owed for the one that was heard falls away. The hospital does
-- not see what the facility owes.
create function drop_control(referral uuid, at timestamptz) returns void
    language plpgsql security definer set search_path = public
as $$
begin
    if not exists (select from referral r
                   where r.id = drop_control.referral
                     and (r.facility_id = caller_facility()
                          or r.destination_id = caller_partner() and r.sent_at is not null)) then
        raise insufficient_privilege;
    end if;
    update obligation o set impossible_at = drop_control.at, impossible_because = 'NOT_NEEDED'
    where o.referral_id = drop_control.referral and o.kind = 'FOLLOW_UP' and o.done_at is null and o.impossible_at is null;
end $$;
revoke all on function drop_control from public;
grant execute on function drop_control to ${app};
