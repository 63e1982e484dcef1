-- Whether a slice holds on a day: begun, not over, not ended; one that rests on consent as long as the consent is in
-- force. Asked at each request and again in each check. Runs as the owner: a partner has no other sight of consents.
create or replace function share_holds(h case_share, p_today date)
returns boolean
language sql
stable
security definer
set search_path = public
as $fn$
  select h.ended_at is null and p_today between h.starts_on and h.ends_on
    and (h.legal_basis <> 'consent' or exists (
      select 1 from client_consent c
       where c.area_id = h.area_id and c.client_id = h.client_id and c.purpose = 'partnerSharing'
         and c.withdrawn_at is null and p_today between c.starts_on and c.ends_on))
$fn$;
revoke all on function share_holds(case_share, date) from public;
grant execute on function share_holds(case_share, date) to polku_application;
