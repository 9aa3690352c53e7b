-- In the words of WorklistSection: where a patient got out of custody's hands before the hospital sent them on, the permission is
-- still asked of the way that was gone; who died before anybody wrote down that they had left needs none.
drop index worklist_permissions;
create index worklist_permissions on referral
    (facility_id, (case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end),
     (case when permission_due is null then timestamptz '9999-12-31 00:00:00+00' else permission_due end), id)
    where permission_turn = 'FACILITY_HEAD' and permission_status in ('PENDING', 'DEFERRED')
      and (kind = 'EMERGENCY' and clinical_status not in ('DRAFT', 'ENTERED_IN_ERROR')
           and (departed_at is not null
                or clinical_status not in ('CANCELLED', 'NO_SHOW', 'REFUSED_BY_PATIENT', 'DIED'))
           and (clinical_status <> 'REDIRECTED' or departed_at is not null and ended_at is not null)
           or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')
              and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'));
drop index worklist_letters;
create index worklist_letters on referral
    (facility_id, (case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end),
     (case when permission_due is null then timestamptz '9999-12-31 00:00:00+00' else permission_due end), id)
    where permission_turn = 'DETAINING_AUTHORITY' and permission_status in ('PENDING', 'DEFERRED')
      and (kind = 'EMERGENCY' and clinical_status not in ('DRAFT', 'ENTERED_IN_ERROR')
           and (departed_at is not null
                or clinical_status not in ('CANCELLED', 'NO_SHOW', 'REFUSED_BY_PATIENT', 'DIED'))
           and (clinical_status <> 'REDIRECTED' or departed_at is not null and ended_at is not null)
           or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')
              and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'));
drop index worklist_letters_to_record;
create index worklist_letters_to_record on referral
    (facility_id, (case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end),
     (case when permission_due is null then timestamptz '9999-12-31 00:00:00+00' else permission_due end), id)
    where permission_turn in ('DETAINING_AUTHORITY', 'DIRECTORATE') and permission_status in ('PENDING', 'DEFERRED')
      and (kind = 'EMERGENCY' and clinical_status not in ('DRAFT', 'ENTERED_IN_ERROR')
           and (departed_at is not null
                or clinical_status not in ('CANCELLED', 'NO_SHOW', 'REFUSED_BY_PATIENT', 'DIED'))
           and (clinical_status <> 'REDIRECTED' or departed_at is not null and ended_at is not null)
           or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')
              and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'));
drop index worklist_permissions_above;
create index worklist_permissions_above on referral
    (region, (case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end),
     (case when permission_due is null then timestamptz '9999-12-31 00:00:00+00' else permission_due end), id)
    where permission_turn in ('REGIONAL_OFFICE', 'DIRECTORATE') and permission_status in ('PENDING', 'DEFERRED')
      and (kind = 'EMERGENCY' and clinical_status not in ('DRAFT', 'ENTERED_IN_ERROR')
           and (departed_at is not null
                or clinical_status not in ('CANCELLED', 'NO_SHOW', 'REFUSED_BY_PATIENT', 'DIED'))
           and (clinical_status <> 'REDIRECTED' or departed_at is not null and ended_at is not null)
           or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')
              and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'));
drop index worklist_passed_permissions;
create index worklist_passed_permissions on referral (region, permission_due, id)
    where permission_due is not null and permission_status in ('PENDING', 'DEFERRED')
      and (kind = 'EMERGENCY' and clinical_status not in ('DRAFT', 'ENTERED_IN_ERROR')
           and (departed_at is not null
                or clinical_status not in ('CANCELLED', 'NO_SHOW', 'REFUSED_BY_PATIENT', 'DIED'))
           and (clinical_status <> 'REDIRECTED' or departed_at is not null and ended_at is not null)
           or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')
              and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'));
drop index worklist_deferred;
create index worklist_deferred on referral (region, id)
    where permission_status = 'DEFERRED'
      and (kind = 'EMERGENCY' and clinical_status not in ('DRAFT', 'ENTERED_IN_ERROR')
           and (departed_at is not null
                or clinical_status not in ('CANCELLED', 'NO_SHOW', 'REFUSED_BY_PATIENT', 'DIED'))
           and (clinical_status <> 'REDIRECTED' or departed_at is not null and ended_at is not null)
           or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')
              and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'));
