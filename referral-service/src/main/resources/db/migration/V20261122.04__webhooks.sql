create table webhook_endpoint (
    id             uuid primary key,
    version        integer not null,
    event_sequence bigint not null,
    partner_id     uuid not null,
    url            text not null,
    event_types    jsonb not null,
    secrets        bytea not null
);
create index webhook_endpoint_of_partner on webhook_endpoint (partner_id);
alter table webhook_endpoint enable row level security;
alter table webhook_endpoint force row level security;
create policy own on webhook_endpoint for all
    using (partner_id = caller_partner()) with check (partner_id = caller_partner());
grant select, insert, update on webhook_endpoint to ${app};

-- A hospital's message names its endpoint before anybody knows who sends it; this gives the partner's id, nothing else.
create function webhook_endpoint_partner(endpoint uuid) returns uuid
    language sql stable security definer set search_path = public
as $$ select partner_id from webhook_endpoint where id = endpoint $$;
revoke all on function webhook_endpoint_partner from public;
grant execute on function webhook_endpoint_partner to ${app};

create table webhook_delivery (
    id          uuid primary key,
    endpoint_id uuid not null references webhook_endpoint,
    partner_id  uuid not null,
    event_id    uuid not null,
    type        text not null,
    payload     bytea not null,
    status      text not null,
    attempts    integer not null,
    last_answer integer,
    created_at  timestamptz not null,
    finished_at timestamptz,
    unique (endpoint_id, event_id)
);
create index webhook_delivery_of_endpoint on webhook_delivery (endpoint_id, id);
alter table webhook_delivery enable row level security;
alter table webhook_delivery force row level security;
create policy own on webhook_delivery for all
    using (partner_id = caller_partner()) with check (partner_id = caller_partner());
grant select, insert, update on webhook_delivery to ${app};

-- db-scheduler's own table: names of tasks and ids, nothing else.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on scheduled_tasks to ${app};
