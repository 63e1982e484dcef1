-- Answers that need rows the caller may not see, given as counts or ids only. Each runs as the owner, for the
-- area that was entered and no other.

-- How many open clients each worker is responsible for: a referral is routed by it, whoever sends it.
create or replace function open_clients_by_worker()
returns table (staff_id uuid, open_clients int)
language sql
stable
security definer
set search_path = public
as $fn$
  select c.responsible_staff_id, count(*)::int
    from client c
   where c.area_id = nullif(current_setting('app.area_id', true), '')::int
     and c.responsible_staff_id is not null and c.merged_into_id is null and c.path_state <> 'outcome'
   group by c.responsible_staff_id
$fn$;

-- How many answers each edition of a form has, for those who make the forms and see nobody's answers.
create or replace function answers_by_definition()
returns table (definition_id uuid, answers int)
language sql
stable
security definer
set search_path = public
as $fn$
  select a.definition_id, count(*)::int
    from assessment a
   where a.area_id = nullif(current_setting('app.area_id', true), '')::int and a.status = 'done'
   group by a.definition_id
$fn$;

-- The client with an identity code, for the data protection officer alone: whose log she asks to see.
create or replace function client_for_log(p_identity_hash bytea)
returns uuid
language sql
stable
security definer
set search_path = public
as $fn$
  select c.id
    from client c
   where current_setting('app.reach', true) = 'log'
     and c.area_id = nullif(current_setting('app.area_id', true), '')::int
     and c.identity_code_hash = p_identity_hash and c.merged_into_id is null
$fn$;

revoke all on function answers_by_definition(), open_clients_by_worker(), client_for_log(bytea) from public;
grant execute on function answers_by_definition(), open_clients_by_worker(), client_for_log(bytea) to polku_application;
