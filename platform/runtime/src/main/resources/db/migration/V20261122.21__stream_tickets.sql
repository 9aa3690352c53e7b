-- Tickets that have been used: each opens one stream. They are taken before the service knows on whose behalf it acts, so
-- nobody but the functions below, which run as the owner, reaches them.
create table stream_ticket (
    nonce      uuid primary key,
    expires_at timestamptz not null
);
alter table stream_ticket enable row level security;
alter table stream_ticket force row level security;
create policy nobody on stream_ticket using (false);

-- Whether it is the ticket's first use.
create function take_stream_ticket(nonce uuid, expires_at timestamptz) returns boolean
    language sql volatile security definer set search_path = public
as $$
    with taken as (insert into stream_ticket values (nonce, expires_at) on conflict do nothing returning 1)
    select exists (select from taken)
$$;
revoke all on function take_stream_ticket from public;
grant execute on function take_stream_ticket to ${relay};

-- One that has expired opens nothing, whether or not it was used.
create function delete_stream_tickets_expired(before timestamptz) returns integer
    language sql volatile security definer set search_path = public
as $$
    with gone as (delete from stream_ticket where expires_at < before returning 1)
    select count(*)::integer from gone
$$;
revoke all on function delete_stream_tickets_expired from public;
grant execute on function delete_stream_tickets_expired to ${relay};
