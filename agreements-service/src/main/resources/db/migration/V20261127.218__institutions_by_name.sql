-- The register of institutions is read page by page, by name.
create index facility_by_name on facility (name, id);
create index partner_by_name on partner (name, id);
