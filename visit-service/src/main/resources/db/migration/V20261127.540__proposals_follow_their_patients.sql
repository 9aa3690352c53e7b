-- What the referral service has made of a proposal: which facility leads the draft now, where it went from here, or why there
-- is none.
alter table referral_proposal
    add column referral_id       uuid,
    add column referral_sequence bigint not null default 0,
    add column led_by_id         uuid,
    add column went_to_id        uuid,
    add column not_drafted       text;
create index referral_proposal_of_referral on referral_proposal (referral_id) where referral_id is not null;
create index referral_proposal_came_along on referral_proposal (led_by_id, id) where led_by_id <> facility_id;

-- The facility that leads the draft reads why, wherever it was found; only where it was found it is written.
drop policy clinic_and_team on referral_proposal;
create policy readers on referral_proposal for select
    using ((caller_has_role('nurse') or caller_has_role('doctor') or caller_has_role('system'))
               and (facility_id = caller_facility() or led_by_id = caller_facility())
           or caller_has_role('visiting-team') and partner_id = caller_partner());
create policy written_where_found on referral_proposal for insert
    with check ((caller_has_role('nurse') or caller_has_role('doctor') or caller_has_role('system'))
               and facility_id = caller_facility()
           or caller_has_role('visiting-team') and partner_id = caller_partner());
create policy changed_where_found on referral_proposal for update
    using ((caller_has_role('nurse') or caller_has_role('doctor') or caller_has_role('system'))
               and facility_id = caller_facility()
           or caller_has_role('visiting-team') and partner_id = caller_partner());

-- Another facility's word on a draft reaches the facility that proposed it: ids only; the consumer then acts as that one.
create function facility_of_proposal(proposal uuid) returns uuid
    language sql stable security definer set search_path = public
as $$ select p.facility_id from referral_proposal p where p.id = proposal and caller_has_role('system') $$;
revoke all on function facility_of_proposal from public;
grant execute on function facility_of_proposal to ${app};
