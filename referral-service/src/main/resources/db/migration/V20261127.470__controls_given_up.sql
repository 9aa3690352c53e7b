-- A control that the hospital asks for no more, or on another day, is owed by nobody. The hospital whose correction it is does
-- not see what the facility owes.
create function give_up_control(referral uuid, at timestamptz) returns void
    language plpgsql security definer set search_path = public
as $$
#variable_conflict use_column
begin
    if not exists (select from referral r
                   where r.id = give_up_control.referral
                     and r.destination_id = caller_partner() and r.sent_at is not null) then
        raise insufficient_privilege;
    end if;
    update obligation o set impossible_at = give_up_control.at, impossible_because = 'NOT_NEEDED'
    where o.referral_id = give_up_control.referral and o.kind = 'FOLLOW_UP'
      and o.done_at is null and o.impossible_at is null;
end $$;
revoke all on function give_up_control from public;
grant execute on function give_up_control to ${app};
