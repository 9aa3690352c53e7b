-- When a visit's team was done: it expects nobody any more, whatever was planned.
alter table visit_roster add column completed_at timestamptz;
