-- Competence of the staff: induction with sign-offs, training, surveys whose answers are counts; self-evaluation of
-- coaching environments; shared principles of the area; templates of a path's steps.

create table induction_step (
  area_id int not null references area,
  id uuid not null,
  role text not null check (role in ('coordinator', 'careerAgent', 'workCoach', 'employerAgent')),
  position int not null check (position between 1 and 100),
  title text not null check (length(title) between 1 and 200),
  title_sv text not null default '' check (length(title_sv) <= 200),
  title_en text not null default '' check (length(title_en) <= 200),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  version int not null default 0,
  primary key (area_id, id)
);
create index induction_step_role on induction_step (area_id, role, position);
comment on table induction_step is 'public: Steps of a role''s induction (perehdytyspolku), passed before client work';
comment on column induction_step.role is 'public: The role the step belongs to';
comment on column induction_step.position is 'public: Place in the order of steps';
comment on column induction_step.title is 'public: What is gone through, in Finnish';
comment on column induction_step.title_sv is 'public: In Swedish; empty: the Finnish title stands in';
comment on column induction_step.title_en is 'public: In English; empty: the Finnish title stands in';
comment on column induction_step.starts_on is 'public: Asked of those whose role begins on this day or later';
comment on column induction_step.ends_on is 'public: Last day it is asked of anybody; empty: still asked';

create table induction_sign_off (
  area_id int not null,
  step_id uuid not null,
  staff_id uuid not null,
  own_on date,
  inducted_on date,
  inducted_by uuid,
  primary key (area_id, step_id, staff_id),
  foreign key (area_id, step_id) references induction_step (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id),
  foreign key (area_id, inducted_by) references staff (area_id, id),
  check ((inducted_on is null) = (inducted_by is null)),
  check (own_on is not null or inducted_on is not null),
  -- nobody inducts herself
  check (inducted_by <> staff_id)
);
create index induction_sign_off_staff on induction_sign_off (area_id, staff_id);
create index induction_sign_off_by on induction_sign_off (area_id, inducted_by);
comment on table induction_sign_off is 'personal: A step of the induction signed off by the newcomer and by who inducts; done when both have';
comment on column induction_sign_off.step_id is 'personal: The step';
comment on column induction_sign_off.own_on is 'personal: When the newcomer signed it off';
comment on column induction_sign_off.inducted_on is 'personal: When who inducts signed it off';
comment on column induction_sign_off.inducted_by is 'personal: Who inducted';

create table training_event (
  area_id int not null references area,
  id uuid not null,
  kind text not null check (kind in ('peer', 'guidance', 'supervision', 'network', 'digital', 'other')),
  on_date date not null,
  minutes int not null check (minutes between 5 and 6000),
  participants int not null check (participants between 1 and 500),
  theme text not null check (length(theme) between 1 and 200),
  provider text not null default '' check (length(provider) <= 200),
  from_municipality_code text references municipality,
  to_municipality_code text references municipality,
  note text not null default '' check (length(note) <= 500),
  recorded_by uuid not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id),
  -- hours between municipalities have both ends, other training has neither
  check ((kind = 'peer') = (from_municipality_code is not null) and (kind = 'peer') = (to_municipality_code is not null)),
  check (from_municipality_code <> to_municipality_code)
);
create index training_event_day on training_event (area_id, on_date desc);
create index training_event_from on training_event (from_municipality_code);
create index training_event_to on training_event (to_municipality_code);
create index training_event_by on training_event (area_id, recorded_by);
comment on table training_event is 'public: Training of the staff: between municipalities, in guidance skills, supervision, networks, digital tools; numbers and themes, never who took part';
comment on column training_event.kind is 'public: What kind of training';
comment on column training_event.on_date is 'public: The day';
comment on column training_event.minutes is 'public: How long it lasted';
comment on column training_event.participants is 'public: How many took part';
comment on column training_event.theme is 'public: What was learnt';
comment on column training_event.provider is 'public: Who trained, such as a university';
comment on column training_event.from_municipality_code is 'public: Of hours between municipalities, whose staff trained';
comment on column training_event.to_municipality_code is 'public: Of hours between municipalities, whose staff were trained';
comment on column training_event.note is 'public: Themes of the supervision or what was agreed; nobody is named';
comment on column training_event.recorded_by is 'personal: Who wrote it down';

alter table assessment_definition drop constraint assessment_definition_kind_check;
alter table assessment_definition add constraint assessment_definition_kind_check
  check (kind in ('needs', 'progress', 'screening', 'staffSurvey', 'environmentReview'));

create table survey_round (
  area_id int not null references area,
  id uuid not null,
  definition_id uuid not null,
  roles text[] not null check (cardinality(roles) > 0),
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, definition_id) references assessment_definition (area_id, id)
);
create index survey_round_definition on survey_round (area_id, definition_id);
create index survey_round_closing on survey_round (area_id, closes_on desc);
comment on table survey_round is 'public: A survey asked of the staff at a time: which edition of the questions, of which roles';
comment on column survey_round.definition_id is 'public: The edition of the questions';
comment on column survey_round.roles is 'public: Roles that are asked';
comment on column survey_round.opens_on is 'public: First day to answer';
comment on column survey_round.closes_on is 'public: Last day to answer; results are shown after it';

create table survey_participant (
  area_id int not null,
  round_id uuid not null,
  staff_id uuid not null,
  primary key (area_id, round_id, staff_id),
  foreign key (area_id, round_id) references survey_round (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id)
);
create index survey_participant_staff on survey_participant (area_id, staff_id);
comment on table survey_participant is 'personal: Who has answered a survey, so that nobody answers twice; neither what nor when';
comment on column survey_participant.round_id is 'personal: The survey';

create table survey_count (
  area_id int not null,
  round_id uuid not null,
  item text not null,
  step int not null check (step between 0 and 20),
  people int not null check (people >= 0),
  primary key (area_id, round_id, item, step),
  foreign key (area_id, round_id) references survey_round (area_id, id)
);
comment on table survey_count is 'public: How many gave each answer to a question; a count, no row for anybody''s answers';
comment on column survey_count.round_id is 'public: The survey';
comment on column survey_count.item is 'public: The question';
comment on column survey_count.step is 'public: The answer: number of the step; of yes or no, 1 or 0';
comment on column survey_count.people is 'public: How many';

create table environment_review (
  area_id int not null,
  id uuid not null,
  environment_id uuid not null,
  year int not null check (year between 2000 and 2199),
  definition_id uuid not null,
  scores jsonb not null check (jsonb_typeof(scores) = 'object'),
  evidence jsonb not null default '{}' check (jsonb_typeof(evidence) = 'object'),
  finished_on date,
  written_by uuid not null,
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, environment_id, year),
  foreign key (area_id, environment_id) references environment (area_id, id),
  foreign key (area_id, definition_id) references assessment_definition (area_id, id),
  foreign key (area_id, written_by) references staff (area_id, id)
);
create index environment_review_definition on environment_review (area_id, definition_id);
create index environment_review_by on environment_review (area_id, written_by);
comment on table environment_review is 'public: A coaching environment''s evaluation of itself, one a year';
comment on column environment_review.environment_id is 'public: The environment';
comment on column environment_review.year is 'public: The year it speaks of';
comment on column environment_review.definition_id is 'public: The edition of the criteria; editions are never compared';
comment on column environment_review.scores is 'public: By criterion, 1 to 5';
comment on column environment_review.evidence is 'public: By criterion, what it rests on; nobody is named';
comment on column environment_review.finished_on is 'public: When it was finished; empty: being written';
comment on column environment_review.written_by is 'personal: Who last wrote it';

create table principle (
  area_id int not null references area,
  id uuid not null,
  position int not null check (position between 1 and 50),
  content text not null check (length(content) between 1 and 300),
  content_sv text not null default '' check (length(content_sv) <= 300),
  content_en text not null default '' check (length(content_en) <= 300),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  source text not null default '' check (length(source) <= 300),
  version int not null default 0,
  primary key (area_id, id)
);
create index principle_position on principle (area_id, position);
comment on table principle is 'public: Shared principles of the area (yhteiset toimintaperiaatteet), shown where plans are made';
comment on column principle.position is 'public: Place in the order';
comment on column principle.content is 'public: The principle in Finnish';
comment on column principle.content_sv is 'public: In Swedish; empty: the Finnish text stands in';
comment on column principle.content_en is 'public: In English; empty: the Finnish text stands in';
comment on column principle.starts_on is 'public: First day it holds';
comment on column principle.ends_on is 'public: Last day it holds; empty: until further notice';
comment on column principle.source is 'public: Where it was agreed';

create table plan_template (
  area_id int not null references area,
  id uuid not null,
  key text check (key ~ '^[a-z][a-z0-9-]{1,49}$'),
  name text not null check (length(name) between 1 and 200),
  name_sv text not null default '' check (length(name_sv) <= 200),
  name_en text not null default '' check (length(name_en) <= 200),
  description text not null default '' check (length(description) <= 1000),
  steps jsonb not null check (jsonb_typeof(steps) = 'array'),
  retired_on date,
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, key)
);
comment on table plan_template is 'public: A common path as steps, each on its rung of the ladder, copied to a client''s plan and tailored there';
comment on column plan_template.key is 'public: Of those that come with the program, which one; empty for the area''s own';
comment on column plan_template.name is 'public: Name in Finnish';
comment on column plan_template.name_sv is 'public: In Swedish; empty: the Finnish name stands in';
comment on column plan_template.name_en is 'public: In English; empty: the Finnish name stands in';
comment on column plan_template.description is 'public: For whom and why';
comment on column plan_template.steps is 'public: Steps: rung of the ladder, title and service in three languages, days from the start to the due date';
comment on column plan_template.retired_on is 'public: From this day on it is not offered';
