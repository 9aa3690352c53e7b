-- Consumers ask what a row was before its update (returning old), which PostgreSQL tells from 18 on: on an older one every
-- event would die.
do $$
begin
    if current_setting('server_version_num')::int < 180000 then
        raise exception 'PostgreSQL 18 or newer is needed, this is %', current_setting('server_version');
    end if;
end
$$;
