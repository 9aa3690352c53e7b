-- When it was said that a visit is called off: a team that had begun before did not know, and what it did counts when its word comes.
alter table visit add column cancelled_at timestamptz;
update visit v set cancelled_at = a.recorded_at
    from audit a
    where v.status = 'CANCELLED' and a.object_id = v.id and a.action = 'visit.cancelled';
