-- Whose agreement a personal link opens: found before there is an area to be in. Runs as the owner and answers only to
-- who holds the link.
create or replace function agreement_link_target(p_token_hash bytea, p_today date)
returns jsonb
language sql
stable
security definer
set search_path = public
as $fn$
  select jsonb_build_object('areaId', l.area_id, 'clientId', l.client_id, 'agreementId', l.agreement_id,
    'partyId', l.party_id, 'kind', l.kind, 'expiresOn', l.expires_on, 'language', y.language)
    from agreement_link l
    join agreement a on a.area_id = l.area_id and a.id = l.agreement_id and a.status <> 'cancelled'
    join agreement_party y on y.area_id = l.area_id and y.id = l.party_id and y.removed_at is null
    join client c on c.area_id = l.area_id and c.id = l.client_id and c.merged_into_id is null
   where l.token_hash = p_token_hash and l.revoked_at is null and l.expires_on >= p_today
$fn$;

revoke all on function agreement_link_target(bytea, date) from public;
grant execute on function agreement_link_target(bytea, date) to polku_application;
