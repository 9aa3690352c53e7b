-- An endpoint that was removed stays as a row, for its deliveries; nobody is told there or heard from there any more.
alter table webhook_endpoint add column removed_at timestamptz;
create or replace function webhook_endpoint_partner(endpoint uuid) returns uuid
    language sql stable security definer set search_path = public
as $$ select partner_id from webhook_endpoint where id = endpoint and removed_at is null $$;
