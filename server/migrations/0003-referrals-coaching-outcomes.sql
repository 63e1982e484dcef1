-- The referral inbox, coaching environments and periods, outcomes and follow-ups.

create table referral (
  area_id int not null references area,
  id uuid not null,
  source text not null check (source in ('authority', 'partner', 'self', 'worker')),
  status text not null check (status in ('new', 'pooled', 'transferPending', 'accepted', 'returned', 'withdrawn')),
  given_names text not null check (length(given_names) between 1 and 200),
  family_name text not null check (length(family_name) between 1 and 200),
  identity_code_cipher bytea,
  identity_code_hash bytea,
  birth_date date,
  municipality_code text not null references municipality,
  service_language text not null default 'fi',
  phone text check (length(phone) <= 40),
  email text check (length(email) <= 200),
  non_disclosure text not null default 'none' check (non_disclosure in ('none', 'set', 'unknown')),
  reason text not null default '' check (length(reason) <= 4000),
  statutory_plan_reference text check (length(statutory_plan_reference) <= 200),
  sender_staff_id uuid,
  sender_organisation_id uuid,
  assigned_staff_id uuid,
  holder_organisation_id uuid,
  transfer_to_organisation_id uuid,
  receipt text check (receipt ~ '^[A-Z0-9]{4}-[A-Z0-9]{4}$'),
  client_id uuid,
  returned_reason text check (returned_reason in ('wrongArea', 'notTargetGroup', 'noConsent', 'needsOtherService', 'incomplete', 'noPlace', 'other')),
  returned_note text not null default '' check (length(returned_note) <= 1000),
  received_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, sender_staff_id) references staff (area_id, id),
  foreign key (area_id, sender_organisation_id) references organisation (area_id, id),
  foreign key (area_id, assigned_staff_id) references staff (area_id, id),
  foreign key (area_id, holder_organisation_id) references organisation (area_id, id),
  foreign key (area_id, transfer_to_organisation_id) references organisation (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, decided_by) references staff (area_id, id),
  check ((identity_code_cipher is null) = (identity_code_hash is null)),
  unique (area_id, receipt),
  check (status <> 'new' or assigned_staff_id is not null),
  check (status <> 'pooled' or assigned_staff_id is null),
  check ((status = 'accepted') = (client_id is not null)),
  check ((status = 'returned') = (returned_reason is not null)),
  check ((status = 'transferPending') = (transfer_to_organisation_id is not null)),
  check ((status in ('accepted', 'returned', 'withdrawn')) = (decided_at is not null))
);
create index referral_open on referral (area_id, received_at, id) where status in ('new', 'pooled', 'transferPending');
create index referral_sender_organisation on referral (area_id, sender_organisation_id, received_at desc);
create index referral_sender_staff on referral (area_id, sender_staff_id);
create index referral_assigned on referral (area_id, assigned_staff_id);
create index referral_holder on referral (area_id, holder_organisation_id);
create index referral_transfer on referral (area_id, transfer_to_organisation_id);
create index referral_client on referral (area_id, client_id);
create index referral_decided_by on referral (area_id, decided_by);
create index referral_municipality on referral (municipality_code);
comment on table referral is 'personal: A person referred by the authority, a partner, a worker or herself; becomes a client when accepted';
comment on column referral.receipt is 'public: What the person may quote of her own referral; says nothing of her';
comment on column referral.phone is 'contact: Telephone';
comment on column referral.email is 'contact: E-mail';
comment on column referral.reason is 'special: Why the person is referred, in words of work and services';

create table referral_event (
  area_id int not null,
  id uuid not null,
  referral_id uuid not null,
  event text not null check (event in ('received', 'pooled', 'assigned', 'redirected', 'transferAsked', 'transferAccepted', 'transferDeclined', 'transferRecalled', 'accepted', 'returned', 'withdrawn')),
  to_staff_id uuid,
  to_organisation_id uuid,
  routing_basis text check (routing_basis in ('mainArea', 'substituteArea', 'defaultContact', 'nonDisclosureRight', 'pool')),
  note text not null default '' check (length(note) <= 1000),
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, referral_id) references referral (area_id, id),
  foreign key (area_id, to_staff_id) references staff (area_id, id),
  foreign key (area_id, to_organisation_id) references organisation (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id)
);
create index referral_event_referral on referral_event (area_id, referral_id, recorded_at);
create index referral_event_to_staff on referral_event (area_id, to_staff_id);
create index referral_event_to_organisation on referral_event (area_id, to_organisation_id);
create index referral_event_by on referral_event (area_id, recorded_by);
comment on table referral_event is 'personal: What happened to a referral, in order';
comment on column referral_event.routing_basis is 'public: By which rule the worker was found; empty when somebody chose';

create table environment (
  area_id int not null references area,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  municipality_code text not null references municipality,
  organisation_id uuid not null,
  unit_id uuid,
  street_address text not null default '' check (length(street_address) <= 200),
  places int not null default 0 check (places between 0 and 500),
  contact_staff_id uuid,
  description text not null default '' check (length(description) <= 2000),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, organisation_id) references organisation (area_id, id),
  foreign key (area_id, unit_id) references unit (area_id, id),
  foreign key (area_id, contact_staff_id) references staff (area_id, id)
);
create unique index environment_name on environment (area_id, lower(name));
create index environment_organisation on environment (area_id, organisation_id);
create index environment_unit on environment (area_id, unit_id);
create index environment_contact on environment (area_id, contact_staff_id);
create index environment_municipality on environment (municipality_code);
comment on table environment is 'public: Coaching environments (valmennusympäristö)';

create table package (
  area_id int not null references area,
  id uuid not null,
  name_fi text not null check (length(name_fi) between 1 and 200),
  name_sv text not null check (length(name_sv) between 1 and 200),
  name_en text not null check (length(name_en) between 1 and 200),
  target_group text,
  goal text not null default '' check (length(goal) <= 2000),
  weeks int not null check (weeks between 1 and 104),
  weekdays int[] not null,
  daily_minutes int not null check (daily_minutes between 30 and 480),
  steps jsonb not null default '[]',
  retired_on date,
  version int not null default 0,
  primary key (area_id, id)
);
comment on table package is 'public: Coaching packages per target group, copied to a client''s plan and tailored there';
comment on column package.steps is 'public: Steps: title, service, days from the start to the due date';

create table package_comment (
  area_id int not null,
  id uuid not null,
  package_id uuid not null,
  content text not null check (length(content) between 1 and 2000),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, package_id) references package (area_id, id),
  foreign key (area_id, written_by) references staff (area_id, id)
);
create index package_comment_package on package_comment (area_id, package_id, written_at);
create index package_comment_by on package_comment (area_id, written_by);
comment on table package_comment is 'public: Comments on packages by workers of the municipalities; never of a client';

create table coaching_period (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  environment_id uuid not null,
  package_id uuid,
  coach_staff_id uuid not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  weekdays int[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(weekdays) > 0),
  daily_minutes int not null check (daily_minutes between 30 and 480),
  goals text not null default '' check (length(goals) <= 2000),
  status text not null check (status in ('planned', 'active', 'suspended', 'ended')),
  ended_on date,
  end_reason text check (end_reason in ('goalReached', 'toPlacement', 'toJob', 'toEducation', 'interrupted', 'clientWish', 'moved', 'other')),
  end_note text not null default '' check (length(end_note) <= 1000),
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, environment_id) references environment (area_id, id),
  foreign key (area_id, package_id) references package (area_id, id),
  foreign key (area_id, coach_staff_id) references staff (area_id, id),
  check ((status = 'ended') = (ended_on is not null)),
  check ((status = 'ended') = (end_reason is not null)),
  check (ended_on >= starts_on)
);
create index coaching_period_client on coaching_period (area_id, client_id, starts_on);
create index coaching_period_environment on coaching_period (area_id, environment_id, starts_on);
create index coaching_period_package on coaching_period (area_id, package_id);
create index coaching_period_coach on coaching_period (area_id, coach_staff_id) where status <> 'ended';
create index coaching_period_coach_fk on coaching_period (area_id, coach_staff_id);
comment on table coaching_period is 'personal: A coaching period (valmennusjakso): place, days, hours, goals, coach';

create table coaching_review (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  period_id uuid not null,
  due_on date not null,
  done_on date,
  note text not null default '' check (length(note) <= 2000),
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, period_id) references coaching_period (area_id, id)
);
create index coaching_review_period on coaching_review (area_id, period_id, due_on);
create index coaching_review_client on coaching_review (area_id, client_id);
comment on table coaching_review is 'special: Review dates of a coaching period';

create table coaching_change (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  period_id uuid not null,
  kind text not null check (kind in ('suspension', 'resumption', 'prolongation')),
  from_on date not null,
  until_on date check (until_on >= from_on),
  reason text not null check (length(reason) between 1 and 1000),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, period_id) references coaching_period (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id)
);
create index coaching_change_period on coaching_change (area_id, period_id, from_on);
create index coaching_change_client on coaching_change (area_id, client_id);
create index coaching_change_by on coaching_change (area_id, recorded_by);
comment on table coaching_change is 'personal: Suspensions, resumptions and prolongations of a coaching period';

create table attendance (
  area_id int not null,
  client_id uuid not null,
  period_id uuid not null,
  on_date date not null,
  mark text not null check (mark in ('present', 'absentNotified', 'absentUnnotified', 'dayOff')),
  minutes int not null default 0 check (minutes between 0 and 720),
  marked_by uuid not null,
  marked_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, period_id, on_date),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, period_id) references coaching_period (area_id, id),
  foreign key (area_id, marked_by) references staff (area_id, id),
  check (mark = 'present' or minutes = 0)
);
create index attendance_client on attendance (area_id, client_id, on_date);
create index attendance_by on attendance (area_id, marked_by);
comment on table attendance is 'personal: Attendance by day; the cause of an absence is never asked';

create table outcome (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  code text not null check (code in ('openLabourMarket', 'education', 'entrepreneurship', 'pension', 'rehabilitation', 'otherEnd', 'movedAway', 'unknown')),
  happened_on date not null,
  note text not null default '' check (length(note) <= 2000),
  receiving_party text not null default '' check (length(receiving_party) <= 300),
  follow_on_plan text not null default '' check (length(follow_on_plan) <= 4000),
  recorded_by uuid,
  recorded_at timestamptz not null,
  reopened_on date,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id)
);
create unique index outcome_live on outcome (area_id, client_id) where reopened_on is null;
create index outcome_client on outcome (area_id, client_id, happened_on);
create index outcome_by on outcome (area_id, recorded_by);
comment on table outcome is 'personal: How the path ended and who receives the person; a return re-opens the same path';

create table follow_up (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  outcome_id uuid not null,
  months int not null check (months in (3, 6, 12)),
  due_on date not null,
  done_on date,
  situation text check (situation in ('inWork', 'inEducation', 'entrepreneur', 'pension', 'unemployed', 'other', 'notReached')),
  note text not null default '' check (length(note) <= 1000),
  recorded_by uuid,
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, outcome_id, months),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, outcome_id) references outcome (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id),
  check ((done_on is null) = (situation is null))
);
create index follow_up_due on follow_up (area_id, due_on) where done_on is null;
create index follow_up_client on follow_up (area_id, client_id);
create index follow_up_by on follow_up (area_id, recorded_by);
comment on table follow_up is 'personal: Follow-ups 3, 6 and 12 months after the outcome';
