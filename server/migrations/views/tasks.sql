-- A quality check by a link: found before there is an area to be in. Runs as the owner and answers only to who holds the link.
create or replace function work_order_target(p_token_hash bytea)
returns jsonb
language sql
stable
security definer
set search_path = public
as $fn$
  select jsonb_build_object('areaId', o.area_id, 'id', o.id, 'name', t.name, 'nameSv', t.name_sv, 'nameEn', t.name_en,
    'place', o.place, 'amount', o.amount, 'startsOn', o.starts_on, 'endsOn', o.ends_on, 'status', o.status,
    'reworks', (select count(*) from work_order_event e
                 where e.area_id = o.area_id and e.order_id = o.id and e.status = 'rework'),
    'expiresOn', o.link_expires_on)
    from work_order o join work_task t on t.area_id = o.area_id and t.id = o.task_id
   where o.token_hash = p_token_hash
$fn$;

revoke all on function work_order_target(bytea) from public;
grant execute on function work_order_target(bytea) to polku_application;
