-- Which files of results a campaign has taken, by a keyed hash: the same file again adds nothing, another one is another
-- examination. One that was taken before this is known by its results only.
alter table screening_campaign add column files jsonb not null default '[]';
