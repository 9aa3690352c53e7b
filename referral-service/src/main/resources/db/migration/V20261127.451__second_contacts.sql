-- Which unit of the hospital the agreement names as the second to call: a code, and no person's name or phone.
alter table referral add column second_contact text;
-- The unit of a partner whose system an endpoint is; null for that of the whole partner.
alter table webhook_endpoint add column unit text;
alter table webhook_endpoint add check (unit is null or partner_id is not null);
