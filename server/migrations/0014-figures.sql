-- Targets of reach, the promise of local service and how it was kept, distances to service.

create table figure_target (
  area_id int not null references area,
  id uuid not null,
  half_year_starts_on date not null check (extract(day from half_year_starts_on) = 1 and extract(month from half_year_starts_on) in (1, 7)),
  municipality_code text references municipality,
  target_group text,
  people int not null check (people between 1 and 1000000),
  source text not null check (length(source) between 1 and 300),
  set_by uuid not null,
  set_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  unique nulls not distinct (area_id, half_year_starts_on, municipality_code, target_group),
  foreign key (area_id, set_by) references staff (area_id, id)
);
create index figure_target_municipality on figure_target (municipality_code);
create index figure_target_by on figure_target (area_id, set_by);
comment on table figure_target is 'public: How many people are to be reached in a half-year';
comment on column figure_target.half_year_starts_on is 'public: First day of the half-year';
comment on column figure_target.municipality_code is 'public: Municipality the target is of; the whole area while empty';
comment on column figure_target.target_group is 'public: Target group it is of; everybody while empty';
comment on column figure_target.people is 'public: People to be reached';
comment on column figure_target.source is 'public: The decision or plan it rests on';
comment on column figure_target.set_by is 'personal: Who set it';
comment on column figure_target.set_at is 'public: When it was set';
