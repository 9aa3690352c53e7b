-- Whether somebody has written or planned a referral or attached something: what only a hospital's answer has drafted ends
-- when the hospital does not ask for it any more.
alter table referral add column worked_on boolean not null default false;
update referral set worked_on = true where clinical_status = 'DRAFT' and event_sequence > 1;

-- Since when the hospital does not ask for the control any more that a referral is for, while nobody has led it on all the same.
alter table referral add column control_withdrawn_at timestamptz;

-- What the clinic still holds of what it was drafted for no more, in the words of WorklistSection: what is with the hospital
-- goes on.
drop index worklist_ground_withdrawn;
create index worklist_ground_withdrawn on referral (facility_id, id)
    where (proposal_withdrawn_at is not null or control_withdrawn_at is not null)
      and clinical_status in ('DRAFT', 'RECOMMENDED');

-- What was drafted for a control that a hospital asked for in its answer, by whichever facility leads it now, and which one
-- leads the answered referral: ids only; the consumer then acts as those facilities.
create function controls_of_referral(referral uuid)
    returns table (id uuid, facility_id uuid, asked_of_facility_id uuid)
    language sql stable security definer set search_path = public
as $$
    select r.id, r.facility_id, b.facility_id
    from referral r join referral b on b.id = r.follows
    where r.follows = controls_of_referral.referral
    order by r.id
$$;
revoke all on function controls_of_referral from public;
grant execute on function controls_of_referral to ${app};
