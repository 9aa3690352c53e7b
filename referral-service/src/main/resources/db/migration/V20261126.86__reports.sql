-- A report reads the referrals of its month, no others.
create index report_month on referral (counted_month, region, facility_id) where counted_month is not null;
create index report_month_of_partner on referral (destination_id, counted_month) where counted_month is not null;

-- A month's figures for whoever asks, by facility and partner and, without both, for all of it: a region's, a facility's,
-- a hospital's, or those of the facilities that a health office has an agreement with. It goes past row security, for
-- those who may know figures may not see referrals: so it gives figures only. Few are still counted here exactly.
create function referral_report(month date, at timestamptz)
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
               count(*) filter (where o.done_at > o.due or o.done_at is null and o.due < at) as missed
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
revoke all on function referral_report from public;
grant execute on function referral_report to ${app};
