-- Job carving and the openings it yields; a hire may fill an opening.

create table job_carving (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  occupation_code text not null default '' check (occupation_code ~ '^[0-9X]{0,5}$'),
  note text not null default '' check (length(note) <= 1000),
  tasks jsonb not null default '[]' check (jsonb_typeof(tasks) = 'array'),
  carved_on date not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id)
);
create index job_carving_of on job_carving (area_id, employer_id);
comment on table job_carving is 'public: A canvas of a job: its tasks, what can be shaped and what is carved out';
comment on column job_carving.employer_id is 'public: The employer';
comment on column job_carving.title is 'public: The job';
comment on column job_carving.occupation_code is 'public: Occupation (TK10)';
comment on column job_carving.note is 'public: A note';
comment on column job_carving.tasks is 'public: Tasks with minutes a week, demands, adjustment and to which carved job each belongs';
comment on column job_carving.carved_on is 'public: Day it was begun';

create table opening (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  carving_id uuid,
  agreement_id uuid,
  title text not null check (length(title) between 1 and 200),
  description text not null default '' check (length(description) <= 2000),
  occupation_code text not null default '' check (occupation_code ~ '^[0-9X]{0,5}$'),
  municipality_code text not null references municipality,
  weekly_minutes int not null check (weekly_minutes between 30 and 2400),
  weekdays int[] not null default '{}',
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  places int not null check (places between 1 and 200),
  tasks text[] not null default '{}',
  adjustments text[] not null default '{}',
  demand_body int not null check (demand_body between 1 and 5),
  demand_senses int not null check (demand_senses between 1 and 5),
  demand_concentration int not null check (demand_concentration between 1 and 5),
  demand_social int not null check (demand_social between 1 and 5),
  demand_language int not null check (demand_language between 1 and 5),
  skills text[] not null default '{}',
  certificates text[] not null default '{}',
  schemes text[] not null default '{}',
  status text not null check (status in ('draft', 'open', 'paused', 'filled', 'closed')),
  opened_on date,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, carving_id) references job_carving (area_id, id),
  foreign key (area_id, agreement_id) references employer_agreement (area_id, id)
);
create index opening_of on opening (area_id, employer_id);
create index opening_carving on opening (area_id, carving_id);
create index opening_agreement on opening (area_id, agreement_id);
create index opening_municipality on opening (municipality_code);
create index opening_status on opening (area_id, status);
comment on table opening is 'public: Work at an employer that somebody may be matched to';
comment on column opening.employer_id is 'public: The employer';
comment on column opening.carving_id is 'public: The canvas it was carved on';
comment on column opening.agreement_id is 'public: The agreement whose places they are';
comment on column opening.title is 'public: Title';
comment on column opening.description is 'public: The work';
comment on column opening.occupation_code is 'public: Occupation (TK10)';
comment on column opening.municipality_code is 'public: Municipality';
comment on column opening.weekly_minutes is 'public: Minutes a week';
comment on column opening.weekdays is 'public: Days of the week, 1 is Monday; none: to be agreed';
comment on column opening.starts_on is 'public: First day; empty: to be agreed';
comment on column opening.ends_on is 'public: Last day; empty: until further notice';
comment on column opening.places is 'public: How many people';
comment on column opening.tasks is 'public: Tasks';
comment on column opening.adjustments is 'public: How the work was shaped';
comment on column opening.demand_body is 'public: What it asks of the body, on our own scale 1–5';
comment on column opening.demand_senses is 'public: What it asks of the senses, on our own scale 1–5';
comment on column opening.demand_concentration is 'public: What it asks of concentration, on our own scale 1–5';
comment on column opening.demand_social is 'public: What it asks of social situations, on our own scale 1–5';
comment on column opening.demand_language is 'public: What it asks of language, on our own scale 1–5';
comment on column opening.skills is 'public: Skills asked for (reference/skills.json)';
comment on column opening.certificates is 'public: Certificates required';
comment on column opening.schemes is 'public: Arrangements the employer wishes for';
comment on column opening.status is 'public: Draft, open, paused, filled or closed';
comment on column opening.opened_on is 'public: Day it was first opened';

alter table employer_hire add column opening_id uuid;
alter table employer_hire add foreign key (area_id, opening_id) references opening (area_id, id);
create index employer_hire_opening on employer_hire (area_id, opening_id);
comment on column employer_hire.opening_id is 'public: The opening it fills';
