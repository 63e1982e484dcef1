-- Sessions and identities are looked up before there is an area to be in: where the database is spread by area they stay
-- on the coordinating machine, from where no foreign key may lead to a spread table (decision 8). What they name is
-- joined at each use, so a row that names nobody opens nothing.

do $links$
declare
  link record;
begin
  for link in
    select con.conname, con.conrelid::regclass as name
      from pg_constraint con
     where con.contype = 'f' and con.conrelid in ('session'::regclass, 'sign_in_identity'::regclass)
       and con.confrelid in ('staff'::regclass, 'role_assignment'::regclass, 'client'::regclass)
  loop
    execute format('alter table %s drop constraint %I', link.name, link.conname);
  end loop;
end
$links$;
