-- The employers' e-service of grants: drafts that save themselves, attachments, messages both ways, reports and requests
-- of payment. Each row names its employer, so that the second wall stands on the row's own column.

create table grant_draft (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  representative_id uuid not null,
  programme text not null check (length(programme) <= 60),
  person_name text not null default '' check (length(person_name) <= 200),
  job_title text not null default '' check (length(job_title) <= 200),
  told jsonb not null default '{}',
  saved_at timestamptz not null,
  case_id uuid,
  discarded_at timestamptz,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, representative_id) references employer_representative (area_id, id),
  foreign key (area_id, case_id) references grant_case (area_id, id),
  -- what was sent lives in its case, and what was thrown away lives nowhere
  check ((case_id is null and discarded_at is null) or (person_name = '' and job_title = '' and told = '{}'))
);
create index grant_draft_employer on grant_draft (area_id, employer_id, saved_at);
create index grant_draft_representative on grant_draft (area_id, representative_id);
create index grant_draft_case on grant_draft (area_id, case_id);
comment on table grant_draft is 'personal: An application for a grant that an employer is still writing';
comment on column grant_draft.employer_id is 'public: The employer';
comment on column grant_draft.representative_id is 'personal: Who saved it last';
comment on column grant_draft.programme is 'public: The programme';
comment on column grant_draft.person_name is 'personal: Who is employed; empty once sent or thrown away';
comment on column grant_draft.job_title is 'personal: The job; empty once sent or thrown away';
comment on column grant_draft.told is 'personal: Facts as they have been told so far; empty once sent or thrown away';
comment on column grant_draft.saved_at is 'public: When it was saved last';
comment on column grant_draft.case_id is 'public: The case it became';
comment on column grant_draft.discarded_at is 'public: When it was thrown away';

alter table grant_case_event alter column staff_id drop not null;
alter table grant_case_event add column representative_id uuid;
alter table grant_case_event add foreign key (area_id, representative_id) references employer_representative (area_id, id);
alter table grant_case_event add check (num_nonnulls(staff_id, representative_id) = 1);
create index grant_case_event_representative on grant_case_event (area_id, representative_id);
comment on column grant_case_event.representative_id is 'personal: The representative of the employer, when it was she';

create table grant_payment_request (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  case_id uuid not null,
  part int not null check (part between 1 and 100),
  note text not null default '' check (length(note) <= 2000),
  asked_at timestamptz not null,
  representative_id uuid not null,
  handled_at timestamptz,
  handled_by_staff_id uuid,
  primary key (area_id, id),
  unique (area_id, case_id, part),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, case_id) references grant_case (area_id, id),
  foreign key (area_id, representative_id) references employer_representative (area_id, id),
  foreign key (area_id, handled_by_staff_id) references staff (area_id, id),
  check ((handled_at is null) = (handled_by_staff_id is null))
);
create index grant_payment_request_employer on grant_payment_request (area_id, employer_id);
create index grant_payment_request_representative on grant_payment_request (area_id, representative_id);
create index grant_payment_request_handler on grant_payment_request (area_id, handled_by_staff_id);
comment on table grant_payment_request is 'financial: An instalment of a granted grant, asked for by the employer';
comment on column grant_payment_request.employer_id is 'public: The employer';
comment on column grant_payment_request.case_id is 'public: The case';
comment on column grant_payment_request.part is 'public: Which instalment of the decision, the first is 1';
comment on column grant_payment_request.note is 'personal: What the employer tells beside the attachments';
comment on column grant_payment_request.asked_at is 'public: When';
comment on column grant_payment_request.representative_id is 'personal: Who asked';
comment on column grant_payment_request.handled_at is 'public: When it was looked through';
comment on column grant_payment_request.handled_by_staff_id is 'personal: Who looked it through';

create table grant_attachment (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  draft_id uuid,
  case_id uuid,
  payment_request_id uuid,
  type text not null check (length(type) <= 40),
  name text not null check (length(name) between 1 and 200),
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  size int not null check (size > 0),
  bytes bytea not null,
  sha256 bytea not null check (length(sha256) = 32),
  scan text not null check (scan in ('clean', 'notScanned')),
  added_at timestamptz not null,
  staff_id uuid,
  representative_id uuid,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, draft_id) references grant_draft (area_id, id),
  foreign key (area_id, case_id) references grant_case (area_id, id),
  foreign key (area_id, payment_request_id) references grant_payment_request (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id),
  foreign key (area_id, representative_id) references employer_representative (area_id, id),
  check (num_nonnulls(draft_id, case_id) = 1),
  check (num_nonnulls(staff_id, representative_id) = 1),
  check (length(bytes) = size)
);
create index grant_attachment_employer on grant_attachment (area_id, employer_id);
create index grant_attachment_draft on grant_attachment (area_id, draft_id);
create index grant_attachment_case on grant_attachment (area_id, case_id);
create index grant_attachment_request on grant_attachment (area_id, payment_request_id);
create index grant_attachment_staff on grant_attachment (area_id, staff_id);
create index grant_attachment_representative on grant_attachment (area_id, representative_id);
comment on table grant_attachment is 'personal: A file that belongs to an application, its draft or a request of payment';
comment on column grant_attachment.employer_id is 'public: The employer';
comment on column grant_attachment.draft_id is 'public: The draft, until it is sent';
comment on column grant_attachment.case_id is 'public: The case';
comment on column grant_attachment.payment_request_id is 'public: The request of payment it came with';
comment on column grant_attachment.type is 'public: What it is, by the programme';
comment on column grant_attachment.name is 'personal: Name of the file as it was sent';
comment on column grant_attachment.media_type is 'public: What its content is, as it was found';
comment on column grant_attachment.size is 'public: Bytes';
comment on column grant_attachment.bytes is 'personal: The content';
comment on column grant_attachment.sha256 is 'public: Checksum of the content';
comment on column grant_attachment.scan is 'public: Looked through for malware and found clean, or not looked through';
comment on column grant_attachment.added_at is 'public: When';
comment on column grant_attachment.staff_id is 'personal: Who added it, of the staff';
comment on column grant_attachment.representative_id is 'personal: Who added it, of the employer';

create table grant_message (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  case_id uuid not null,
  sent_at timestamptz not null,
  staff_id uuid,
  representative_id uuid,
  body text not null check (length(body) between 1 and 4000),
  read_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, case_id) references grant_case (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id),
  foreign key (area_id, representative_id) references employer_representative (area_id, id),
  check (num_nonnulls(staff_id, representative_id) = 1)
);
create index grant_message_employer on grant_message (area_id, employer_id);
create index grant_message_case on grant_message (area_id, case_id, sent_at);
create index grant_message_staff on grant_message (area_id, staff_id);
create index grant_message_representative on grant_message (area_id, representative_id);
comment on table grant_message is 'personal: What the employer and the handler write to each other of a case';
comment on column grant_message.employer_id is 'public: The employer';
comment on column grant_message.case_id is 'public: The case';
comment on column grant_message.sent_at is 'public: When';
comment on column grant_message.staff_id is 'personal: Who wrote, of the staff';
comment on column grant_message.representative_id is 'personal: Who wrote, of the employer';
comment on column grant_message.body is 'personal: The words';
comment on column grant_message.read_at is 'public: When the other side first opened it';

create table grant_report (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('change', 'interruption', 'termination', 'endReport')),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  note text not null check (length(note) between 1 and 4000),
  reported_at timestamptz not null,
  representative_id uuid not null,
  handled_at timestamptz,
  handled_by_staff_id uuid,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, case_id) references grant_case (area_id, id),
  foreign key (area_id, representative_id) references employer_representative (area_id, id),
  foreign key (area_id, handled_by_staff_id) references staff (area_id, id),
  check ((handled_at is null) = (handled_by_staff_id is null))
);
create index grant_report_employer on grant_report (area_id, employer_id);
create index grant_report_case on grant_report (area_id, case_id, reported_at);
create index grant_report_representative on grant_report (area_id, representative_id);
create index grant_report_handler on grant_report (area_id, handled_by_staff_id);
comment on table grant_report is 'personal: What the employer tells after the decision: a change, an interruption, an end, the end report';
comment on column grant_report.employer_id is 'public: The employer';
comment on column grant_report.case_id is 'public: The case';
comment on column grant_report.kind is 'public: Of what';
comment on column grant_report.starts_on is 'personal: From which day; of an end report the last day of the job';
comment on column grant_report.ends_on is 'personal: Until which day; empty: for good, or not known';
comment on column grant_report.note is 'personal: In words';
comment on column grant_report.reported_at is 'public: When it was told';
comment on column grant_report.representative_id is 'personal: Who told';
comment on column grant_report.handled_at is 'public: When it was looked through';
comment on column grant_report.handled_by_staff_id is 'personal: Who looked it through';
