-- Minutes as they were before they were corrected; sealed, as the minutes are.
alter table meeting add column earlier_minutes bytea;
