-- Whose report somebody reads, by the rules of referral_report.
create function report_audience() returns text language sql stable
    return case when caller_region() is not null then 'region:' || caller_region()
                when caller_facility() is not null then 'facility:' || caller_facility()
                when caller_has_role('health-office') then 'health-office:' || caller_partner()
                else 'partner:' || caller_partner() end;

-- A closed month as it was first told to somebody, and is told ever after: two days' figures that differ would give a person away.
create table kept_report (
    month    date not null,
    audience text not null,
    report   jsonb not null,
    kept_at  timestamptz not null,
    primary key (month, audience)
);
alter table kept_report enable row level security;
alter table kept_report force row level security;
create policy own on kept_report for all
    using (audience = report_audience()) with check (audience = report_audience());
grant select, insert on kept_report to ${app};
