-- Representatives of employers, found before there is an area to be in. Each runs as the owner and answers only to who
-- holds the identity or the session. A representation that rests on a mandate holds as long as the mandate was told at
-- this sign-in: the register of mandates is asked anew each time.

-- The business ids of which the mandate register told when the session began.
create or replace function mandated_ids(p_mandates jsonb)
returns text[]
language sql
immutable
set search_path = public
as $fn$
  select coalesce(array_agg(m ->> 'businessId'), '{}'::text[]) from jsonb_array_elements(coalesce(p_mandates -> 'of', '[]'::jsonb)) m
$fn$;

-- The employers an identity represents, over areas.
create or replace function identity_representations(p_issuer text, p_subject text, p_business_ids text[])
returns jsonb
language sql
stable
security definer
set search_path = public
as $fn$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', r.id, 'areaId', a.id, 'employerId', e.id, 'employerName', e.name, 'representativeId', r.id,
    'areaName', jsonb_build_object('fi', a.name_fi, 'sv', a.name_sv, 'en', a.name_en)) order by e.name, a.id, r.id), '[]'::jsonb)
  from employer_representative r
  join employer e on e.area_id = r.area_id and e.id = r.employer_id
  join area a on a.id = r.area_id
  where r.issuer = p_issuer and r.subject = p_subject and r.ended_at is null
    and (r.how <> 'mandate' or e.business_id = any (p_business_ids))
$fn$;

-- Employers, by area, for which the holder of the session has a mandate.
create or replace function mandated_employers(p_token_hash bytea, p_now timestamptz)
returns jsonb
language sql
stable
security definer
set search_path = public
as $fn$
  select coalesce(jsonb_agg(jsonb_build_object('areaSlug', a.slug, 'businessId', e.business_id, 'employerName', e.name,
    'representationId', (select r.id from employer_representative r where r.area_id = e.area_id and r.employer_id = e.id
       and r.issuer = s.issuer and r.subject = s.subject and r.ended_at is null),
    'areaName', jsonb_build_object('fi', a.name_fi, 'sv', a.name_sv, 'en', a.name_en)) order by e.name, a.id), '[]'::jsonb)
  from session s
  join employer e on e.business_id = any (mandated_ids(s.mandates))
  join area a on a.id = e.area_id
  where s.token_hash = p_token_hash and s.expires_at > p_now
$fn$;

-- Binds the holder of the session to the employer of an area for which she has a mandate. An employer that the area does
-- not know is added only when its data come along; without them the answer is null, and so it is without the mandate.
create or replace function bind_by_mandate(
  p_token_hash bytea, p_area_id int, p_business_id text, p_id uuid, p_company jsonb, p_now timestamptz, p_today date)
returns jsonb
language plpgsql
volatile
security definer
set search_path = public
as $fn$
declare
  holder session%rowtype;
  of_id uuid;
  held uuid;
begin
  select * into holder from session where token_hash = p_token_hash and expires_at > p_now;
  if not found or not p_business_id = any (mandated_ids(holder.mandates)) then return null; end if;
  if p_company is not null then
    insert into employer (area_id, id, name, kind, business_id, municipality_code, street_address, industry, website, external_source)
    values (p_area_id, gen_random_uuid(), p_company ->> 'name', p_company ->> 'kind', p_business_id, p_company ->> 'municipalityCode',
      p_company ->> 'streetAddress', p_company ->> 'industry', p_company ->> 'website', p_company ->> 'source')
    on conflict do nothing;
  end if;
  select id into of_id from employer where area_id = p_area_id and business_id = p_business_id;
  if of_id is null then return null; end if;
  -- what a worker ended stays ended: then a code is needed
  if exists (select 1 from employer_representative where area_id = p_area_id and employer_id = of_id and issuer = holder.issuer
      and subject = holder.subject and how = 'mandate' and ended_at is not null)
    and not exists (select 1 from employer_representative where area_id = p_area_id and employer_id = of_id
      and issuer = holder.issuer and subject = holder.subject and ended_at is null) then
    return jsonb_build_object('ended', true);
  end if;
  insert into employer_representative (area_id, id, employer_id, issuer, subject, name, how, starts_on)
  values (p_area_id, p_id, of_id, holder.issuer, holder.subject, left(coalesce(nullif(holder.mandates ->> 'name', ''), '–'), 200), 'mandate', p_today)
  on conflict do nothing
  returning id into held;
  if held is null then
    select id into held from employer_representative
     where area_id = p_area_id and employer_id = of_id and issuer = holder.issuer and subject = holder.subject and ended_at is null;
  else
    insert into audit_event (area_id, at, event, verb, purpose, fields, role, client_ids, person_count, subject_kind, subject_id)
    values (p_area_id, p_now, 'mandateChoose', 'create', 'service', 'personal', 'representative', '{}', 1, 'employer', of_id);
  end if;
  return jsonb_build_object('id', held, 'areaId', p_area_id, 'representativeId', held);
end
$fn$;

revoke all on function mandated_ids(jsonb), identity_representations(text, text, text[]), mandated_employers(bytea, timestamptz),
  bind_by_mandate(bytea, int, text, uuid, jsonb, timestamptz, date) from public;
grant execute on function mandated_ids(jsonb), identity_representations(text, text, text[]), mandated_employers(bytea, timestamptz),
  bind_by_mandate(bytea, int, text, uuid, jsonb, timestamptz, date) to polku_application;
