-- Surveys by a link: found before there is an area to be in. Runs as the owner and answers only to who holds the link.
create or replace function survey_target(p_token_hash bytea)
returns jsonb
language sql
stable
security definer
set search_path = public
as $fn$
  select jsonb_build_object('areaId', s.area_id, 'id', s.id, 'kind', s.kind, 'party', s.party, 'expiresOn', s.expires_on,
    'answered', s.answered_at is not null)
    from employer_survey s
   where s.token_hash = p_token_hash
$fn$;

-- Counts of hires, leads and their reasons for managers, who see no people.
create or replace function employer_people_counts(p_today date)
returns jsonb
language sql
stable
security definer
set search_path = public
as $fn$
  with here as (select nullif(current_setting('app.area_id', true), '')::int as area_id),
  hired as (
    select h.* from employer_hire h, here where h.area_id = here.area_id and h.starts_on <= p_today)
  select jsonb_build_object(
    'hires', (select count(*) from hired),
    'hiredAgain', (select count(*) from (select employer_id from hired group by employer_id having count(*) > 1) again),
    'placesUsed', (select count(*) from hired where agreement_id is not null and (ends_on is null or ends_on >= p_today)),
    'taken', (select coalesce(jsonb_object_agg(opening_id, taken), '{}'::jsonb) from (
        select opening_id, count(*)::int as taken from hired
         where opening_id is not null and (ends_on is null or ends_on >= p_today) group by opening_id) filled),
    'noReasons', (select coalesce(jsonb_agg(jsonb_build_object('who', who, 'reason', reason, 'times', times)), '[]'::jsonb) from (
        select case status when 'clientNo' then 'client' else 'employer' end as who, l.reason, count(*)::int as times
          from employer_lead l, here where l.area_id = here.area_id and l.reason is not null group by 1, 2) no))
$fn$;

-- Places of openings in which somebody works on the day: whoever reads openings may not see who.
create or replace function taken_places(p_opening uuid, p_today date)
returns int
language sql
stable
security definer
set search_path = public
as $fn$
  select count(*)::int from employer_hire h
   where h.area_id = nullif(current_setting('app.area_id', true), '')::int and h.opening_id = p_opening
     and h.starts_on <= p_today and (h.ends_on is null or h.ends_on >= p_today)
$fn$;

revoke all on function survey_target(bytea), employer_people_counts(date), taken_places(uuid, date) from public;
grant execute on function survey_target(bytea), employer_people_counts(date), taken_places(uuid, date) to polku_application;

-- How many employers were met since a day: a manager sees no line of the log.
create or replace function employers_met_since(p_since date)
returns int
language sql
stable
security definer
set search_path = public
as $fn$
  select count(distinct m.employer_id)::int from employer_meeting m
   where m.area_id = nullif(current_setting('app.area_id', true), '')::int and m.happened_on >= p_since
$fn$;

revoke all on function employers_met_since(date) from public;
grant execute on function employers_met_since(date) to polku_application;
