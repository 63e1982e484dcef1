-- Assessments: forms as data with editions, answers to them, the date of a Kykyviisari, steps of clarifications.

create table assessment_definition (
  area_id int not null references area,
  id uuid not null,
  key text not null check (key ~ '^[a-z][a-z0-9-]{1,49}$'),
  edition int not null check (edition > 0),
  kind text not null check (kind in ('needs', 'progress', 'screening')),
  status text not null check (status in ('draft', 'published', 'retired')),
  content jsonb not null check (jsonb_typeof(content -> 'items') = 'array'),
  published_at timestamptz,
  published_by uuid,
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, key, edition),
  foreign key (area_id, published_by) references staff (area_id, id),
  check ((status = 'draft') = (published_at is null))
);
create unique index assessment_definition_published on assessment_definition (area_id, key) where status = 'published';
create unique index assessment_definition_draft on assessment_definition (area_id, key) where status = 'draft';
create index assessment_definition_by on assessment_definition (area_id, published_by);
comment on table assessment_definition is 'public: Editions of assessment forms; what is published is never changed';
comment on column assessment_definition.key is 'public: The form, the same in all its editions';
comment on column assessment_definition.edition is 'public: Number of the edition; answers to two editions are never compared';
comment on column assessment_definition.content is 'public: Questions and their steps in Finnish, Swedish, English and easy Finnish';
comment on column assessment_definition.published_at is 'public: When it was taken into use';
comment on column assessment_definition.published_by is 'personal: Who took it into use; null for the forms that come with the program';

create function keep_published_definition() returns trigger language plpgsql as $keep$
begin
  if old.status <> 'draft' and (new.content, new.key, new.edition, new.kind) is distinct from (old.content, old.key, old.edition, old.kind) then
    raise exception 'a published edition is not changed' using errcode = 'check_violation', constraint = 'assessment_definition_frozen';
  end if;
  return new;
end
$keep$;
create trigger assessment_definition_frozen before update on assessment_definition
  for each row execute function keep_published_definition();

create table assessment (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  definition_id uuid not null,
  rated_by text not null check (rated_by in ('client', 'coach')),
  occasion text not null check (occasion in ('start', 'quarter', 'exit', 'other')),
  answered_on date not null,
  status text not null check (status in ('draft', 'done')),
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  decision text check (decision in ('need', 'noNeed', 'unclear')),
  decision_reasons text[] not null default '{}',
  decision_note text not null default '' check (length(decision_note) <= 1000),
  recorded_by uuid,
  recorded_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, definition_id) references assessment_definition (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id),
  -- a decision is made by a worker and has its reasons
  check ((decision is null) = (cardinality(decision_reasons) = 0)),
  check (decision is null or (rated_by = 'coach' and recorded_by is not null))
);
create index assessment_client on assessment (area_id, client_id, answered_on);
create index assessment_definition_fk on assessment (area_id, definition_id);
create index assessment_by on assessment (area_id, recorded_by);
comment on table assessment is 'special: Answers of a client, or of a coach about a client, to one edition of a form';
comment on column assessment.definition_id is 'public: The edition that was answered';
comment on column assessment.rated_by is 'special: Whose view the answers are: the client''s own or the coach''s';
comment on column assessment.occasion is 'special: At the start, every three months, at exit, or else';
comment on column assessment.answered_on is 'special: The day the answers are of';
comment on column assessment.answers is 'special: Answers by the code of the question; no diagnoses';
comment on column assessment.decision is 'special: What the worker found of the need for joint services; never computed';
comment on column assessment.decision_reasons is 'special: Codes of the reasons';
comment on column assessment.decision_note is 'special: The reasons in the worker''s words; no diagnoses';
comment on column assessment.recorded_by is 'personal: The worker who recorded it; null when the client answered herself';

create table kykyviisari (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  done_on date not null,
  overall smallint check (overall between 0 and 10),
  well_being smallint check (well_being between 0 and 10),
  inclusion smallint check (inclusion between 0 and 10),
  physical smallint check (physical between 0 and 10),
  skills smallint check (skills between 0 and 10),
  everyday smallint check (everyday between 0 and 10),
  link text check (length(link) <= 500 and link like 'https://%'),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id)
);
create index kykyviisari_client on kykyviisari (area_id, client_id, done_on);
create index kykyviisari_by on kykyviisari (area_id, recorded_by);
comment on table kykyviisari is 'special: That the client has filled in Kykyviisari in its own service: the date and her own summary, never questions or answers';
comment on column kykyviisari.done_on is 'special: The day it was filled in';
comment on column kykyviisari.overall is 'special: The client''s own summary of work and functional ability, 0 to 10';
comment on column kykyviisari.well_being is 'special: The client''s own summary of well-being, 0 to 10';
comment on column kykyviisari.inclusion is 'special: The client''s own summary of inclusion, 0 to 10';
comment on column kykyviisari.physical is 'special: The client''s own summary of functioning, 0 to 10';
comment on column kykyviisari.skills is 'special: The client''s own summary of skills, 0 to 10';
comment on column kykyviisari.everyday is 'special: The client''s own summary of everyday life, 0 to 10';
comment on column kykyviisari.link is 'special: Where the client''s own result is';

create table clarification_step (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  path text not null check (path in ('healthCheck', 'workAbility')),
  step text not null,
  ball text not null check (ball in ('client', 'coach', 'healthCare', 'county', 'kela', 'pensionInsurer', 'employer')),
  made_on date not null,
  done_on date check (done_on >= made_on),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id),
  -- that a step was taken, never what was found: a closed list of steps, and no column for a result or a note
  constraint clarification_step_no_result check (
    (path = 'healthCheck' and step in ('agreed', 'referred', 'appointment', 'visit', 'nextSteps'))
    or (path = 'workAbility' and step in ('agreed', 'referred', 'statementAsked', 'meeting', 'assessment', 'application', 'nextSteps')))
);
create index clarification_step_client on clarification_step (area_id, client_id, made_on);
create index clarification_step_by on clarification_step (area_id, recorded_by);
comment on table clarification_step is 'special: Steps towards a health check or a clarification of work ability: dates and who has the ball, never a result';
comment on column clarification_step.path is 'special: Health check or clarification of work ability';
comment on column clarification_step.step is 'special: The step, of a closed list';
comment on column clarification_step.ball is 'special: Who acts next';
comment on column clarification_step.made_on is 'special: When the step was begun or sent';
comment on column clarification_step.done_on is 'special: When the step was done';
