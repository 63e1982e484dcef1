-- Grant programmes of an area: versions of their rules as they were taken into use. A version never changes; a case keeps
-- the one it was applied under.

create table grant_pack (
  area_id int not null references area,
  programme text not null check (programme ~ '^[a-zA-Z0-9][a-zA-Z0-9-]{0,59}$'),
  pack_version text not null check (pack_version ~ '^[a-zA-Z0-9][a-zA-Z0-9-]{0,59}$'),
  origin text not null check (origin in ('shipped', 'loaded')),
  pack jsonb not null,
  kept_at timestamptz not null,
  kept_by_staff_id uuid,
  used_from date,
  used_to date,
  parameters jsonb not null default '{}',
  decision jsonb,
  version int not null default 0,
  primary key (area_id, programme, pack_version),
  foreign key (area_id, kept_by_staff_id) references staff (area_id, id),
  check (used_to is null or used_to >= used_from),
  -- from one day there is one version
  exclude using gist (area_id with =, programme with =, daterange(used_from, used_to, '[]') with &&)
    where (used_from is not null)
);
create index grant_pack_keeper on grant_pack (area_id, kept_by_staff_id);
comment on table grant_pack is 'public: A version of a grant programme: its rules as data, and when the area uses them';
comment on column grant_pack.programme is 'public: The programme';
comment on column grant_pack.pack_version is 'public: The version of its rules';
comment on column grant_pack.origin is 'public: Came with the program, or was loaded here';
comment on column grant_pack.pack is 'public: The rule pack, as it was when it was kept';
comment on column grant_pack.kept_at is 'public: When it was loaded or first taken into use';
comment on column grant_pack.kept_by_staff_id is 'personal: Who did';
comment on column grant_pack.used_from is 'public: First day of its use; empty: not in use';
comment on column grant_pack.used_to is 'public: Last day of its use; empty: until further notice';
comment on column grant_pack.parameters is 'public: Numbers that the area sets';
comment on column grant_pack.decision is 'public: The decision by which it was taken into use: body, day, section, diary number';

create function keep_grant_pack() returns trigger language plpgsql as $fn$
begin
  if new.pack is distinct from old.pack or new.origin <> old.origin then
    raise exception 'a version of a programme never changes' using errcode = 'restrict_violation', constraint = 'grant_pack_never_changes';
  end if;
  return new;
end
$fn$;
create trigger grant_pack_never_changes before update on grant_pack for each row execute function keep_grant_pack();
