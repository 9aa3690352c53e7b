-- An agreement's last suspension, as its events tell it: it counts by its days, announced or not. Null where none was told.
alter table coverage add column suspension jsonb;
