-- People, their path, responsibility, plan, contacts; who the case is handed to and who asked to see it.

create table client (
  area_id int not null references area,
  id uuid not null,
  given_names text not null check (length(given_names) between 1 and 200),
  family_name text not null check (length(family_name) between 1 and 200),
  search_name text not null,
  identity_code_cipher bytea,
  identity_code_hash bytea,
  birth_date date,
  municipality_code text not null references municipality,
  service_language text not null default 'fi',
  phone text check (length(phone) <= 40),
  phone_digits text,
  email text check (length(email) <= 200),
  street_address text check (length(street_address) <= 200),
  postal_code text check (length(postal_code) <= 10),
  post_office text check (length(post_office) <= 100),
  non_disclosure text not null default 'none' check (non_disclosure in ('none', 'set', 'unknown')),
  citizenship text,
  protection text check (protection in ('temporary', 'none')),
  protection_valid_until date,
  work_ability text check (work_ability in ('full', 'partial', 'unknown')),
  unemployed_since date,
  unemployed_since_source text check (length(unemployed_since_source) <= 100),
  graduated_on date,
  home_parent boolean,
  out_of_work_since date,
  in_education boolean,
  in_work boolean,
  rural boolean not null default false,
  travel_help boolean not null default false,
  remote_service boolean not null default false,
  adjustments text not null default '' check (length(adjustments) <= 4000),
  wishes text not null default '' check (length(wishes) <= 4000),
  external_source text check (length(external_source) <= 100),
  external_reference text check (length(external_reference) <= 200),
  path_state text not null check (path_state in ('referred', 'assessment', 'coaching', 'placement', 'trialOrSubsidisedJob', 'outcome', 'paused')),
  path_state_since date not null,
  path_resumes_to text check (path_resumes_to in ('assessment', 'coaching', 'placement', 'trialOrSubsidisedJob')),
  responsible_staff_id uuid,
  last_event_on date not null,
  merged_into_id uuid,
  version int not null default 0,
  created_at timestamptz not null,
  created_by uuid,
  primary key (area_id, id),
  foreign key (area_id, responsible_staff_id) references staff (area_id, id),
  foreign key (area_id, created_by) references staff (area_id, id),
  foreign key (area_id, merged_into_id) references client (area_id, id),
  check ((identity_code_cipher is null) = (identity_code_hash is null)),
  check ((path_state = 'paused') = (path_resumes_to is not null)),
  check (merged_into_id <> id)
);
create unique index client_identity on client (area_id, identity_code_hash) where merged_into_id is null;
create unique index client_external on client (area_id, external_source, external_reference) where merged_into_id is null;
create index client_name on client (area_id, ((family_name || ' ' || given_names) collate "fi-x-icu"), id) where merged_into_id is null;
create index client_state on client (area_id, path_state, path_state_since) where merged_into_id is null;
create index client_last_event on client (area_id, last_event_on, id) where merged_into_id is null;
create index client_responsible on client (area_id, responsible_staff_id) where merged_into_id is null;
create index client_municipality_code on client (area_id, municipality_code) where merged_into_id is null;
create index client_municipality_fk on client (municipality_code);
create index client_birth on client (area_id, birth_date);
create index client_phone on client (area_id, phone_digits);
create index client_merged on client (area_id, merged_into_id) where merged_into_id is not null;
create index client_created_by on client (area_id, created_by);
create index client_search_name on client using gin (search_name gin_trgm_ops);
comment on table client is 'personal: A person whose path is followed; free of diagnoses by design. The statutory register is the national one';
comment on column client.identity_code_cipher is 'personal: Identity code under AES-256-GCM; missing for people without one (temporary protection)';
comment on column client.identity_code_hash is 'personal: Keyed hash of the identity code, for search and duplicates';
comment on column client.search_name is 'personal: Name folded for search';
comment on column client.municipality_code is 'contact: Home municipality today; history in client_municipality';
comment on column client.phone is 'contact: Telephone as written';
comment on column client.phone_digits is 'contact: Telephone in digits, for search';
comment on column client.email is 'contact: E-mail';
comment on column client.street_address is 'contact: Street address';
comment on column client.postal_code is 'contact: Postal code';
comment on column client.post_office is 'contact: Post office';
comment on column client.non_disclosure is 'personal: Non-disclosure for personal safety (turvakielto): unknown counts as set';
comment on column client.work_ability is 'special: Whether work ability is partial, as need of adjustments only; never a diagnosis';
comment on column client.adjustments is 'special: Adjustments needed at work, in words of work';
comment on column client.protection is 'special: Temporary protection (tilapäinen suojelu)';
comment on column client.responsible_staff_id is 'personal: Responsible today; the truth over time is in responsibility';
comment on column client.last_event_on is 'personal: Latest event on the path, for the inactivity alert';
comment on column client.path_resumes_to is 'personal: The state a paused path goes back to';

create table client_municipality (
  area_id int not null,
  client_id uuid not null,
  municipality_code text not null references municipality,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  primary key (area_id, client_id, starts_on),
  foreign key (area_id, client_id) references client (area_id, id),
  exclude using gist (area_id with =, client_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index client_municipality_code_fk on client_municipality (municipality_code);
comment on table client_municipality is 'contact: Home municipality over time';

create table client_guardian (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  relation text not null default '' check (length(relation) <= 100),
  phone text check (length(phone) <= 40),
  email text check (length(email) <= 200),
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id)
);
create index client_guardian_client on client_guardian (area_id, client_id);
comment on table client_guardian is 'contact: Guardians of a minor';

create table client_skill (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  label text not null check (length(label) between 1 and 200),
  esco_uri text,
  kind text not null check (kind in ('skill', 'wish')),
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id)
);
create index client_skill_client on client_skill (area_id, client_id);
comment on table client_skill is 'personal: Skills and occupations wished for; bound to ESCO where a concept fits';

create table client_group_override (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  target_group text not null check (target_group in ('longTermUnemployed', 'under30', 'over55', 'partialWorkAbility', 'foreignCitizen', 'temporaryProtection', 'newlyGraduated', 'homeParent', 'longOutOfWork', 'neet')),
  effect text not null check (effect in ('include', 'exclude')),
  reason text not null check (length(reason) between 1 and 1000),
  decided_by uuid not null,
  decided_at timestamptz not null,
  ended_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, decided_by) references staff (area_id, id)
);
create unique index client_group_override_live on client_group_override (area_id, client_id, target_group) where ended_at is null;
create index client_group_override_client on client_group_override (area_id, client_id);
create index client_group_override_by on client_group_override (area_id, decided_by);
comment on table client_group_override is 'special: A worker''s own word on a target group, over the rule, with reason';

create table path_transition (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  from_state text,
  to_state text not null,
  happened_on date not null,
  reason text not null default '' check (length(reason) <= 1000),
  recorded_by uuid,
  recorded_at timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id)
);
create index path_transition_client on path_transition (area_id, client_id, happened_on);
create index path_transition_by on path_transition (area_id, recorded_by);
comment on table path_transition is 'personal: Each move on the ladder of the path';

create table responsibility (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  staff_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  handed_over_by uuid,
  note text not null default '' check (length(note) <= 1000),
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id),
  foreign key (area_id, handed_over_by) references staff (area_id, id),
  check (ends_at > starts_at),
  exclude using gist (area_id with =, client_id with =, tstzrange(starts_at, ends_at) with &&)
);
create index responsibility_staff on responsibility (area_id, staff_id);
create index responsibility_client on responsibility (area_id, client_id);
create index responsibility_by on responsibility (area_id, handed_over_by);
comment on table responsibility is 'personal: Who was responsible and when; the database refuses two at one moment';

create table plan (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  goal text not null default '' check (length(goal) <= 2000),
  statutory_plan_kind text check (statutory_plan_kind in ('employmentPlan', 'multiProfessionalPlan', 'integrationPlan', 'activationPlan')),
  statutory_plan_reference text check (length(statutory_plan_reference) <= 200),
  statutory_goal_reference text check (length(statutory_goal_reference) <= 200),
  organiser text check (organiser in ('employmentAuthority', 'wellbeingCounty', 'municipality')),
  review_on date,
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, client_id),
  foreign key (area_id, client_id) references client (area_id, id)
);
comment on table plan is 'personal: Plan of the path: a reference to the statutory plan, never a copy of it';

create table plan_step (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  plan_id uuid not null,
  position int not null,
  title text not null check (length(title) between 1 and 300),
  service text not null default '' check (length(service) <= 200),
  organisation_id uuid,
  responsible_staff_id uuid,
  starts_on date,
  due_on date,
  done_on date,
  status text not null default 'planned' check (status in ('planned', 'ongoing', 'done', 'dropped')),
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, plan_id) references plan (area_id, id),
  foreign key (area_id, organisation_id) references organisation (area_id, id),
  foreign key (area_id, responsible_staff_id) references staff (area_id, id),
  check (due_on >= starts_on),
  check ((status = 'done') = (done_on is not null))
);
create index plan_step_client on plan_step (area_id, client_id, position);
create index plan_step_plan on plan_step (area_id, plan_id);
create index plan_step_organisation on plan_step (area_id, organisation_id);
create index plan_step_responsible on plan_step (area_id, responsible_staff_id) where status in ('planned', 'ongoing');
create index plan_step_responsible_fk on plan_step (area_id, responsible_staff_id);
comment on table plan_step is 'personal: Steps of the plan with service, organisation, responsible and due date';

create table contact (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('meeting', 'phone', 'message', 'remote', 'network', 'note')),
  happened_on date not null,
  content text not null check (length(content) between 1 and 8000),
  visibility text not null check (visibility in ('team', 'area', 'shared')),
  written_by uuid not null,
  written_role text not null,
  written_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, written_by) references staff (area_id, id)
);
create index contact_client on contact (area_id, client_id, happened_on desc, id);
create index contact_by on contact (area_id, written_by);
comment on table contact is 'special: Contacts and notes; team: the caseload, area: all who may read the client, shared: partners as well';

create table case_share (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  staff_id uuid,
  purpose text not null check (length(purpose) between 1 and 500),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  shared_by uuid not null,
  ended_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, organisation_id) references organisation (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id),
  foreign key (area_id, shared_by) references staff (area_id, id)
);
create index case_share_client on case_share (area_id, client_id);
create index case_share_organisation on case_share (area_id, organisation_id);
create index case_share_staff on case_share (area_id, staff_id);
create index case_share_by on case_share (area_id, shared_by);
comment on table case_share is 'personal: A case handed to a partner organisation or one professional of it, for a time';

create table access_reason (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  staff_id uuid not null,
  reason text not null check (reason in ('substitution', 'clientRequest', 'colleagueRequest', 'incident', 'qualityReview', 'other')),
  explanation text not null default '' check (length(explanation) <= 1000),
  stated_at timestamptz not null,
  valid_until timestamptz not null,
  reviewed_at timestamptz,
  reviewed_by uuid,
  review_finding text check (review_finding in ('justified', 'unclear', 'unjustified')),
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id),
  foreign key (area_id, reviewed_by) references staff (area_id, id),
  check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (review_finding is null))
);
create index access_reason_live on access_reason (area_id, client_id, staff_id, valid_until);
create index access_reason_staff on access_reason (area_id, staff_id);
create index access_reason_reviewer on access_reason (area_id, reviewed_by);
comment on table access_reason is 'log: Why someone read a person outside their caseload; the review list';
