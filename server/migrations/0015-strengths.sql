-- Strengths and skills: how well a skill goes and where it was seen, languages, the way to a language course, learning
-- needs, course offers of schools, courses of a client, and the strengths card that is the client's own.

alter table client_skill add column skill_code text check (skill_code ~ '^[a-z][a-z-]{1,60}$');
alter table client_skill add column level text check (level in ('tried', 'guided', 'alone', 'guidesOthers'));
alter table client_skill add column version int not null default 0;
comment on column client_skill.skill_code is 'personal: The skill in the house''s list, which binds it to ESCO; null for one in own words';
comment on column client_skill.level is 'personal: How well it goes, in four everyday steps';

create table skill_evidence (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  skill_id uuid not null,
  period_id uuid,
  step_id uuid,
  witness text not null check (witness in ('worker', 'workplace', 'school', 'client')),
  seen_on date not null,
  content text not null check (length(content) between 1 and 300),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, skill_id) references client_skill (area_id, id),
  foreign key (area_id, period_id) references coaching_period (area_id, id),
  foreign key (area_id, step_id) references plan_step (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id)
);
create index skill_evidence_client on skill_evidence (area_id, client_id);
create index skill_evidence_skill on skill_evidence (area_id, skill_id);
create index skill_evidence_period on skill_evidence (area_id, period_id);
create index skill_evidence_step on skill_evidence (area_id, step_id);
create index skill_evidence_by on skill_evidence (area_id, recorded_by);
comment on table skill_evidence is 'personal: Where a client''s skill was seen: in which period or step, by whom, when, in a short sentence';
comment on column skill_evidence.skill_id is 'personal: The skill it is evidence of';
comment on column skill_evidence.step_id is 'personal: The step of the plan in which it was seen';
comment on column skill_evidence.witness is 'personal: Who saw it, by kind and not by name';
comment on column skill_evidence.seen_on is 'personal: The day it was seen';
comment on column skill_evidence.content is 'personal: What was seen, in one sentence';

create table language_skill (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  language text not null check (language ~ '^[a-z]{2}$'),
  level text not null check (level in ('0', 'A1.1', 'A1.2', 'A1.3', 'A2.1', 'A2.2', 'B1.1', 'B1.2', 'B2.1', 'B2.2', 'C1', 'C2', 'native')),
  basis text not null check (basis in ('tested', 'worker', 'self')),
  assessed_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id)
);
create index language_skill_client on language_skill (area_id, client_id, assessed_on);
create index language_skill_by on language_skill (area_id, recorded_by);
comment on table language_skill is 'personal: Levels of a client''s languages by the European frame, each with its day; the latest holds';
comment on column language_skill.language is 'personal: ISO 639-1';
comment on column language_skill.level is 'personal: The level, or 0 for none yet, native for the mother tongue';
comment on column language_skill.assessed_on is 'personal: The day the level is of';
comment on column language_skill.basis is 'personal: A test, a worker''s judgement, or her own';

create table language_queue (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  language text not null check (language in ('fi', 'sv')),
  wanted_on date not null,
  queued_on date check (queued_on >= wanted_on),
  started_on date check (started_on >= wanted_on),
  ended_on date check (ended_on >= wanted_on),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id)
);
create index language_queue_client on language_queue (area_id, client_id);
create index language_queue_by on language_queue (area_id, recorded_by);
comment on table language_queue is 'personal: A client''s way to a Finnish or Swedish course: wanted, in the queue, on the course, ended, by days';
comment on column language_queue.language is 'personal: Finnish or Swedish, ISO 639-1';
comment on column language_queue.wanted_on is 'personal: The day she said she wants a course';
comment on column language_queue.queued_on is 'personal: Since when she is in the queue';
comment on column language_queue.started_on is 'personal: When the course began';

create table learning_need (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('skill', 'language', 'certificate', 'subject')),
  code text not null check (length(code) between 1 and 61),
  level text,
  goal text not null default '' check (length(goal) <= 300),
  travel text not null check (travel in ('municipality', 'region', 'anywhere')),
  status text not null check (status in ('open', 'met', 'dropped')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id),
  check ((kind = 'language') = (level is not null))
);
create index learning_need_client on learning_need (area_id, client_id);
create index learning_need_open on learning_need (area_id, kind, code) where status = 'open';
create index learning_need_by on learning_need (area_id, recorded_by);
comment on table learning_need is 'personal: What a client needs to learn, and for which goal';
comment on column learning_need.code is 'personal: Which skill, language, certificate or subject';
comment on column learning_need.level is 'personal: Of a language, the level that is the goal';
comment on column learning_need.goal is 'personal: What the need comes from';
comment on column learning_need.travel is 'personal: How far she can go for a course';

create table course_offer (
  area_id int not null references area,
  id uuid not null,
  organisation_id uuid not null,
  title text not null check (length(title) between 1 and 200),
  description text not null default '' check (length(description) <= 2000),
  teaches jsonb not null check (jsonb_typeof(teaches) = 'array' and jsonb_array_length(teaches) > 0),
  needs_language text check (needs_language ~ '^[a-z]{2}$'),
  needs_level text,
  municipality_code text references municipality,
  remote boolean not null default false,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  applies_until date,
  places int check (places > 0),
  link text check (length(link) <= 500 and link like 'https://%'),
  cancelled_on date,
  entered_by uuid not null,
  entered_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, organisation_id) references organisation (area_id, id),
  foreign key (area_id, entered_by) references staff (area_id, id),
  check ((needs_language is null) = (needs_level is null)),
  check (remote or municipality_code is not null)
);
create index course_offer_organisation on course_offer (area_id, organisation_id);
create index course_offer_open on course_offer (area_id, (coalesce(applies_until, starts_on))) where cancelled_on is null;
create index course_offer_municipality on course_offer (municipality_code);
create index course_offer_by on course_offer (area_id, entered_by);
comment on table course_offer is 'public: Courses that schools and others offer in the area';
comment on column course_offer.teaches is 'public: What is learnt: skills, languages with the level reached, certificates, subjects';
comment on column course_offer.needs_language is 'public: The language that taking part asks for';
comment on column course_offer.needs_level is 'public: The level that taking part asks for, in needs_language';
comment on column course_offer.applies_until is 'public: Last day to apply; null until the start';
comment on column course_offer.remote is 'public: Whether it can be studied at a distance';
comment on column course_offer.link is 'public: The course''s own page';
comment on column course_offer.cancelled_on is 'public: When it was cancelled; null while it is held';
comment on column course_offer.entered_at is 'public: When it was entered or last changed';
comment on column course_offer.entered_by is 'personal: Who entered or last changed it';

create table course_participation (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  offer_id uuid not null,
  status text not null check (status in ('suggested', 'applied', 'admitted', 'notAdmitted', 'started', 'finished', 'left')),
  status_on date not null,
  moves jsonb not null check (jsonb_typeof(moves) = 'array'),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, offer_id) references course_offer (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id)
);
create index course_participation_client on course_participation (area_id, client_id);
create index course_participation_offer on course_participation (area_id, offer_id);
create index course_participation_by on course_participation (area_id, recorded_by);
comment on table course_participation is 'personal: How far a client is with a course: suggested, applied, admitted or not, started, finished, left';
comment on column course_participation.offer_id is 'personal: The course';
comment on column course_participation.status_on is 'personal: The day of the status';
comment on column course_participation.moves is 'personal: Every status with its day, the first first';

create table strengths_card (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  name text not null default '' check (length(name) <= 100),
  lines jsonb not null check (jsonb_typeof(lines) = 'array'),
  shared boolean not null default false,
  saved_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id)
);
create index strengths_card_client on strengths_card (area_id, client_id, saved_at);
comment on table strengths_card is 'personal: A client''s strengths card, in her own words; she alone changes it';
comment on column strengths_card.name is 'personal: What she wants to be called on it';
comment on column strengths_card.lines is 'personal: Her lines: section, words, whether shown, from which record it was proposed';
comment on column strengths_card.shared is 'personal: Whether her worker sees what is shown on it';
comment on column strengths_card.saved_at is 'personal: When she last saved it';
