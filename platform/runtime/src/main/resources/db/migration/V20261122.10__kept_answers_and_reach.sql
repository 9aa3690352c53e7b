-- The first answers to requests with an Idempotency-Key: each is its caller's own, sealed, and forgotten after two days.
create table kept_answer (
    subject  text not null,
    key_hash bytea not null,
    answer   bytea not null,
    kept_at  timestamptz not null,
    primary key (subject, key_hash)
);
create index kept_answer_by_age on kept_answer (kept_at);
alter table kept_answer enable row level security;
alter table kept_answer force row level security;
create policy own on kept_answer for all
    using (subject = caller_subject()) with check (subject = caller_subject());
grant select, insert, update on kept_answer to ${app};

-- The relay removes what is too old, a batch at a time, and sees nothing of it.
create function forget_kept_answers(before timestamptz, most integer) returns integer
    language plpgsql security definer set search_path = public
as $$
declare
    forgotten integer;
begin
    delete from kept_answer where (subject, key_hash) in (
        select subject, key_hash from kept_answer where kept_at <= before
        order by kept_at limit most for update skip locked);
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;
revoke all on function forget_kept_answers from public;
grant execute on function forget_kept_answers to ${relay};

-- Whether a row is the caller's: one of its three bounds is. For the policies of tables that are listed. It is no plain
-- SQL function on purpose: spelled out in the query, the three alternatives beside the query's own bound make PostgreSQL
-- expect few rows, read all of the caller's and sort them. As a filter it leaves the walk along the index alone, and a
-- page reads what it shows.
create function caller_reaches(facility uuid, partner uuid, region text) returns boolean language plpgsql stable
as $$
begin
    return coalesce(facility = caller_facility() or partner = caller_partner() or region = caller_region(), false);
end
$$;
