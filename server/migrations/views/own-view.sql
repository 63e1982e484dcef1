-- What must be found before there is an area to be in, for the client's own view. Each runs as the owner and
-- answers only to who holds the identity, the code or the link.

-- The clients an identity is, over areas: she may have moved from one to another.
create or replace function identity_clients(p_issuer text, p_subject text)
returns jsonb
language sql
stable
security definer
set search_path = public
as $fn$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', k.id, 'areaId', a.id, 'clientId', c.id,
    'areaName', jsonb_build_object('fi', a.name_fi, 'sv', a.name_sv, 'en', a.name_en)) order by k.bound_at desc, k.id), '[]'::jsonb)
  from client_account k
  join client c on c.area_id = k.area_id and c.id = k.client_id and c.merged_into_id is null
  join area a on a.id = k.area_id
  where k.issuer = p_issuer and k.subject = p_subject and k.ended_at is null
$fn$;

-- Binds an identity to the clients who have the identity code that the identity provider vouches for.
create or replace function bind_by_identity_code(p_issuer text, p_subject text, p_identity_hash bytea, p_now timestamptz)
returns int
language sql
volatile
security definer
set search_path = public
as $fn$
  with bound as (
    insert into client_account (area_id, id, client_id, issuer, subject, how, bound_at)
    select c.area_id, gen_random_uuid(), c.id, p_issuer, p_subject, 'identityCode', p_now
      from client c
     where c.identity_code_hash = p_identity_hash and c.merged_into_id is null
       -- what a worker ended stays ended
       and not exists (select 1 from client_account k
                        where k.area_id = c.area_id and k.client_id = c.id and k.issuer = p_issuer and k.subject = p_subject)
    on conflict do nothing
    returning area_id, client_id)
  , told as (
    insert into audit_event (area_id, at, event, verb, purpose, fields, role, client_ids, person_count)
    select area_id, p_now, 'accountBind', 'create', 'ownView', 'personal', 'client', array[client_id], 1 from bound)
  select count(*)::int from bound
$fn$;

-- Uses a one-time code once. Null when it is unknown, used, or too old. A code is a client's, or a contact person's of an
-- employer, whom it makes its representative.
create or replace function bind_by_code(p_code_hash bytea, p_issuer text, p_subject text, p_account_id uuid, p_now timestamptz)
returns jsonb
language plpgsql
volatile
security definer
set search_path = public
as $fn$
declare
  used account_code%rowtype;
  held client_account%rowtype;
  person employer_contact%rowtype;
  held_id uuid;
begin
  update account_code set used_at = p_now
   where code_hash = p_code_hash and used_at is null and expires_at > p_now
     and (exists (select 1 from client c where c.area_id = account_code.area_id and c.id = account_code.client_id and c.merged_into_id is null)
       or exists (select 1 from employer_contact p where p.area_id = account_code.area_id and p.id = account_code.contact_id
                   and p.erased_at is null and (p.ended_on is null or p.ended_on > (p_now at time zone 'Europe/Helsinki')::date)))
  returning * into used;
  if not found then return null; end if;
  if used.contact_id is not null then
    select * into person from employer_contact where area_id = used.area_id and id = used.contact_id;
    insert into employer_representative (area_id, id, employer_id, contact_id, issuer, subject, name, email, phone, language, how, starts_on)
    values (used.area_id, p_account_id, person.employer_id, person.id, p_issuer, p_subject, person.name, person.email, person.phone,
      person.language, 'code', (p_now at time zone 'Europe/Helsinki')::date)
    on conflict do nothing
    returning id into held_id;
    if held_id is null then
      -- a code outlives the mandate by which she may have come before
      update employer_representative set how = 'code', contact_id = person.id
       where area_id = used.area_id and employer_id = person.employer_id and issuer = p_issuer and subject = p_subject and ended_at is null
      returning id into held_id;
    end if;
    insert into audit_event (area_id, at, event, verb, purpose, fields, role, client_ids, person_count, subject_kind, subject_id)
    values (used.area_id, p_now, 'accountBind', 'create', 'service', 'personal', 'representative', '{}', 1, 'employer', person.employer_id);
    return jsonb_build_object('id', held_id, 'areaId', used.area_id, 'representativeId', held_id);
  end if;
  select * into held from client_account
   where area_id = used.area_id and issuer = p_issuer and subject = p_subject and ended_at is null;
  if found then
    -- one person is one client of an area
    if held.client_id <> used.client_id then
      update account_code set used_at = null where area_id = used.area_id and id = used.id;
      return null;
    end if;
  else
    insert into client_account (area_id, id, client_id, issuer, subject, how, bound_at)
    values (used.area_id, p_account_id, used.client_id, p_issuer, p_subject, 'oneTimeCode', p_now)
    returning * into held;
    insert into audit_event (area_id, at, event, verb, purpose, fields, role, client_ids, person_count)
    values (used.area_id, p_now, 'accountBind', 'create', 'ownView', 'personal', 'client', array[used.client_id], 1);
  end if;
  return jsonb_build_object('id', held.id, 'areaId', held.area_id, 'clientId', held.client_id);
end
$fn$;

-- Whose absence a link tells of, while the coaching period goes on and nobody has revoked it.
create or replace function absence_link_target(p_token_hash bytea, p_today date)
returns jsonb
language sql
stable
security definer
set search_path = public
as $fn$
  select jsonb_build_object('areaId', l.area_id, 'clientId', l.client_id, 'periodId', l.period_id, 'areaSettings', a.settings)
    from absence_link l
    join coaching_period p on p.area_id = l.area_id and p.id = l.period_id
    join client c on c.area_id = l.area_id and c.id = l.client_id and c.merged_into_id is null
    join area a on a.id = l.area_id
   where l.token_hash = p_token_hash and l.revoked_at is null
     and p.status <> 'ended' and p.ends_on >= p_today
$fn$;

-- Names of those who have asked something of their data, for the data protection officer who answers them.
create or replace function names_of_requesters()
returns table (client_id uuid, name text)
language sql
stable
security definer
set search_path = public
as $fn$
  select c.id, c.family_name || ' ' || c.given_names
    from client c
   where current_setting('app.reach', true) = 'log'
     and c.area_id = nullif(current_setting('app.area_id', true), '')::int
     and exists (select 1 from data_request q where q.area_id = c.area_id and q.client_id = c.id)
$fn$;

revoke all on function identity_clients(text, text), bind_by_identity_code(text, text, bytea, timestamptz),
  bind_by_code(bytea, text, text, uuid, timestamptz), absence_link_target(bytea, date), names_of_requesters() from public;
grant execute on function identity_clients(text, text), bind_by_identity_code(text, text, bytea, timestamptz),
  bind_by_code(bytea, text, text, uuid, timestamptz), absence_link_target(bytea, date), names_of_requesters() to polku_application;
