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

create table service_point (
  area_id int not null references area,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  municipality_code text not null references municipality,
  village text not null default '' check (length(village) <= 100),
  environment_id uuid,
  weekdays int[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(weekdays) > 0),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, environment_id) references environment (area_id, id)
);
create index service_point_environment on service_point (area_id, environment_id);
create index service_point_municipality on service_point (municipality_code);
comment on table service_point is 'public: Local service promised: where, on which weekdays, from when to when';
comment on column service_point.name is 'public: Place of service';
comment on column service_point.municipality_code is 'public: Municipality of the place';
comment on column service_point.village is 'public: Village or district; empty in the centre';
comment on column service_point.environment_id is 'public: Coaching environment at the place, whose attendance tells that service was given';
comment on column service_point.weekdays is 'public: Weekdays promised, 1 Monday to 7 Sunday';
comment on column service_point.starts_on is 'public: First day of the promise';
comment on column service_point.ends_on is 'public: Last day of the promise; open while null';

create table service_day (
  area_id int not null,
  point_id uuid not null,
  on_date date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (area_id, point_id, on_date),
  foreign key (area_id, point_id) references service_point (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id)
);
create index service_day_by on service_day (area_id, recorded_by);
comment on table service_day is 'public: Days on which the service was there';
comment on column service_day.point_id is 'public: Place of the service';
comment on column service_day.on_date is 'public: The day';
comment on column service_day.recorded_by is 'personal: Who marked it';
comment on column service_day.recorded_at is 'public: When it was marked';

create table service_distance (
  area_id int not null,
  municipality_code text not null references municipality,
  point_id uuid not null,
  kilometres int not null check (kilometres between 0 and 2000),
  source text not null check (length(source) between 1 and 300),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (area_id, municipality_code, point_id),
  foreign key (area_id, point_id) references service_point (area_id, id),
  foreign key (area_id, set_by) references staff (area_id, id)
);
create index service_distance_point on service_distance (area_id, point_id);
create index service_distance_municipality on service_distance (municipality_code);
create index service_distance_by on service_distance (area_id, set_by);
comment on table service_distance is 'public: Kilometres by road from a municipality to a place of service, entered by hand';
comment on column service_distance.point_id is 'public: Place it is to';
comment on column service_distance.municipality_code is 'public: Where one comes from';
comment on column service_distance.kilometres is 'public: Whole kilometres by road from its centre';
comment on column service_distance.source is 'public: What they were measured by, and when';
comment on column service_distance.set_by is 'personal: Who entered them';
comment on column service_distance.set_at is 'public: When they were entered';
