-- What an office above the facility has to permit by its place in the chain, in the words of WorklistSection.
create index worklist_permissions_above on referral
    (region, (case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end),
     (case when permission_due is null then timestamptz '9999-12-31 00:00:00+00' else permission_due end), id)
    where permission_turn in ('REGIONAL_OFFICE', 'DIRECTORATE') and permission_status in ('PENDING', 'DEFERRED')
      and (kind = 'EMERGENCY' and clinical_status not in ('DRAFT', 'ENTERED_IN_ERROR', 'REDIRECTED')
           and (departed_at is not null or clinical_status not in ('CANCELLED', 'NO_SHOW', 'REFUSED_BY_PATIENT'))
           or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')
              and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'));
-- The directorate's letter is recorded as the detaining authority's is.
create index worklist_letters_to_record on referral
    (facility_id, (case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end),
     (case when permission_due is null then timestamptz '9999-12-31 00:00:00+00' else permission_due end), id)
    where permission_turn in ('DETAINING_AUTHORITY', 'DIRECTORATE') and permission_status in ('PENDING', 'DEFERRED')
      and (kind = 'EMERGENCY' and clinical_status not in ('DRAFT', 'ENTERED_IN_ERROR', 'REDIRECTED')
           and (departed_at is not null or clinical_status not in ('CANCELLED', 'NO_SHOW', 'REFUSED_BY_PATIENT'))
           or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')
              and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'));
-- What runs outside any agreement, emergency or planned.
create index worklist_outside_agreement on referral (region, id)
    where outside_agreement and sent_at is not null
      and clinical_status in ('SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED', 'ARRIVED', 'ADMITTED', 'TREATED',
                              'DISCHARGED');
-- What a hospital's second contact has to answer.
create index worklist_escalated on referral (destination_id, answer_due, id)
    where clinical_status in ('SUBMITTED', 'RECEIVED') and answer_escalated_at is not null and sent_at is not null;
