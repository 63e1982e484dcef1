-- Names are searched without dots and by words; a hand-over is acknowledged by whoever receives it.

drop index client_search_name;
create index client_search_plain on client
  using gin ((' ' || translate(search_name, 'äöå-', 'aoa ') || ' ') gin_trgm_ops);

alter table responsibility add column acknowledged_at timestamptz check (acknowledged_at >= starts_at);
comment on column responsibility.acknowledged_at is 'personal: When the receiver of a hand-over acknowledged it';
-- what was handed over before this is no news to anybody
update responsibility set acknowledged_at = starts_at;
