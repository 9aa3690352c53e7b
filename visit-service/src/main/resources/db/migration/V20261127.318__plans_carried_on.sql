-- Whether a plan goes on just as the one before its renewal did: then what is left of it follows where that agreement ends
-- otherwise. What was changed or ended since is nobody's but its own.
alter table visit_plan add column as_carried boolean not null default false;
update visit_plan set as_carried = true where carried_from is not null and version = 0;
create index coverage_of_renewal on coverage (renews) where renews is not null;
