-- Observation and proof: coach's notes of tasks done, certificates of tasks done, work-based learning records that a school
-- confirms, and cards and passes with their days. Requirements E16, E17.

create table task_note (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  task_id uuid not null,
  placement_id uuid,
  period_id uuid,
  done_on date not null,
  step text not null check (step in ('shown', 'withHelp', 'someHelp', 'alone', 'showsOthers')),
  minutes int check (minutes between 15 and 720),
  note text not null default '' check (length(note) <= 300),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, task_id) references work_task (area_id, id),
  foreign key (area_id, placement_id) references placement (area_id, id),
  foreign key (area_id, period_id) references coaching_period (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id),
  check (placement_id is null or period_id is null)
);
create index task_note_client on task_note (area_id, client_id, task_id, done_on);
create index task_note_task on task_note (area_id, task_id, done_on);
create index task_note_placement on task_note (area_id, placement_id);
create index task_note_period on task_note (area_id, period_id);
create index task_note_by on task_note (area_id, recorded_by);
comment on table task_note is 'personal: What a coach saw of a task: who did it, on which day, in which placement or period, and how it went';
comment on column task_note.task_id is 'personal: The task';
comment on column task_note.placement_id is 'personal: The placement in which it was done';
comment on column task_note.period_id is 'personal: The coaching period in which it was done';
comment on column task_note.done_on is 'personal: The day; one note for each task and day';
comment on column task_note.step is 'personal: How it went, in five everyday steps';
comment on column task_note.minutes is 'personal: How long; empty: not told';
comment on column task_note.note is 'personal: In a short sentence';

alter table skill_evidence add column task_id uuid;
alter table skill_evidence add foreign key (area_id, task_id) references work_task (area_id, id);
create index skill_evidence_task on skill_evidence (area_id, task_id);
comment on column skill_evidence.task_id is 'personal: The task at which it was seen';

create table task_certificate (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  number text not null check (number ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  issued_on date not null check (issued_on >= starts_on),
  issued_at timestamptz not null,
  issued_by uuid not null,
  documents jsonb not null check (jsonb_typeof(documents) = 'object'),
  withdrawn_on date check (withdrawn_on >= issued_on),
  withdrawn_by uuid,
  withdrawn_reason text not null default '' check (length(withdrawn_reason) <= 500),
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, number),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, issued_by) references staff (area_id, id),
  foreign key (area_id, withdrawn_by) references staff (area_id, id),
  check ((withdrawn_on is null) = (withdrawn_by is null)),
  check ((withdrawn_on is null) = (withdrawn_reason = ''))
);
create index task_certificate_client on task_certificate (area_id, client_id, issued_on);
create index task_certificate_by on task_certificate (area_id, issued_by);
create index task_certificate_withdrawn_by on task_certificate (area_id, withdrawn_by);
comment on table task_certificate is 'personal: A certificate of tasks done, as it was issued; nothing of it changes but its withdrawal';
comment on column task_certificate.number is 'personal: Its number, random';
comment on column task_certificate.starts_on is 'personal: First day it tells of';
comment on column task_certificate.ends_on is 'personal: Last day it tells of';
comment on column task_certificate.issued_on is 'personal: Day of issue';
comment on column task_certificate.issued_at is 'personal: Instant of issue, which the document carries';
comment on column task_certificate.issued_by is 'personal: The coach who signs it';
comment on column task_certificate.documents is 'personal: What the document is made of in each language, as on the day of issue';
comment on column task_certificate.withdrawn_on is 'personal: Day it was withdrawn; empty: in force';
comment on column task_certificate.withdrawn_by is 'personal: Who withdrew it';
comment on column task_certificate.withdrawn_reason is 'personal: Why';

-- What was issued stays as it was; it can be withdrawn once.
create function keep_certificate_as_issued() returns trigger language plpgsql as $fn$
begin
  if (old.number, old.starts_on, old.ends_on, old.issued_on, old.issued_at, old.issued_by, old.documents)
     is distinct from (new.number, new.starts_on, new.ends_on, new.issued_on, new.issued_at, new.issued_by, new.documents)
     or (old.withdrawn_on is not null and (old.withdrawn_on, old.withdrawn_by, old.withdrawn_reason)
         is distinct from (new.withdrawn_on, new.withdrawn_by, new.withdrawn_reason)) then
    raise exception 'a certificate stays as issued' using errcode = 'restrict_violation', constraint = 'certificate_as_issued';
  end if;
  return new;
end
$fn$;
create trigger certificate_as_issued before update on task_certificate
  for each row execute function keep_certificate_as_issued();

create table learning_record (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  competence text not null check (length(competence) between 1 and 200),
  description text not null default '' check (length(description) <= 2000),
  unit_name text not null default '' check (length(unit_name) <= 200),
  skills text[] not null default '{}',
  task_ids uuid[] not null default '{}',
  evidence jsonb not null default '[]' check (jsonb_typeof(evidence) = 'array'),
  organisation_id uuid,
  status text not null check (status in ('draft', 'sent', 'confirmed', 'partly', 'returned')),
  sent_on date,
  answered_on date check (answered_on >= sent_on),
  answered_by uuid,
  answer text not null default '' check (length(answer) <= 1000),
  moves jsonb not null default '[]' check (jsonb_typeof(moves) = 'array'),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, organisation_id) references organisation (area_id, id),
  foreign key (area_id, answered_by) references staff (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id),
  check (status = 'draft' or (organisation_id is not null and sent_on is not null)),
  check ((status in ('confirmed', 'partly', 'returned')) = (answered_on is not null)),
  check ((answered_on is null) = (answered_by is null))
);
create index learning_record_client on learning_record (area_id, client_id);
create index learning_record_organisation on learning_record (area_id, organisation_id);
create index learning_record_answered_by on learning_record (area_id, answered_by);
create index learning_record_by on learning_record (area_id, recorded_by);
comment on table learning_record is 'personal: A work-based learning record: competence shown at tasks, which a school confirms, confirms in part or returns';
comment on column learning_record.competence is 'personal: The competence, in a few words';
comment on column learning_record.description is 'personal: What she can do, in free words';
comment on column learning_record.unit_name is 'personal: The unit of a qualification it may count towards, as the school calls it';
comment on column learning_record.skills is 'personal: Skills of the house''s list (reference/skills.json)';
comment on column learning_record.task_ids is 'personal: The tasks that are its evidence';
comment on column learning_record.evidence is 'personal: What the tasks showed on the day it was sent: days, hours, how they went';
comment on column learning_record.organisation_id is 'personal: The school';
comment on column learning_record.status is 'personal: How far it is';
comment on column learning_record.sent_on is 'personal: Day it was last sent';
comment on column learning_record.answered_on is 'personal: Day of the school''s answer';
comment on column learning_record.answered_by is 'personal: Who answered for the school';
comment on column learning_record.answer is 'personal: The school''s words';
comment on column learning_record.moves is 'personal: Every status with its day and words, the first first';

create table client_certificate (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  code text not null check (code ~ '^[a-zA-Z]{1,40}$'),
  issued_on date not null,
  expires_on date check (expires_on >= issued_on),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id)
);
create index client_certificate_client on client_certificate (area_id, client_id, code);
create index client_certificate_by on client_certificate (area_id, recorded_by);
comment on table client_certificate is 'personal: Cards and passes a client has, each with its days';
comment on column client_certificate.code is 'personal: Which card (reference/certificates.json)';
comment on column client_certificate.issued_on is 'personal: Day it was given';
comment on column client_certificate.expires_on is 'personal: Last day it is valid; empty: until further notice';

-- A slice may hold what a school is asked to confirm.
alter table case_share drop constraint case_share_parts_known;
alter table case_share add constraint case_share_parts_known check (
  cardinality(parts) > 0 and parts <@ '{identity,path,plan,coaching,assessments,outcome,contacts,learning}'::text[]);
