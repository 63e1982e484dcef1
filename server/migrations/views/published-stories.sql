-- Success stories anybody may read. The consent is looked at in each reading: its end or withdrawal, non-disclosure
-- and a taking down all remove a story at once. Nothing leads from a row to the person.
create or replace function published_stories(p_area_id int, p_today date)
returns table (id uuid, target_group text, language text, title text, pseudonym text, content text, published_on date)
language sql
stable
security definer
set search_path = public
as $fn$
  select s.id, s.target_group, s.language, s.title, s.pseudonym, s.content, s.published_on
    from story s
    join client c on c.area_id = s.area_id and c.id = s.client_id
   where s.area_id = p_area_id and s.status = 'published' and s.published_on <= p_today
     and c.merged_into_id is null and c.non_disclosure = 'none'
     and exists (select 1 from client_consent k
                  where k.area_id = s.area_id and k.client_id = s.client_id and k.purpose = 'successStory'
                    and k.withdrawn_at is null and k.starts_on <= p_today and k.ends_on >= p_today)
   order by s.published_on desc, s.id
   limit 200
$fn$;

revoke all on function published_stories(int, date) from public;
grant execute on function published_stories(int, date) to polku_application;
