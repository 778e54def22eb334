-- Who may do what. Nobody logs in as these two: the application's connections become assent_app as they open, and
-- erasure runs as assent_eraser. Roles belong to the whole server, so another database on it may have made them already.
do $$
declare
  name text;
begin
  foreach name in array array['assent_app', 'assent_eraser'] loop
    if not exists (select from pg_roles where rolname = name) then
      begin
        execute format('create role %I nologin', name);
      exception when duplicate_object or unique_violation then
        null;
      end;
    end if;
    if not pg_has_role(current_user, name, 'member') or not pg_has_role(current_user, name, 'usage') then
      execute format('grant %I to current_user', name);
    end if;
  end loop;
end
$$;

-- What later migrations create is the application's to use; they revoke what it must not do.
grant usage on schema public to assent_app, assent_eraser;
alter default privileges grant select, insert, update, delete on tables to assent_app;
alter default privileges grant usage, select on sequences to assent_app;

-- The list of migrations is not.
revoke all on migration from assent_app;
