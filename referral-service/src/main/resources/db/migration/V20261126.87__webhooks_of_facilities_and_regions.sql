-- A facility's push gateway and a region's are told too: an endpoint is of one of the three.
alter table webhook_endpoint alter column partner_id drop not null;
alter table webhook_endpoint add column facility_id uuid;
alter table webhook_endpoint add column region text;
alter table webhook_endpoint add check (num_nonnulls(partner_id, facility_id, region) = 1);
create index webhook_endpoint_of_facility on webhook_endpoint (facility_id) where facility_id is not null;
create index webhook_endpoint_of_region on webhook_endpoint (region) where region is not null;
alter table webhook_delivery alter column partner_id drop not null;
alter table webhook_delivery add column facility_id uuid;
alter table webhook_delivery add column region text;
alter table webhook_delivery add check (num_nonnulls(partner_id, facility_id, region) = 1);

-- The consumer acts as the event's facility, and tells the region in which that lies.
create function caller_serves(told_region text) returns boolean language sql stable
    return caller_has_role('system')
           and told_region = (select f.region from known_facility f where f.id = caller_facility());
alter policy own on webhook_endpoint
    using (partner_id = caller_partner() or facility_id = caller_facility() or region = caller_region()
           or caller_serves(region))
    with check (partner_id = caller_partner() or facility_id = caller_facility() or region = caller_region());
alter policy own on webhook_delivery
    using (partner_id = caller_partner() or facility_id = caller_facility() or region = caller_region())
    with check (partner_id = caller_partner() or facility_id = caller_facility() or region = caller_region()
                or caller_serves(region));
