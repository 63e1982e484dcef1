-- A tick says that a part was gone through as it stood: when what was told changes, the ticks are taken back. Runs as the
-- owner: an employer who corrects her application has no sight of ticks.
create or replace function take_back_checks()
returns trigger
language plpgsql
security definer
set search_path = public
as $fn$
begin
  delete from grant_case_check where area_id = new.area_id and case_id = new.id;
  return null;
end
$fn$;
revoke all on function take_back_checks() from public;
create or replace trigger told_anew after update of told on grant_case
  for each row when (old.told is distinct from new.told) execute function take_back_checks();
