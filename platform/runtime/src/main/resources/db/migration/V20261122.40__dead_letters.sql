-- Events that a consumer could not apply, until an operator replays them. The record itself is sealed: what is malformed
-- may hold anything.
create table dead_letter (
    id              uuid primary key,
    consumer        text not null,
    topic           text not null,
    topic_partition integer not null,
    topic_offset    bigint not null,
    broker_time     bigint not null,
    event_id        uuid,
    event_type      text,
    subject_id      uuid,
    event_time      timestamptz,
    cause           text not null,
    died_at         timestamptz not null,
    payload_size    integer not null,
    record          bytea not null,
    attempts        integer not null,
    replayed_at     timestamptz,
    replayed_by     text,
    unique (consumer, topic, topic_partition, topic_offset, broker_time)
);
create index dead_letter_waiting on dead_letter (id) where replayed_at is null;
alter table dead_letter enable row level security;
alter table dead_letter force row level security;
create policy operator_reads on dead_letter for select
    using (caller_has_role('operator') or caller_has_role('system'));
create policy consumer_buries on dead_letter for insert with check (caller_has_role('system'));
create policy operator_replays on dead_letter for update
    using (caller_has_role('operator')) with check (caller_has_role('operator'));
create policy replayed_are_forgotten on dead_letter for delete
    using (caller_has_role('system') and replayed_at is not null);
-- What became of it may change, the letter itself may not.
grant select, insert, delete, update (attempts, replayed_at, replayed_by) on dead_letter to ${app};
