-- What the regional office decides because nobody else has in time.
create index worklist_passed_permissions on referral (region, permission_due, id)
    where permission_status in ('PENDING', 'DEFERRED') and permission_due is not null;
