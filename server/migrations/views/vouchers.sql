-- The voucher that a number and a surname open together, when it can be redeemed today. Runs as the owner: an employer's
-- representative has no other sight of vouchers, and a wrong pair tells nothing.
create or replace function voucher_of(p_area int, p_number bigint, p_family_name text, p_today date)
returns jsonb
language sql
stable
security definer
set search_path = public
as $fn$
  select jsonb_build_object('id', v.id, 'number', v.number, 'programme', v.programme, 'givenNames', v.given_names, 'familyName', v.family_name,
      'birthDate', v.birth_date, 'validTo', v.valid_to)
    from grant_voucher v
   where v.area_id = p_area and p_area = nullif(current_setting('app.area_id', true), '')::int
     and v.number = p_number and lower(v.family_name) = lower(p_family_name)
     and v.case_id is null and v.revoked_on is null and v.valid_to >= p_today
$fn$;
revoke all on function voucher_of(int, bigint, text, date) from public;
grant execute on function voucher_of(int, bigint, text, date) to polku_application;
