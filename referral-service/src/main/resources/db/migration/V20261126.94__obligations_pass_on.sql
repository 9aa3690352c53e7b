-- What is owed for one referral becomes owed for the one that leads on, by the same times; for nobody if it never left. The
-- hospital whose step it is does not see what the facility owes.
create function pass_obligations_on(before uuid, next uuid, at timestamptz) returns void
    language plpgsql security definer set search_path = public
as $$
#variable_conflict use_column
begin
    if not exists (select from referral b
                   where b.id = pass_obligations_on.before
                     and (b.facility_id = caller_facility()
                          or b.destination_id = caller_partner() and b.sent_at is not null)
                     and (pass_obligations_on.next is null and b.departed_at is null
                          or exists (select from referral n
                                     where n.id = pass_obligations_on.next and n.replaces = b.id
                                       and n.facility_id = b.facility_id and n.patient_id = b.patient_id))) then
        raise insufficient_privilege;
    end if;
    if pass_obligations_on.next is not null then
        insert into obligation (referral_id, number, facility_id, region, kind, due, overdue_told_at)
        select pass_obligations_on.next, o.number, o.facility_id, o.region, o.kind, o.due, o.overdue_told_at
        from obligation o
        where o.referral_id = pass_obligations_on.before and o.done_at is null and o.impossible_at is null;
    end if;
    update obligation o set impossible_at = pass_obligations_on.at, impossible_because = 'NOT_NEEDED'
    where o.referral_id = pass_obligations_on.before and o.done_at is null and o.impossible_at is null;
end $$;
revoke all on function pass_obligations_on from public;
grant execute on function pass_obligations_on to ${app};

-- The referral that leads on asks for the permission; who never left needs none. In the words of WorklistSection.
drop index worklist_permissions;
create index worklist_permissions on referral
    (facility_id, (case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end),
     (case when permission_due is null then timestamptz '9999-12-31 00:00:00+00' else permission_due end), id)
    where permission_turn = 'FACILITY_HEAD' and permission_status in ('PENDING', 'DEFERRED')
      and (kind = 'EMERGENCY' and clinical_status not in ('DRAFT', 'ENTERED_IN_ERROR', 'REDIRECTED')
           and (departed_at is not null or clinical_status not in ('CANCELLED', 'NO_SHOW', 'REFUSED_BY_PATIENT'))
           or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')
              and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'));
drop index worklist_letters;
create index worklist_letters on referral
    (facility_id, (case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end),
     (case when permission_due is null then timestamptz '9999-12-31 00:00:00+00' else permission_due end), id)
    where permission_turn = 'DETAINING_AUTHORITY' and permission_status in ('PENDING', 'DEFERRED')
      and (kind = 'EMERGENCY' and clinical_status not in ('DRAFT', 'ENTERED_IN_ERROR', 'REDIRECTED')
           and (departed_at is not null or clinical_status not in ('CANCELLED', 'NO_SHOW', 'REFUSED_BY_PATIENT'))
           or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')
              and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'));
drop index worklist_passed_permissions;
create index worklist_passed_permissions on referral (region, permission_due, id)
    where permission_due is not null and permission_status in ('PENDING', 'DEFERRED')
      and (kind = 'EMERGENCY' and clinical_status not in ('DRAFT', 'ENTERED_IN_ERROR', 'REDIRECTED')
           and (departed_at is not null or clinical_status not in ('CANCELLED', 'NO_SHOW', 'REFUSED_BY_PATIENT'))
           or clinical_status in ('RECOMMENDED', 'SUBMITTED', 'RECEIVED', 'INFORMATION_REQUESTED', 'ACCEPTED')
              and movement_status in ('NOT_PLANNED', 'ESCORT_ASSIGNED'));
