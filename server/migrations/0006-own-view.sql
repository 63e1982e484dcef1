-- The client's own view: who signs in as which client, consents, requests about one's data, absences told by a
-- link, feedback. What she reads of herself is read from the same tables as the staff's.

create table client_account (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  issuer text not null,
  subject text not null,
  how text not null check (how in ('identityCode', 'oneTimeCode', 'demonstration')),
  bound_at timestamptz not null,
  ended_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id)
);
create unique index client_account_identity on client_account (area_id, issuer, subject) where ended_at is null;
create index client_account_subject on client_account (issuer, subject);
create index client_account_client on client_account (area_id, client_id);
comment on table client_account is 'personal: Which identity of the identity provider is which client';

create table account_code (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  code_hash bytea not null,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, made_by) references staff (area_id, id)
);
create index account_code_hash on account_code (code_hash);
create index account_code_client on account_code (area_id, client_id);
create index account_code_by on account_code (area_id, made_by);
comment on table account_code is 'personal: One-time codes by which a client without an identity code is bound to her sign-in; only hashes';

-- A session is of a member of staff in a role, of a client, or of somebody not known yet.
alter table session alter column area_id drop not null;
alter table session alter column staff_id drop not null;
alter table session alter column assignment_id drop not null;
alter table session add column client_id uuid;
alter table session add foreign key (area_id, client_id) references client (area_id, id);
alter table session add check ((staff_id is null) = (assignment_id is null));
alter table session add check (num_nonnulls(staff_id, client_id) <= 1);
alter table session add check ((area_id is null) = (num_nonnulls(staff_id, client_id) = 0));
create index session_client on session (area_id, client_id);
comment on column session.client_id is 'personal: The client, when the session is hers';

create table client_consent (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  purpose text not null check (purpose in ('photo', 'successStory', 'employerSharing', 'research', 'reminders')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  how text not null check (how in ('ownView', 'paper', 'spoken')),
  recorded_by uuid,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id),
  foreign key (area_id, withdrawn_by) references staff (area_id, id)
);
create index client_consent_client on client_consent (area_id, client_id, purpose, starts_on);
create index client_consent_by on client_consent (area_id, recorded_by);
create index client_consent_withdrawn_by on client_consent (area_id, withdrawn_by);
comment on table client_consent is 'personal: Consents for extras, with purpose, end and withdrawal; authority tasks never rest on them. Kept as history';
comment on column client_consent.recorded_by is 'personal: The worker who took it down; null when the client gave it herself';
comment on column client_consent.withdrawn_by is 'personal: The worker who took the withdrawal down; null when the client withdrew herself';

create table data_request (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('correct', 'object', 'restrict', 'erase', 'other')),
  about text not null check (about in ('basics', 'contact', 'situation', 'plan', 'coaching', 'notes', 'outcome', 'log', 'other')),
  content text not null check (length(content) between 1 and 4000),
  status text not null check (status in ('received', 'inHandling', 'answered')),
  received_at timestamptz not null,
  due_on date not null,
  handled_by uuid,
  decision text check (decision in ('done', 'partly', 'refused')),
  answer text check (length(answer) between 1 and 4000),
  answered_by uuid,
  answered_at timestamptz,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, handled_by) references staff (area_id, id),
  foreign key (area_id, answered_by) references staff (area_id, id),
  check ((status = 'answered') = (answered_at is not null)),
  check ((answered_at is null) = (answer is null) and (answered_at is null) = (decision is null))
);
create index data_request_client on data_request (area_id, client_id, received_at);
create index data_request_open on data_request (area_id, due_on) where status <> 'answered';
create index data_request_handler on data_request (area_id, handled_by);
create index data_request_answerer on data_request (area_id, answered_by);
comment on table data_request is 'special: What a client asked of her data (correct, object, restrict, erase) and what was answered, by when';
comment on column data_request.about is 'personal: Which data the request is about';
comment on column data_request.due_on is 'personal: The answer is due within a month (GDPR art. 12(3))';

create table absence_link (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  period_id uuid not null,
  token_hash bytea not null,
  made_by uuid not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, period_id) references coaching_period (area_id, id),
  foreign key (area_id, made_by) references staff (area_id, id)
);
create index absence_link_token on absence_link (token_hash);
create unique index absence_link_live on absence_link (area_id, period_id) where revoked_at is null;
create index absence_link_period on absence_link (area_id, period_id);
create index absence_link_client on absence_link (area_id, client_id);
create index absence_link_by on absence_link (area_id, made_by);
comment on table absence_link is 'personal: Personal links by which a client tells of an absence without signing in; live as long as the coaching period';
comment on column absence_link.token_hash is 'personal: Hash of the link''s token';

create table absence_notice (
  area_id int not null,
  client_id uuid not null,
  period_id uuid not null,
  on_date date not null,
  cause text check (cause in ('ill', 'childIll', 'appointment', 'other')),
  how text not null check (how in ('link', 'ownView')),
  told_at timestamptz not null,
  primary key (area_id, period_id, on_date),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, period_id) references coaching_period (area_id, id)
);
create index absence_notice_client on absence_notice (area_id, client_id, on_date);
comment on table absence_notice is 'special: Absences told by the client herself; the cause is a code she may leave out, never a detail of health';

-- An absence that the client told herself has no worker who marked it.
alter table attendance alter column marked_by drop not null;
comment on column attendance.marked_by is 'personal: Who marked; null when the client told of the absence herself';

create table feedback (
  area_id int not null references area,
  id uuid not null,
  client_id uuid,
  satisfaction int check (satisfaction between 1 and 5),
  ease int check (ease between 1 and 5),
  direction int check (direction between 1 and 5),
  idea text not null default '' check (length(idea) <= 2000),
  given_on date not null,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  check (num_nonnulls(satisfaction, ease, direction) > 0 or idea <> '')
);
create index feedback_client on feedback (area_id, client_id);
create index feedback_day on feedback (area_id, given_on);
comment on table feedback is 'personal: Feedback and ideas; an anonymous one holds no client, no time and an identifier that tells neither';
comment on column idempotency_key.staff_id is 'personal: Who sent it: the worker, or the client in her own view';
