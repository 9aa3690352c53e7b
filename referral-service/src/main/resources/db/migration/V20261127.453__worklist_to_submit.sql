-- What is recommended and not with the hospital yet, in the words of WorklistSection.
create index worklist_to_submit on referral
    (facility_id, (case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end), id)
    where clinical_status = 'RECOMMENDED';
