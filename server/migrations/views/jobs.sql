-- Jobs planned by a request, in its own transaction. The application's role may not touch the queue's schema; this
-- one door admits known jobs of the area that was entered, with ids for a payload and nothing else.
create or replace function plan_job(p_name text, p_payload jsonb, p_key text, p_run_at timestamptz)
returns void
language plpgsql
security definer
set search_path = public
as $fn$
begin
  if p_name not in ('sendMessage', 'decideRound') then
    raise exception 'plan_job: % is no job that a request may plan', p_name using errcode = '42501';
  end if;
  if (p_payload ->> 'areaId') is distinct from nullif(current_setting('app.area_id', true), '') then
    raise exception 'plan_job: a job of another area' using errcode = '42501';
  end if;
  if exists (select 1 from jsonb_each_text(p_payload) as field
              where field.value is null or field.value !~ '^([0-9]{1,9}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$') then
    raise exception 'plan_job: a payload holds ids only' using errcode = '22023';
  end if;
  perform graphile_worker.add_job(p_name, p_payload::json, null, p_run_at, 25, left(p_key, 200));
end
$fn$;
revoke all on function plan_job(text, jsonb, text, timestamptz) from public;
grant execute on function plan_job(text, jsonb, text, timestamptz) to polku_application;

-- The state of the outgoing channels for an area's administrator, who may see no person: codes, times and counts.
create or replace function message_outbox(p_statuses text[], p_before timestamptz, p_before_id uuid, p_limit int)
returns table (id uuid, version int, kind text, channel text, status text, problem text, attempts int,
  planned_at timestamptz, attempted_at timestamptz, next_attempt_at timestamptz)
language sql
stable
security definer
set search_path = public
as $fn$
  select m.id, m.version, m.template_key, m.channel, m.status, m.problem, m.attempts, m.planned_at, m.attempted_at, m.next_attempt_at
    from message m
   where m.area_id = nullif(current_setting('app.area_id', true), '')::int and m.channel <> 'inApp'
     and (cardinality(p_statuses) = 0 or m.status = any (p_statuses))
     and (p_before is null or (m.planned_at, m.id) < (p_before, p_before_id))
   order by m.planned_at desc, m.id desc limit least(p_limit, 201)
$fn$;

create or replace function message_channel_states(p_day_starts_at timestamptz)
returns table (channel text, waiting int, failed int, uncertain int, sent_today int, last_sent_at timestamptz,
  oldest_waiting_at timestamptz, failing_since timestamptz)
language sql
stable
security definer
set search_path = public
as $fn$
  select m.channel,
         count(*) filter (where m.status in ('planned', 'sending'))::int,
         count(*) filter (where m.status = 'failed')::int,
         count(*) filter (where m.status = 'uncertain')::int,
         count(*) filter (where m.sent_at >= p_day_starts_at)::int,
         max(m.sent_at),
         min(m.planned_at) filter (where m.status in ('planned', 'sending')),
         max(m.attempted_at) filter (where m.problem = 'channel-down')
    from message m
   where m.area_id = nullif(current_setting('app.area_id', true), '')::int and m.channel <> 'inApp'
   group by m.channel
$fn$;

create or replace function message_state(p_id uuid)
returns table (status text, version int)
language sql
stable
security definer
set search_path = public
as $fn$
  select m.status, m.version from message m
   where m.area_id = nullif(current_setting('app.area_id', true), '')::int and m.id = p_id and m.channel <> 'inApp'
$fn$;

create or replace function decide_message(p_id uuid, p_version int, p_from text, p_to text, p_by uuid, p_now timestamptz)
returns boolean
language sql
security definer
set search_path = public
as $fn$
  with changed as (
    update message m
       set status = p_to, version = m.version + 1, decided_by = p_by, decided_at = p_now,
           attempts = case when p_to = 'planned' then 0 else m.attempts end,
           next_attempt_at = case when p_to = 'planned' then p_now end,
           problem = case when p_to = 'failed' then m.problem end,
           sent_at = case when p_to = 'sent' then coalesce(m.attempted_at, p_now) end
     where m.area_id = nullif(current_setting('app.area_id', true), '')::int and m.id = p_id and m.channel <> 'inApp'
       and m.version = p_version and m.status = p_from
       and p_from in ('failed', 'uncertain') and p_to in ('planned', 'sent', 'failed')
    returning 1)
  select exists (select 1 from changed)
$fn$;

revoke all on function message_outbox(text[], timestamptz, uuid, int), message_channel_states(timestamptz), message_state(uuid),
  decide_message(uuid, int, text, text, uuid, timestamptz) from public;
grant execute on function message_outbox(text[], timestamptz, uuid, int), message_channel_states(timestamptz), message_state(uuid),
  decide_message(uuid, int, text, text, uuid, timestamptz) to polku_application;
