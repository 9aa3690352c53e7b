-- Holds an idempotency key to the end of the transaction and looks for its first answer, in one round trip whatever the
-- driver knows of the answer's size. Volatile: the look sees what the lock's last holder has committed.
create function hold_key(lock bigint, whose text, hash bytea, since timestamptz, out held boolean, out answer bytea)
    language plpgsql volatile set search_path = public
as $$
begin
    held := pg_try_advisory_xact_lock(lock);
    if held then
        select k.answer into answer from kept_answer k
            where k.subject = whose and k.key_hash = hash and k.kept_at > since;
    end if;
end
$$;
