-- Answers that need rows the caller may not see, given as counts or ids only. Each runs as the owner, for the
-- area that was entered and no other.

-- How many open clients a worker is responsible for: a referral is routed by it, whoever sends it. In plpgsql, whose
-- plans a connection keeps. What it replaces, open_clients_by_worker(), is left to programs of the release before while
-- they are exchanged; the release after this one drops it.
create or replace function open_clients_of(p_staff_id uuid)
returns int
language plpgsql
stable
security definer
set search_path = public
as $fn$
begin
  return (
    select count(*)::int
      from client c
     where c.area_id = nullif(current_setting('app.area_id', true), '')::int
       and c.responsible_staff_id = p_staff_id and c.merged_into_id is null and c.path_state <> 'outcome');
end
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

-- How many of each role are employed, and how many of them have left something in the log since a day: counts, no names.
create or replace function staff_in_use_by_role(p_today date, p_since date)
returns table (role text, people int, active int)
language sql
stable
security definer
set search_path = public
as $fn$
  with held as (
    select distinct a.staff_id, a.role
      from role_assignment a join staff s on s.area_id = a.area_id and s.id = a.staff_id
     where a.area_id = nullif(current_setting('app.area_id', true), '')::int
       and a.starts_on <= p_today and coalesce(a.ends_on, 'infinity') >= p_today
       and s.starts_on <= p_today and coalesce(s.ends_on, 'infinity') >= p_today),
  used as (
    select distinct e.staff_id, e.role
      from audit_event e
     where e.area_id = nullif(current_setting('app.area_id', true), '')::int and e.at >= p_since and e.staff_id is not null)
  select held.role, count(*)::int, count(used.staff_id)::int
    from held left join used on used.staff_id = held.staff_id and used.role = held.role
   group by held.role
$fn$;

revoke all on function answers_by_definition(), open_clients_of(uuid), client_for_log(bytea), staff_in_use_by_role(date, date) from public;
grant execute on function answers_by_definition(), open_clients_of(uuid), client_for_log(bytea), staff_in_use_by_role(date, date) to polku_application;
