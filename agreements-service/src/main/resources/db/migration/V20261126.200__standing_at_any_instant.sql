-- From when on the status announced last is no more what the calendar says, in the facility's zone; null where nothing
-- moves. The register asks for these few beside the words, so that it never says what is over.
alter table agreement add column moves_at timestamptz;
create index agreement_moving_of_facility on agreement (facility_id, moves_at) where moves_at is not null;
create index agreement_moving_of_partner on agreement (partner_id, moves_at) where moves_at is not null;
create index agreement_moving_of_region on agreement (region, moves_at) where moves_at is not null;

-- Days of earlier suspensions. Those of before are not known in days, but for the last one, which stands in its notice.
alter table agreement add column past_suspensions jsonb;

-- A day early at most, which costs a second look and no more: what is due is held against the calendar again.
update agreement set moves_at = (case status
        when 'SIGNED' then effective_from
        when 'ACTIVE' then least(last_day + 1, (suspension ->> 'beginDate')::date)
        else least(last_day + 1, (suspension ->> 'endDate')::date + 1) end)::timestamp
    at time zone case time_zone when 'WIB' then 'Asia/Jakarta' when 'WITA' then 'Asia/Makassar' else 'Asia/Jayapura' end
    where status in ('SIGNED', 'ACTIVE', 'SUSPENDED');
