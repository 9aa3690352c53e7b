-- The scan of a signed addendum is known as that addendum's.
alter table document add column addendum_id uuid references addendum;
create index document_of_addendum on document (addendum_id, id) where addendum_id is not null;
