-- The words by which an agreement is found, kept by the database itself in the transaction of every change: those of its
-- title, of its parties' names and letter numbers, and codes as kind:PKS, service:LABORATORY, status:ACTIVE. Whole words
-- under "C", each behind the bound of whoever asks: under row security only comparisons that leak nothing use an index
-- before the policy, and a search must not read what it does not show.
alter table agreement add column letter_numbers text;

create table agreement_word (
    agreement_id uuid not null references agreement on delete cascade,
    word         text collate "C" not null,
    facility_id  uuid not null,
    partner_id   uuid not null,
    region       text not null,
    primary key (agreement_id, word)
);
create index agreement_word_of_facility on agreement_word (facility_id, word, agreement_id);
create index agreement_word_of_partner on agreement_word (partner_id, word, agreement_id);
create index agreement_word_of_region on agreement_word (region, word, agreement_id);
alter table agreement_word enable row level security;
alter table agreement_word force row level security;
create policy read_own on agreement_word for select using (caller_reaches(facility_id, partner_id, region));
grant select on agreement_word to ${app};

-- What ends soonest, of those that stand.
create index agreement_ending_of_facility on agreement (facility_id, last_day, id) where status in ('SIGNED', 'ACTIVE', 'SUSPENDED');
create index agreement_ending_of_partner on agreement (partner_id, last_day, id) where status in ('SIGNED', 'ACTIVE', 'SUSPENDED');
create index agreement_ending_of_region on agreement (region, last_day, id) where status in ('SIGNED', 'ACTIVE', 'SUSPENDED');

create function words_of(sentence text) returns setof text language sql immutable
as $$
    select left(word, 64) from regexp_split_to_table(lower(coalesce(sentence, '')), '[^a-z0-9]+') word where word <> ''
$$;

create function index_agreements(facility uuid, partner uuid, agreement uuid) returns void
    language sql security definer set search_path = public
as $$
    with found as (
        select a.id, a.facility_id, a.partner_id, a.region, a.title, a.letter_numbers, a.document_type, a.status, a.scope,
               f.name as facility_name, p.name as partner_name
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
            union select words_of(f.facility_name)
            union select words_of(f.partner_name)
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
revoke all on function index_agreements from public;

create function index_changed() returns trigger language plpgsql security definer set search_path = public
as $$
begin
    case tg_table_name
    when 'agreement' then perform index_agreements(null, null, new.id);
    when 'facility' then perform index_agreements(new.id, null, null);
    when 'partner' then perform index_agreements(null, new.id, null);
    end case;
    return null;
end $$;
revoke all on function index_changed from public;

create trigger words after insert or update of title, letter_numbers, document_type, status, scope on agreement
    for each row execute function index_changed();
create trigger words after update of name on facility
    for each row when (old.name is distinct from new.name) execute function index_changed();
create trigger words after update of name on partner
    for each row when (old.name is distinct from new.name) execute function index_changed();

select index_agreements(null, null, id) from agreement;
