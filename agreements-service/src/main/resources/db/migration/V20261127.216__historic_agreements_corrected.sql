-- What was read wrongly from an old paper is put right; what was known before stays, the first one first.
alter table historic_agreement add column earlier jsonb;
grant update on historic_agreement to ${app};
