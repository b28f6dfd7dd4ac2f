-- engine: postgres
-- An entry of an index holds some 2,700 bytes, and two descriptions may be longer: their digests stand for them.
do $$
declare
  named record;
begin
  for named in
    select conrelid::regclass as relation, conname from pg_constraint
    where contype = 'u' and conrelid in ('verification_resolution'::regclass, 'verification_finding'::regclass)
  loop
    execute format('alter table %s drop constraint %I', named.relation, named.conname);
  end loop;
end $$;
create unique index verification_resolution_once
  on verification_resolution (order_id, path, md5(left_value), md5(right_value));
create unique index verification_finding_once
  on verification_finding (order_id, path, md5(left_value), md5(right_value));
