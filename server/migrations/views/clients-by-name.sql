-- Living clients whose name has a word like the searched one: the word itself anywhere in the name, or any of these
-- parts and then one of its misspelt forms. Runs as the owner, since no condition on names may use an index through the
-- wall; what the caller may see of the people found is for the wall and the caller's filter to say.
drop function if exists clients_by_name(text, text, text[], text);
create or replace function clients_by_name(p_within text, p_parts text[], p_forms text)
returns setof uuid
language sql
stable
security definer
set search_path = public
as $fn$
  select c.id
    from client c
   where c.area_id = nullif(current_setting('app.area_id', true), '')::int
     and current_setting('app.reach', true) in ('area', 'listed') and c.merged_into_id is null
     and ((' ' || translate(c.search_name, 'äöå-', 'aoa ') || ' ') like p_within
       or ((' ' || translate(c.search_name, 'äöå-', 'aoa ') || ' ') like any (p_parts)
         -- a function, not an operator: the parts are for the index, the forms are not
         and regexp_like(' ' || translate(c.search_name, 'äöå-', 'aoa ') || ' ', p_forms)))
$fn$;

revoke all on function clients_by_name(text, text[], text) from public;
grant execute on function clients_by_name(text, text[], text) to polku_application;
