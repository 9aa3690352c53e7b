-- How many of a campaign's results are positive, sealed as each of them is. Null where they came before this was counted.
alter table screening_campaign add column positives bytea;
create index screening_campaign_of_region on screening_campaign (region, id);

-- Campaigns' numbers for those who answer for them and see nobody of a cohort, nor for what it is screened; newest first.
create function screening_figures(before uuid, most integer)
    returns table (id uuid, facility_id uuid, partner_id uuid, first_day date, status text, cohort integer,
                   attended integer, resulted integer, positives bytea)
    language sql stable security definer set search_path = public
as $$
    select c.id, c.facility_id, c.partner_id, c.first_day, c.status, c.cohort, c.attended, c.resulted, c.positives
    from screening_campaign c
    where c.id < before
          and (caller_has_role('facility-head') and c.facility_id = caller_facility()
               or caller_has_role('health-office') and c.partner_id = caller_partner()
               or caller_has_role('oversight') and c.region = caller_region())
    order by c.id desc
    limit most
$$;
revoke all on function screening_figures from public;
grant execute on function screening_figures to ${app};
