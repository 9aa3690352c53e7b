-- A team reads the findings that it wrote, and those that the clinic wrote at its visit as long as that goes on; after it
-- what the clinic writes of its patients is the clinic's.
alter table finding add column by_partner boolean;
update finding f set by_partner = exists (
    select from audit a where a.object_id = f.visit_id and a.subject = f.author and a.roles like '%visiting-team%');
alter table finding alter column by_partner set default true, alter column by_partner set not null;
drop policy clinic_and_team on finding;
create policy clinic on finding for all
    using ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility())
    with check ((caller_has_role('nurse') or caller_has_role('doctor')) and facility_id = caller_facility());
create policy team_writes on finding for insert
    with check (caller_has_role('visiting-team') and partner_id = caller_partner() and by_partner);
create policy team_reads on finding for select
    using (caller_has_role('visiting-team') and partner_id = caller_partner()
           and (by_partner or exists (select from visit v where v.id = visit_id and v.status = 'IN_PROGRESS')));

-- Whether another finding has taken its place, which may be one that the team does not read.
create function finding_is_replaced(finding uuid) returns boolean
    language sql stable security definer set search_path = public
as $$
    select exists (select from finding f where f.replaces = finding_is_replaced.finding
                   and (f.facility_id = caller_facility() or f.partner_id = caller_partner()))
$$;
revoke all on function finding_is_replaced from public;
grant execute on function finding_is_replaced to ${app};
