-- Worklists by whose step of a permission is waited for, by what is planned, and without what has become impossible.
drop index worklist_permissions;
create index worklist_permissions on referral
    (facility_id, (case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end),
     (case when permission_due is null then timestamptz '9999-12-31 00:00:00+00' else permission_due end), id)
    where permission_turn = 'FACILITY_HEAD' and permission_status in ('PENDING', 'DEFERRED')
      and (kind = 'EMERGENCY' and clinical_status not in ('CANCELLED', 'DRAFT', 'ENTERED_IN_ERROR')
           or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')
              and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'));
create index worklist_letters on referral
    (facility_id, (case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end),
     (case when permission_due is null then timestamptz '9999-12-31 00:00:00+00' else permission_due end), id)
    where permission_turn = 'DETAINING_AUTHORITY' and permission_status in ('PENDING', 'DEFERRED')
      and (kind = 'EMERGENCY' and clinical_status not in ('CANCELLED', 'DRAFT', 'ENTERED_IN_ERROR')
           or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')
              and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'));
create index worklist_leaving on referral (facility_id, planned_departure, id)
    where planned_departure is not null and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED')
      and clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED');
drop index worklist_passed_permissions;
create index worklist_passed_permissions on referral (region, permission_due, id)
    where permission_due is not null and permission_status in ('PENDING', 'DEFERRED')
      and (kind = 'EMERGENCY' and clinical_status not in ('CANCELLED', 'DRAFT', 'ENTERED_IN_ERROR')
           or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')
              and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'));

drop index worklist_control_dates;
drop index worklist_obligations;
drop index worklist_overdue_obligations;
create index worklist_control_dates on obligation (facility_id, due, referral_id, number)
    where done_at is null and impossible_at is null and kind = 'FOLLOW_UP';
create index worklist_obligations on obligation (facility_id, due, referral_id, number)
    where done_at is null and impossible_at is null and kind <> 'FOLLOW_UP';
create index worklist_overdue_obligations on obligation (region, due, referral_id, number)
    where done_at is null and impossible_at is null;

-- What has become impossible was not missed.
create or replace function referral_report(month date, at timestamptz)
    returns table (whole boolean, facility_id uuid, partner_id uuid, outpatient bigint, inpatient bigint,
                   emergency_within bigint, emergency_outside bigint, kept bigint, missed bigint,
                   departures bigint, departure_median integer, departure_p90 integer,
                   answers bigint, answer_median integer, answer_p90 integer,
                   returns bigint, return_median integer, return_p90 integer)
    language plpgsql stable security definer set search_path = public
as $$
#variable_conflict use_column
declare
    office text := caller_region();
    own uuid := case when office is null then caller_facility() end;
    hospital uuid := case when office is null and own is null and not caller_has_role('health-office')
                          then caller_partner() end;
    health_office uuid := case when office is null and own is null and caller_has_role('health-office')
                               then caller_partner() end;
begin
    return query
    with counted as (
        select r.id from referral r where r.counted_month = month and r.region = office
        union all
        select r.id from referral r where r.counted_month = month and r.facility_id = own
        union all
        select r.id from referral r
            where r.counted_month = month and r.destination_id = hospital and r.sent_at is not null
        union all
        select r.id from referral r
            where r.counted_month = month
              and r.facility_id in (select c.facility_id from coverage c where c.partner_id = health_office)
    ),
    duty as (
        select o.referral_id,
               count(*) filter (where o.done_at <= o.due) as kept,
               count(*) filter (where o.done_at > o.due
                                or o.done_at is null and o.impossible_at is null and o.due < at) as missed
        from obligation o where o.referral_id in (select id from counted) group by o.referral_id
    ),
    fact as (
        select r.facility_id, r.destination_id, r.kind, r.outside_agreement, d.kept, d.missed,
               -- Who was sent on from a hospital had left before.
               case when r.departed_at >= r.recommended_at
                    then (extract(epoch from r.departed_at - r.recommended_at) / 60)::integer end as departure,
               (extract(epoch from r.answered_at - r.recommended_at) / 60)::integer as answer,
               (extract(epoch from r.returned_at - r.recommended_at) / 60)::integer as back
        from counted join referral r using (id) left join duty d on d.referral_id = r.id
        where r.clinical_status <> 'ENTERED_IN_ERROR'
    )
    select grouping(facility_id) = 1, facility_id, destination_id,
           count(*) filter (where kind = 'OUTPATIENT'), count(*) filter (where kind = 'INPATIENT'),
           count(*) filter (where kind = 'EMERGENCY' and not outside_agreement),
           count(*) filter (where kind = 'EMERGENCY' and outside_agreement),
           coalesce(sum(kept), 0)::bigint, coalesce(sum(missed), 0)::bigint,
           count(departure), percentile_disc(0.5) within group (order by departure),
           percentile_disc(0.9) within group (order by departure),
           count(answer), percentile_disc(0.5) within group (order by answer),
           percentile_disc(0.9) within group (order by answer),
           count(back), percentile_disc(0.5) within group (order by back),
           percentile_disc(0.9) within group (order by back)
    from fact group by grouping sets ((facility_id, destination_id), ())
    order by 1, 2, 3;
end $$;
