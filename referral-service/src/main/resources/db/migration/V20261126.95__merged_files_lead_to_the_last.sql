-- A file that went into one that went into another leads to the last of them.
with recursive gone as (
    select id, merged_into_id as goal from patient where merged_into_id is not null
    union all
    select g.id, p.merged_into_id from gone g join patient p on p.id = g.goal where p.merged_into_id is not null
),
last as (select g.id, g.goal from gone g join patient p on p.id = g.goal where p.merged_into_id is null)
update patient p set merged_into_id = l.goal from last l where l.id = p.id and p.merged_into_id <> l.goal;
