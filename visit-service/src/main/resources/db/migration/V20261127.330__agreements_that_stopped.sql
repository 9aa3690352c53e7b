-- When an agreement was suspended or ended: what began before is entered afterwards, and nothing begins from then on. Of
-- those that had stopped before this was kept, it is only known that they have.
alter table coverage add column stopped_at timestamptz;
update coverage set stopped_at = now() where status not in ('SIGNED', 'ACTIVE');
