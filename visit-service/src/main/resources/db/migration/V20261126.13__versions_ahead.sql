-- Signed versions of a scope whose first day is still to come; null where none was told.
alter table coverage add column ahead jsonb;
