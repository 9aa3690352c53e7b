-- Names of institutions change; each is kept with the day from which it is valid. The column name is the one of today.
alter table facility add column names jsonb not null default '[]';
alter table partner add column names jsonb not null default '[]';

create function name_on(names jsonb, day date, otherwise text) returns text language sql stable
    return coalesce((
        select n ->> 'name' from jsonb_array_elements(names) n
        where n ->> 'validFrom' is null or (n ->> 'validFrom')::date <= day
        order by (n ->> 'validFrom')::date desc nulls last limit 1), otherwise);

-- Institutions whose next name has become valid and nobody has said so. Names are no secret, but writing needs bounds: the
-- job acts as each institution.
create function names_to_take(at timestamptz) returns table (facility_id uuid, partner_id uuid)
    language sql stable security definer set search_path = public
as $$
    select f.id, null::uuid from facility f where name_on(f.names, facility_day(at, f.time_zone), f.name) <> f.name
    union all
    select null, p.id from partner p where name_on(p.names, facility_day(at, 'WIB'), p.name) <> p.name
$$;
revoke all on function names_to_take from public;
grant execute on function names_to_take to ${app};

-- An agreement is found by every name that its parties have had.
create or replace function index_agreements(facility uuid, partner uuid, agreement uuid) returns void
    language sql security definer set search_path = public
as $$
    with found as (
        select a.id, a.facility_id, a.partner_id, a.region, a.title, a.letter_numbers, a.document_type, a.status, a.scope,
               concat_ws(' ', f.name, (select string_agg(n ->> 'name', ' ') from jsonb_array_elements(f.names) n)) as facility_names,
               concat_ws(' ', p.name, (select string_agg(n ->> 'name', ' ') from jsonb_array_elements(p.names) n)) as partner_names
        from agreement a join facility f on f.id = a.facility_id join partner p on p.id = a.partner_id
        where a.facility_id = facility or a.partner_id = partner or a.id = agreement
    ), wanted as (
        select f.id, w.word collate "C" as word, f.facility_id, f.partner_id, f.region
        from found f cross join lateral (
            select 'kind:' || f.document_type
            union select 'status:' || f.status
            union select 'service:' || (line ->> 'service') from jsonb_array_elements(f.scope) line
            union select words_of(f.title)
            union select words_of(f.letter_numbers)
            union select words_of(f.facility_names)
            union select words_of(f.partner_names)
        ) w (word)
    ), gone as (
        delete from agreement_word o using found f
        where o.agreement_id = f.id
          and not exists (select from wanted w where w.id = o.agreement_id and w.word = o.word)
    )
    insert into agreement_word (agreement_id, word, facility_id, partner_id, region)
    select id, word, facility_id, partner_id, region from wanted
    on conflict do nothing
$$;

drop trigger words on facility;
drop trigger words on partner;
create trigger words after update of name, names on facility
    for each row when (old.name is distinct from new.name or old.names is distinct from new.names)
    execute function index_changed();
create trigger words after update of name, names on partner
    for each row when (old.name is distinct from new.name or old.names is distinct from new.names)
    execute function index_changed();
