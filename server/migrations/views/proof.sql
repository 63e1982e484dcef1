-- What the tasks she has done are called, for a client in her own view: the task itself holds a contact person, whom she
-- does not see. Runs as the owner and answers only with the tasks of her own notes.
create or replace function names_of_own_tasks()
returns table (task_id uuid, name text, name_sv text, name_en text)
language sql
stable
security definer
set search_path = public
as $fn$
  select t.id, t.name, t.name_sv, t.name_en
    from work_task t
   where current_setting('app.reach', true) = 'own'
     and t.area_id = nullif(current_setting('app.area_id', true), '')::int
     and exists (select 1 from task_note n
                  where n.area_id = t.area_id and n.task_id = t.id
                    and n.client_id = nullif(current_setting('app.client_id', true), '')::uuid)
$fn$;
revoke all on function names_of_own_tasks() from public;
grant execute on function names_of_own_tasks() to polku_application;
