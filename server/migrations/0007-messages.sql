-- Messages, their texts, which reminders an area sends, and how a client may be reached.

create table message_template (
  area_id int not null references area,
  key text not null,
  language text not null check (language in ('fi', 'sv', 'en')),
  version int not null check (version > 0),
  subject text not null check (length(subject) between 1 and 120),
  body text not null check (length(body) between 1 and 2000),
  published_at timestamptz,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (area_id, key, language, version),
  foreign key (area_id, changed_by) references staff (area_id, id)
);
create index message_template_by on message_template (area_id, changed_by);
comment on table message_template is 'public: Texts of messages that an area has changed, by version; version 0 is what the program brings';
comment on column message_template.language is 'public: Language of the text';
comment on column message_template.key is 'public: Which message the text is for';
comment on column message_template.version is 'public: Counts up; a sending names the version it was made of';
comment on column message_template.subject is 'public: Subject; holds no personal field';
comment on column message_template.body is 'public: Body with its fields';
comment on column message_template.changed_by is 'personal: Who changed it';

create table reminder_setting (
  area_id int not null references area,
  kind text not null,
  is_on boolean not null,
  lead_days int not null check (lead_days between 0 and 60),
  channels text[] not null check (channels <@ array['inApp', 'email', 'sms']),
  changed_by uuid not null,
  changed_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, kind),
  foreign key (area_id, changed_by) references staff (area_id, id),
  check (not is_on or cardinality(channels) > 0)
);
create index reminder_setting_by on reminder_setting (area_id, changed_by);
comment on table reminder_setting is 'public: Reminders an area sends otherwise than the defaults in domain/messages/reminder.ts';
comment on column reminder_setting.changed_by is 'personal: Who changed it';

create table client_channel (
  area_id int not null,
  client_id uuid not null,
  channel text not null check (channel in ('none', 'email', 'sms')),
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, client_id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, chosen_by) references staff (area_id, id)
);
create index client_channel_by on client_channel (area_id, chosen_by);
comment on table client_channel is 'personal: The channel by which a client has agreed to be written to; without a row nothing is sent to who is under non-disclosure';

create table message (
  area_id int not null references area,
  id uuid not null,
  client_id uuid,
  recipient_staff_id uuid,
  recipient_id uuid not null,
  kind text not null check (length(kind) between 1 and 40),
  subject_id uuid not null,
  due_on date not null,
  channel text not null check (channel in ('inApp', 'email', 'sms')),
  template_key text not null,
  template_version int not null check (template_version >= 0),
  language text not null check (language in ('fi', 'sv', 'en')),
  field_values jsonb not null default '{}',
  subject text not null check (length(subject) <= 200),
  body text not null check (length(body) <= 4000),
  status text not null check (status in ('planned', 'sending', 'sent', 'failed', 'withheld', 'uncertain')),
  problem text check (problem in ('channel-down', 'refused', 'wrong-address', 'not-answered', 'stopped-midway', 'no-channel', 'no-address', 'not-allowed', 'too-late')),
  attempts int not null default 0 check (attempts >= 0),
  attempt_id uuid,
  planned_at timestamptz not null,
  next_attempt_at timestamptz,
  attempted_at timestamptz,
  valid_until timestamptz,
  sent_at timestamptz,
  read_at timestamptz,
  written_by uuid,
  decided_by uuid,
  decided_at timestamptz,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, recipient_staff_id) references staff (area_id, id),
  foreign key (area_id, written_by) references staff (area_id, id),
  foreign key (area_id, decided_by) references staff (area_id, id),
  check (recipient_staff_id is not null or client_id is not null),
  check (recipient_id = coalesce(recipient_staff_id, client_id)),
  check ((status = 'sending') = (attempt_id is not null)),
  check ((status = 'sent') = (sent_at is not null)),
  check (status <> 'planned' or next_attempt_at is not null)
);
create unique index message_key on message (area_id, kind, subject_id, due_on, channel, recipient_id);
create index message_client on message (area_id, client_id, planned_at desc, id desc);
create index message_inbox on message (area_id, recipient_staff_id, planned_at desc, id desc) where channel = 'inApp';
create index message_unread on message (area_id, recipient_staff_id) where channel = 'inApp' and read_at is null;
create index message_recipient on message (area_id, recipient_staff_id);
create index message_open on message (area_id, next_attempt_at) where status in ('planned', 'sending');
create index message_troubled on message (area_id, planned_at desc, id desc) where status in ('failed', 'uncertain', 'withheld');
create index message_outer on message (area_id, channel, sent_at desc) where channel <> 'inApp';
create index message_written_by on message (area_id, written_by);
create index message_decided_by on message (area_id, decided_by);
comment on table message is 'special: Every sending: to whom, by which channel, what, and what became of it';
comment on column message.recipient_staff_id is 'personal: The member of staff written to; empty when it is the client';
comment on column message.recipient_id is 'personal: The one written to; part of the key by which nothing is sent twice';
comment on column message.kind is 'public: Kind of reminder or message';
comment on column message.subject_id is 'personal: What it is about: a review, a follow-up, a day of coaching';
comment on column message.due_on is 'personal: The day it is about';
comment on column message.channel is 'public: In the service, e-mail or text message';
comment on column message.template_key is 'public: Text it was made of';
comment on column message.template_version is 'public: Version of that text; 0 is what the program brings';
comment on column message.language is 'personal: Language of the text';
comment on column message.field_values is 'personal: Days and counts of a notification, so that it is shown in the reader''s language; never a name or a place';
comment on column message.subject is 'public: Subject; never of a person';
comment on column message.body is 'special: What was sent';
comment on column message.status is 'public: What became of it; uncertain: handed over, the answer was lost';
comment on column message.problem is 'public: Code of what went wrong';
comment on column message.attempt_id is 'public: The attempt under way; only that one may write its end';
comment on column message.written_by is 'personal: The worker who wrote it in her own words';

create table demonstration_outbox (
  area_id int not null references area,
  id uuid not null,
  channel text not null check (channel in ('email', 'sms')),
  recipient text not null,
  subject text not null,
  body text not null,
  sent_at timestamptz not null,
  primary key (area_id, id)
);
create index demonstration_outbox_time on demonstration_outbox (area_id, sent_at desc, id desc);
comment on table demonstration_outbox is 'special: What would have left the house, in a demonstration; never written in production';
comment on column demonstration_outbox.recipient is 'contact: Invented address or number';
comment on column demonstration_outbox.subject is 'public: Subject';
comment on column demonstration_outbox.body is 'special: What would have been sent';
comment on column demonstration_outbox.channel is 'public: E-mail or text message';
