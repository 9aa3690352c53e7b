-- A referral, and all that came in its place, one after another. Ids alone: who may see what is the policies' to say.
create function referrals_onward(referral uuid) returns setof uuid
    language sql stable security definer set search_path = public
as $$
    with recursive onward as (
        select r.id, r.replaced_by from referral r where r.id = $1
        union
        select r.id, r.replaced_by from onward o join referral r on r.id = o.replaced_by)
    select id from onward
$$;
revoke all on function referrals_onward from public;
grant execute on function referrals_onward to ${app};

-- The same in both directions.
create function chain_of_referral(referral uuid) returns setof uuid
    language sql stable security definer set search_path = public
as $$
    with recursive back as (
        select r.id, r.replaces from referral r where r.id = $1
        union
        select r.id, r.replaces from back b join referral r on r.id = b.replaces)
    select id from back union select referrals_onward($1)
$$;
revoke all on function chain_of_referral from public;
grant execute on function chain_of_referral to ${app};

-- What was attached follows its referral to the facility that leads it on, and to every hospital that the patient is sent on
-- to; a letter about custody to no hospital.
drop policy read_own on attachment;
create policy read_own on attachment for select
    using (facility_id = caller_facility()
           or exists (select from referral r
                      where r.id in (select referrals_onward(attachment.referral_id))
                        and (r.facility_id = caller_facility()
                             or r.destination_id = caller_partner() and r.sent_at is not null
                                and attachment.kind <> 'AUTHORITY_LETTER')));
