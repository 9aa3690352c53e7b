-- A year's holidays as its decree, or a circular after it, sets them; they take the place of those that are shipped.
create table loaded_holidays (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    year           integer not null unique,
    calendar       jsonb not null
);
alter table loaded_holidays enable row level security;
alter table loaded_holidays force row level security;
create policy known on loaded_holidays for select using (caller_subject() is not null);
create policy operator_loads on loaded_holidays for insert with check (caller_has_role('operator'));
create policy operator_corrects on loaded_holidays for update using (caller_has_role('operator'));
grant select, insert, update on loaded_holidays to ${app};
