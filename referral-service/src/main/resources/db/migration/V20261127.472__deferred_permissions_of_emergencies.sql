-- In the words of WorklistSection: an emergency's permission that is put off after the arrival is the region's to see, too.
drop index worklist_deferred;
create index worklist_deferred on referral (region, id)
    where permission_status = 'DEFERRED'
      and (kind = 'EMERGENCY' and clinical_status not in ('DRAFT', 'ENTERED_IN_ERROR', 'REDIRECTED')
           and (departed_at is not null or clinical_status not in ('CANCELLED', 'NO_SHOW', 'REFUSED_BY_PATIENT'))
           or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')
              and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'));
