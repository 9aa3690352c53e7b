-- Only what is still waited for, in the words of WorklistSection: a page reads what it shows, whatever was cancelled before.
drop index worklist_passed_permissions;
create index worklist_passed_permissions on referral (region, permission_due, id)
    where permission_status in ('PENDING', 'DEFERRED')
      and (kind = 'EMERGENCY' and clinical_status not in ('CANCELLED', 'DRAFT', 'ENTERED_IN_ERROR')
           or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')
              and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'))
      and permission_due is not null;
