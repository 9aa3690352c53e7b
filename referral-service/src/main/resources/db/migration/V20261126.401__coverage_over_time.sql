-- How an agreement stood before it stood as it does: what happened then and is told now is judged by that.
alter table coverage add column told_at timestamptz;
alter table coverage add column suspension jsonb;
alter table coverage add column former jsonb;
