-- Groups and the meeting place: group series with their meetings, invitations and follow-up steps; meeting places with
-- partners' shifts and anonymous counts; success stories, pilots and news.

create table group_series (
  area_id int not null references area,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  name_sv text not null default '' check (length(name_sv) <= 200),
  name_en text not null default '' check (length(name_en) <= 200),
  theme text not null default '' check (length(theme) <= 1000),
  municipality_code text not null references municipality,
  place text not null default '' check (length(place) <= 200),
  leader_staff_id uuid not null,
  target_group text,
  package_key text,
  ended_on date,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, leader_staff_id) references staff (area_id, id)
);
create index group_series_municipality on group_series (municipality_code);
create index group_series_leader on group_series (area_id, leader_staff_id);
create index group_series_name on group_series (area_id, name);
comment on table group_series is 'public: A group that meets: its theme, municipality, place and leader; never who is in it';
comment on column group_series.name is 'public: Name in Finnish';
comment on column group_series.name_sv is 'public: Name in Swedish; empty: the Finnish name stands in';
comment on column group_series.name_en is 'public: Name in English; empty: the Finnish name stands in';
comment on column group_series.theme is 'public: What the group is about';
comment on column group_series.municipality_code is 'public: The municipality whose people are invited';
comment on column group_series.place is 'public: Where the group meets unless a meeting says otherwise';
comment on column group_series.leader_staff_id is 'personal: Who leads the group';
comment on column group_series.target_group is 'public: Whom it is for; empty: for anybody';
comment on column group_series.package_key is 'public: The ready package it was made from (reference/ready-packages.json)';
comment on column group_series.ended_on is 'public: From this day on nobody is invited';

create table group_meeting (
  area_id int not null,
  id uuid not null,
  series_id uuid not null,
  topic text not null check (length(topic) between 1 and 200),
  topic_sv text not null default '' check (length(topic_sv) <= 200),
  topic_en text not null default '' check (length(topic_en) <= 200),
  on_date date not null,
  starts text not null check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends text not null check (ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and ends > starts),
  place text not null default '' check (length(place) <= 200),
  status text not null default 'planned' check (status in ('planned', 'held', 'cancelled')),
  people_count int check (people_count between 0 and 500),
  themes text[] not null default '{}',
  theme_note text not null default '' check (length(theme_note) <= 300),
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, series_id) references group_series (area_id, id)
);
create index group_meeting_series on group_meeting (area_id, series_id, on_date);
comment on table group_meeting is 'public: One meeting of a group, and afterwards how many came and what was talked of: numbers and themes, no names';
comment on column group_meeting.series_id is 'public: The group';
comment on column group_meeting.topic is 'public: What the meeting is about, in Finnish';
comment on column group_meeting.topic_sv is 'public: In Swedish; empty: the Finnish topic stands in';
comment on column group_meeting.topic_en is 'public: In English; empty: the Finnish topic stands in';
comment on column group_meeting.on_date is 'public: The day';
comment on column group_meeting.starts is 'public: Time of day it begins';
comment on column group_meeting.ends is 'public: Time of day it ends';
comment on column group_meeting.place is 'public: Where, when elsewhere than the group usually';
comment on column group_meeting.status is 'public: Planned, held or cancelled';
comment on column group_meeting.people_count is 'public: How many were there, those who came without an invitation too';
comment on column group_meeting.themes is 'public: Codes of the themes heard';
comment on column group_meeting.theme_note is 'public: Other themes in a few words; nobody is named';

create table group_step (
  area_id int not null,
  id uuid not null,
  series_id uuid not null,
  position int not null,
  title text not null check (length(title) between 1 and 200),
  title_sv text not null default '' check (length(title_sv) <= 200),
  title_en text not null default '' check (length(title_en) <= 200),
  due_on date not null,
  done_on date,
  done_by uuid,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, series_id) references group_series (area_id, id),
  foreign key (area_id, done_by) references staff (area_id, id),
  check ((done_on is null) = (done_by is null))
);
create index group_step_series on group_step (area_id, series_id, position);
create index group_step_done_by on group_step (area_id, done_by);
comment on table group_step is 'public: What is done for a group besides its meetings: invitations sent, individual follow-up, a look back';
comment on column group_step.series_id is 'public: The group';
comment on column group_step.position is 'public: Place in the order of steps';
comment on column group_step.title is 'public: What is done, in Finnish';
comment on column group_step.title_sv is 'public: In Swedish; empty: the Finnish title stands in';
comment on column group_step.title_en is 'public: In English; empty: the Finnish title stands in';
comment on column group_step.due_on is 'public: Day it falls due';
comment on column group_step.done_on is 'public: Day it was done';
comment on column group_step.done_by is 'personal: Who did it';

create table group_invitation (
  area_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  client_id uuid not null,
  invited_by uuid not null,
  invited_at timestamptz not null,
  answer text check (answer in ('coming', 'notComing')),
  answered_at timestamptz,
  attended boolean,
  marked_by uuid,
  marked_at timestamptz,
  primary key (area_id, id),
  unique (area_id, meeting_id, client_id),
  foreign key (area_id, meeting_id) references group_meeting (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, invited_by) references staff (area_id, id),
  foreign key (area_id, marked_by) references staff (area_id, id),
  check ((answer is null) = (answered_at is null)),
  check ((attended is null) = (marked_by is null) and (attended is null) = (marked_at is null))
);
create index group_invitation_client on group_invitation (area_id, client_id);
create index group_invitation_by on group_invitation (area_id, invited_by);
create index group_invitation_marked_by on group_invitation (area_id, marked_by);
comment on table group_invitation is 'special: Who is invited to a meeting, what she answered and whether she came';
comment on column group_invitation.meeting_id is 'personal: The meeting';
comment on column group_invitation.invited_by is 'personal: Who invited';
comment on column group_invitation.invited_at is 'personal: When';
comment on column group_invitation.answer is 'personal: Coming or not; empty: not answered';
comment on column group_invitation.attended is 'special: Whether she was there; empty: not marked';
comment on column group_invitation.marked_by is 'personal: Who marked it';
comment on column group_invitation.marked_at is 'personal: When it was marked';

create table meeting_place (
  area_id int not null references area,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  municipality_code text not null references municipality,
  street_address text not null default '' check (length(street_address) <= 200),
  description text not null default '' check (length(description) <= 2000),
  hours jsonb not null default '[]' check (jsonb_typeof(hours) = 'array'),
  exceptions jsonb not null default '[]' check (jsonb_typeof(exceptions) = 'array'),
  ended_on date,
  version int not null default 0,
  primary key (area_id, id)
);
create index meeting_place_municipality on meeting_place (municipality_code);
comment on table meeting_place is 'public: A place anybody may come to without an appointment, with its opening hours';
comment on column meeting_place.name is 'public: Name';
comment on column meeting_place.municipality_code is 'public: Municipality';
comment on column meeting_place.street_address is 'public: Street address';
comment on column meeting_place.description is 'public: What one may come for';
comment on column meeting_place.hours is 'public: Opening hours by weekday, 1 is Monday';
comment on column meeting_place.exceptions is 'public: Days with other hours, or closed';
comment on column meeting_place.ended_on is 'public: From this day on it is no more';

create table place_shift (
  area_id int not null,
  id uuid not null,
  place_id uuid not null,
  organisation_id uuid not null,
  post text not null default '' check (length(post) <= 120),
  on_date date not null,
  starts text not null check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends text not null check (ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and ends > starts),
  topic text not null default '' check (length(topic) <= 200),
  primary key (area_id, id),
  foreign key (area_id, place_id) references meeting_place (area_id, id),
  foreign key (area_id, organisation_id) references organisation (area_id, id)
);
create index place_shift_place on place_shift (area_id, place_id, on_date);
create index place_shift_organisation on place_shift (area_id, organisation_id);
comment on table place_shift is 'public: A partner at the meeting place: which organisation, in which post, when, on what; no name';
comment on column place_shift.place_id is 'public: The meeting place';
comment on column place_shift.post is 'public: Post of who comes, such as a nurse of the wellbeing services county';
comment on column place_shift.on_date is 'public: The day';
comment on column place_shift.starts is 'public: Time of day it begins';
comment on column place_shift.ends is 'public: Time of day it ends';
comment on column place_shift.topic is 'public: What one may ask';

create table drop_in (
  area_id int not null,
  place_id uuid not null,
  on_date date not null,
  reason text not null,
  target_group text not null default '',
  people int not null check (people >= 0),
  primary key (area_id, place_id, on_date, reason, target_group),
  foreign key (area_id, place_id) references meeting_place (area_id, id)
);
comment on table drop_in is 'public: How many came to a meeting place on a day, by reason; a count, never a person, never a time of day';
comment on column drop_in.place_id is 'public: The meeting place';
comment on column drop_in.on_date is 'public: The day';
comment on column drop_in.reason is 'public: Why one came';
comment on column drop_in.target_group is 'public: The group the visitor told of herself; empty: not asked or not told';
comment on column drop_in.people is 'public: How many';

create table story (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  target_group text,
  language text not null check (language in ('fi', 'sv', 'en')),
  title text not null check (length(title) between 1 and 120),
  pseudonym text not null check (length(pseudonym) between 1 and 60),
  content text not null check (length(content) between 1 and 4000),
  status text not null check (status in ('draft', 'asked', 'approved', 'declined', 'published', 'takenDown')),
  answered_at timestamptz,
  published_on date,
  published_by uuid,
  taken_down_at timestamptz,
  taken_down_by uuid,
  written_by uuid not null,
  written_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, published_by) references staff (area_id, id),
  foreign key (area_id, taken_down_by) references staff (area_id, id),
  foreign key (area_id, written_by) references staff (area_id, id),
  -- nothing is published that she has not read and approved as it stands
  check (status not in ('approved', 'published') or answered_at is not null),
  check (status <> 'published' or (published_on is not null and published_by is not null))
);
create index story_client on story (area_id, client_id);
create index story_published on story (area_id, published_on) where status = 'published';
create index story_published_by on story (area_id, published_by);
create index story_taken_down_by on story (area_id, taken_down_by);
create index story_written_by on story (area_id, written_by);
comment on table story is 'special: A story of somebody''s path under a pseudonym; shown to anybody only while her consent is in force';
comment on column story.target_group is 'public: The group under which it is shown; empty: none';
comment on column story.language is 'public: Language of the story';
comment on column story.title is 'personal: Heading';
comment on column story.pseudonym is 'personal: The name in the story; not her own';
comment on column story.content is 'special: The story';
comment on column story.status is 'personal: Draft, with her to read, approved, declined, published, taken down';
comment on column story.answered_at is 'personal: When she approved or declined it as it stands';
comment on column story.published_on is 'public: Day it was published';
comment on column story.published_by is 'personal: Who published it';
comment on column story.taken_down_at is 'public: When it was taken down';
comment on column story.taken_down_by is 'personal: Who took it down';

create table pilot (
  area_id int not null references area,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  hypothesis text not null check (length(hypothesis) between 1 and 2000),
  target_group text,
  municipality_code text references municipality,
  action text not null default '' check (length(action) <= 2000),
  starts_on date not null,
  ends_on date,
  measure text not null,
  measured_before text not null default '' check (length(measured_before) <= 500),
  measured_after text not null default '' check (length(measured_after) <= 500),
  learnt text not null default '' check (length(learnt) <= 2000),
  decision text check (decision in ('spread', 'stop', 'continue')),
  decided_on date,
  spread jsonb not null default '[]' check (jsonb_typeof(spread) = 'array'),
  version int not null default 0,
  primary key (area_id, id),
  check (ends_on is null or ends_on >= starts_on),
  check ((decision is null) = (decided_on is null))
);
create index pilot_municipality on pilot (municipality_code);
create index pilot_start on pilot (area_id, starts_on);
comment on table pilot is 'public: A small trial of a service: what was thought, done and measured, and where it was spread; no person';
comment on column pilot.name is 'public: Name';
comment on column pilot.hypothesis is 'public: What is thought to happen';
comment on column pilot.target_group is 'public: For whom; empty: for anybody';
comment on column pilot.municipality_code is 'public: Where; empty: the whole area';
comment on column pilot.action is 'public: What is done';
comment on column pilot.starts_on is 'public: First day';
comment on column pilot.ends_on is 'public: Last day';
comment on column pilot.measure is 'public: Which figure the result is measured by';
comment on column pilot.measured_before is 'public: The figure before, with its source';
comment on column pilot.measured_after is 'public: The figure after';
comment on column pilot.learnt is 'public: What was learnt';
comment on column pilot.decision is 'public: Spread, stop or continue';
comment on column pilot.decided_on is 'public: When it was decided';
comment on column pilot.spread is 'public: Municipalities it was spread to, with the day';

create table news (
  area_id int not null references area,
  id uuid not null,
  audiences text[] not null check (audiences <@ array['public', 'clients', 'staff'] and cardinality(audiences) > 0),
  title_fi text not null default '' check (length(title_fi) <= 160),
  title_sv text not null default '' check (length(title_sv) <= 160),
  title_en text not null default '' check (length(title_en) <= 160),
  body_fi text not null default '' check (length(body_fi) <= 6000),
  body_sv text not null default '' check (length(body_sv) <= 6000),
  body_en text not null default '' check (length(body_en) <= 6000),
  publish_from date not null,
  publish_to date,
  written_by uuid not null,
  written_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, written_by) references staff (area_id, id),
  check (publish_to is null or publish_to >= publish_from),
  check ((title_fi = '') = (body_fi = '') and (title_sv = '') = (body_sv = '') and (title_en = '') = (body_en = '')),
  check (title_fi <> '' or title_sv <> '' or title_en <> '')
);
create index news_from on news (area_id, publish_from desc);
create index news_written_by on news (area_id, written_by);
comment on table news is 'public: News to jobseekers and the network, in one language or more';
comment on column news.audiences is 'public: For whom: anybody, clients in their own view, staff and partners';
comment on column news.title_fi is 'public: Heading in Finnish; empty: not in Finnish';
comment on column news.title_sv is 'public: Heading in Swedish';
comment on column news.title_en is 'public: Heading in English';
comment on column news.body_fi is 'public: Text in Finnish, as light markup';
comment on column news.body_sv is 'public: Text in Swedish';
comment on column news.body_en is 'public: Text in English';
comment on column news.publish_from is 'public: First day it is shown';
comment on column news.publish_to is 'public: Last day it is shown; empty: until it is removed';
comment on column news.written_by is 'personal: Who wrote it';
comment on column news.written_at is 'public: When it was last written';
