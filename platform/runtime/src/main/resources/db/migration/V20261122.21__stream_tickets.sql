-- Tickets that have been used: each opens one stream.
create table stream_ticket (
    nonce      uuid primary key,
    subject    text not null,
    expires_at timestamptz not null
);
alter table stream_ticket enable row level security;
alter table stream_ticket force row level security;
create policy own on stream_ticket for all using (subject = caller_subject()) with check (subject = caller_subject());
grant insert on stream_ticket to ${app};

-- One that has expired opens nothing, whether or not it was used.
create function delete_stream_tickets_expired(before timestamptz) returns integer
    language sql volatile security definer set search_path = public
as $$
    with gone as (delete from stream_ticket where expires_at < before returning 1)
    select count(*)::integer from gone
$$;
revoke all on function delete_stream_tickets_expired from public;
grant execute on function delete_stream_tickets_expired to ${relay};
