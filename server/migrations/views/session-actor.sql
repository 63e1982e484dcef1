-- Who a session belongs to and what she may act as, in one round trip. Runs as the owner, since a session
-- is looked up before there is an area to be in; it answers only for the holder of the token.

create or replace function session_actor(p_token_hash bytea, p_now timestamptz, p_today date)
returns jsonb
language plpgsql
stable
security definer
set search_path = public
as $fn$
declare
  actor jsonb;
begin
  -- Plans of plpgsql are kept by the connection; the same in SQL would be planned anew at every request.
  select jsonb_build_object(
    'kind', 'staff',
    'issuer', s.issuer,
    'subject', s.subject,
    'csrfToken', s.csrf_token,
    'lastUsedAt', s.last_used_at,
    'mandatedIds', to_jsonb(mandated_ids(s.mandates)),
    'staffId', st.id,
    'name', st.given_name || ' ' || st.family_name,
    'areaId', a.id,
    'areaName', jsonb_build_object('fi', a.name_fi, 'sv', a.name_sv, 'en', a.name_en),
    'areaSettings', a.settings,
    'assignmentId', r.id,
    'role', r.role,
    'organisationId', r.organisation_id,
    'organisationName', o.name,
    'unitId', r.unit_id,
    'municipalityCodes', to_jsonb(r.municipality_codes),
    'rights', to_jsonb(r.rights),
    'clientIds', case when r.role = 'partnerProfessional' then (
      select coalesce(jsonb_agg(distinct h.client_id), '[]'::jsonb)
        from case_share h
       where h.area_id = r.area_id and h.organisation_id = r.organisation_id
         and (h.staff_id is null or h.staff_id = st.id)
         and share_holds(h, p_today))
      else '[]'::jsonb end,
    'clientParts', case when r.role = 'partnerProfessional' then (
      select coalesce(jsonb_agg(distinct p.part || ':' || h.client_id), '[]'::jsonb)
        from case_share h cross join unnest(h.parts) p(part)
       where h.area_id = r.area_id and h.organisation_id = r.organisation_id
         and (h.staff_id is null or h.staff_id = st.id)
         and share_holds(h, p_today))
      else '[]'::jsonb end
  ) into actor
  from session s
  join staff st on st.area_id = s.area_id and st.id = s.staff_id
  join area a on a.id = s.area_id
  join role_assignment r on r.area_id = s.area_id and r.id = s.assignment_id and r.staff_id = st.id
  join organisation o on o.area_id = r.area_id and o.id = r.organisation_id
  where s.token_hash = p_token_hash
    and s.expires_at > p_now
    and st.starts_on <= p_today and (st.ends_on is null or st.ends_on >= p_today)
    and r.starts_on <= p_today and (r.ends_on is null or r.ends_on >= p_today);
  if actor is not null then return actor; end if;
  -- a client, as long as her account holds
  select jsonb_build_object(
    'kind', 'client',
    'issuer', s.issuer,
    'subject', s.subject,
    'csrfToken', s.csrf_token,
    'lastUsedAt', s.last_used_at,
    'mandatedIds', to_jsonb(mandated_ids(s.mandates)),
    'areaId', a.id,
    'areaSlug', a.slug,
    'areaName', jsonb_build_object('fi', a.name_fi, 'sv', a.name_sv, 'en', a.name_en),
    'areaSettings', a.settings,
    'accountId', k.id,
    'clientId', c.id,
    'name', c.given_names || ' ' || c.family_name
  ) into actor
  from session s
  join area a on a.id = s.area_id
  join client c on c.area_id = s.area_id and c.id = s.client_id and c.merged_into_id is null
  join client_account k on k.area_id = c.area_id and k.client_id = c.id and k.issuer = s.issuer and k.subject = s.subject and k.ended_at is null
  where s.token_hash = p_token_hash and s.expires_at > p_now;
  if actor is not null then return actor; end if;
  -- a representative of an employer, as long as she is one; by a mandate, as long as this sign-in told of it
  select jsonb_build_object(
    'kind', 'representative',
    'issuer', s.issuer,
    'subject', s.subject,
    'csrfToken', s.csrf_token,
    'lastUsedAt', s.last_used_at,
    'mandatedIds', to_jsonb(mandated_ids(s.mandates)),
    'areaId', a.id,
    'areaSlug', a.slug,
    'areaName', jsonb_build_object('fi', a.name_fi, 'sv', a.name_sv, 'en', a.name_en),
    'areaSettings', a.settings,
    'representativeId', r.id,
    'employerId', e.id,
    'employerName', e.name,
    'businessId', e.business_id,
    'name', r.name,
    'email', r.email,
    'phone', r.phone,
    'language', r.language
  ) into actor
  from session s
  join area a on a.id = s.area_id
  join employer_representative r on r.area_id = s.area_id and r.id = s.representative_id and r.issuer = s.issuer and r.subject = s.subject
    and r.ended_at is null
  join employer e on e.area_id = r.area_id and e.id = r.employer_id
  where s.token_hash = p_token_hash and s.expires_at > p_now
    and (r.how <> 'mandate' or e.business_id = any (mandated_ids(s.mandates)));
  if actor is not null then return actor; end if;
  -- signed in, and nobody here yet: may only give a one-time code
  select jsonb_build_object('kind', 'unbound', 'issuer', s.issuer, 'subject', s.subject, 'csrfToken', s.csrf_token, 'lastUsedAt', s.last_used_at,
    'mandatedIds', to_jsonb(mandated_ids(s.mandates))) into actor
  from session s
  where s.token_hash = p_token_hash and s.expires_at > p_now and s.area_id is null;
  return actor;
end
$fn$;

-- The assignments an identity may act in, over areas: used at sign-in and when the role is switched.
create or replace function identity_assignments(p_issuer text, p_subject text, p_today date)
returns jsonb
language sql
stable
security definer
set search_path = public
as $fn$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', r.id,
    'areaId', a.id,
    'areaName', jsonb_build_object('fi', a.name_fi, 'sv', a.name_sv, 'en', a.name_en),
    'staffId', st.id,
    'role', r.role,
    'organisationName', o.name,
    'municipalityCodes', to_jsonb(r.municipality_codes)
  ) order by a.id, r.starts_on, r.id), '[]'::jsonb)
  from sign_in_identity i
  join staff st on st.area_id = i.area_id and st.id = i.staff_id
  join area a on a.id = i.area_id
  join role_assignment r on r.area_id = i.area_id and r.staff_id = st.id
  join organisation o on o.area_id = r.area_id and o.id = r.organisation_id
  where i.issuer = p_issuer and i.subject = p_subject
    and st.starts_on <= p_today and (st.ends_on is null or st.ends_on >= p_today)
    and r.starts_on <= p_today and (r.ends_on is null or r.ends_on >= p_today)
$fn$;

revoke all on function session_actor(bytea, timestamptz, date), identity_assignments(text, text, date) from public;
grant execute on function session_actor(bytea, timestamptz, date), identity_assignments(text, text, date) to polku_application;
