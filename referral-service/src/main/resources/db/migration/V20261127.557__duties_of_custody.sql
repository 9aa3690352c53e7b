-- In the words of WorklistSection: what custody itself owes.
create index worklist_duties on obligation (facility_id, due, referral_id, number)
    where done_at is null and impossible_at is null and kind in ('TELL_DETAINING_AUTHORITY', 'SUSPEND_DETENTION',
        'TELL_AUTHORITY_OF_DEATH', 'TELL_POLICE_OF_DEATH', 'RELEASE_BODY', 'BURY_UNCLAIMED',
        'TELL_POLICE_OF_ESCAPE', 'TELL_REGIONAL_OFFICE_OF_ESCAPE');
