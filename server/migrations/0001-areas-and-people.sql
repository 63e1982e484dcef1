-- Employment areas, their municipalities and organisations, staff, roles, sign-in and sessions.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- Reference tables: the same for every area.
create table region (
  code text primary key check (code ~ '^[0-9]{2}$'),
  name_fi text not null,
  name_sv text not null
);
comment on table region is 'public: Regions (maakunta), reference data with source and date in reference/';

create table municipality (
  code text primary key check (code ~ '^[0-9]{3}$'),
  name_fi text not null,
  name_sv text not null,
  region_code text not null references region
);
create index municipality_region on municipality (region_code);
comment on table municipality is 'public: Municipalities, reference data with source and date in reference/';

create table area (
  id int generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  host_municipality_code text references municipality,
  decision_reference jsonb,
  settings jsonb not null default '{}',
  version int not null default 0,
  created_at timestamptz not null default now()
);
create index area_host on area (host_municipality_code);
comment on table area is 'public: Employment area (työllisyysalue); everything an area owns leads its keys with area_id';
comment on column area.settings is 'public: Settings of the area that differ from the defaults in domain/areas/settings.ts';
comment on column area.decision_reference is 'public: Decision by which the area was formed: body, date, §, diary number';

create table area_municipality (
  area_id int not null references area,
  municipality_code text not null references municipality,
  default_contact_staff_id uuid,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  primary key (area_id, municipality_code)
);
create index area_municipality_municipality on area_municipality (municipality_code);
comment on table area_municipality is 'public: Municipalities of an area; the default contact serves where the municipality has no coordinator of its own';

create table organisation (
  area_id int not null references area,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('municipality', 'employmentArea', 'authority', 'wellbeingCounty', 'association', 'company', 'school', 'other')),
  municipality_code text references municipality,
  business_id text,
  ended_on date,
  version int not null default 0,
  primary key (area_id, id)
);
create index organisation_municipality on organisation (municipality_code);
create unique index organisation_name on organisation (area_id, lower(name));
comment on table organisation is 'public: Organisations that take part in the area: municipalities, authorities, wellbeing services county, associations, schools';

create table unit (
  area_id int not null,
  id uuid not null,
  organisation_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  municipality_code text references municipality,
  ended_on date,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, organisation_id) references organisation (area_id, id)
);
create index unit_organisation on unit (area_id, organisation_id);
create index unit_municipality on unit (municipality_code);
comment on table unit is 'public: Units of an organisation';

create table staff (
  area_id int not null references area,
  id uuid not null,
  given_name text not null check (length(given_name) between 1 and 100),
  family_name text not null check (length(family_name) between 1 and 100),
  email text check (length(email) <= 200),
  phone text check (length(phone) <= 40),
  post text not null default '' check (length(post) <= 200),
  organisation_id uuid not null,
  unit_id uuid,
  employer_municipality_code text references municipality,
  substitute_staff_id uuid,
  part_time_percent int not null default 100 check (part_time_percent between 1 and 100),
  working_weekdays int[] not null default '{1,2,3,4,5}' check (working_weekdays <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(working_weekdays) > 0),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, organisation_id) references organisation (area_id, id),
  foreign key (area_id, unit_id) references unit (area_id, id),
  foreign key (area_id, substitute_staff_id) references staff (area_id, id),
  check (substitute_staff_id <> id)
);
create index staff_organisation on staff (area_id, organisation_id);
create index staff_unit on staff (area_id, unit_id);
create index staff_substitute on staff (area_id, substitute_staff_id);
create index staff_employer on staff (employer_municipality_code);
comment on table staff is 'personal: People who work in the area: post, employer municipality, substitute, part-time share';
comment on column staff.working_weekdays is 'personal: ISO weekdays 1–7 on which she works; with the part-time share, what capacity is reckoned from';

alter table area_municipality add foreign key (area_id, default_contact_staff_id) references staff (area_id, id);
create index area_municipality_contact on area_municipality (area_id, default_contact_staff_id);

create table staff_municipality (
  area_id int not null,
  staff_id uuid not null,
  municipality_code text not null references municipality,
  kind text not null check (kind in ('main', 'substitute')),
  primary key (area_id, staff_id, municipality_code),
  foreign key (area_id, staff_id) references staff (area_id, id)
);
create index staff_municipality_municipality on staff_municipality (area_id, municipality_code, kind);
create index staff_municipality_code on staff_municipality (municipality_code);
comment on table staff_municipality is 'personal: The municipalities a worker serves as main area or as substitute; referrals are routed by it';

create table role_assignment (
  area_id int not null,
  id uuid not null,
  staff_id uuid not null,
  role text not null check (role in ('administrator', 'coordinator', 'careerAgent', 'workCoach', 'employerAgent', 'referrer', 'partnerProfessional', 'manager', 'dataProtectionOfficer')),
  organisation_id uuid not null,
  unit_id uuid,
  municipality_codes text[],
  rights text[] not null default '{}' check (rights <@ array['nonDisclosure']),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  granted_by uuid,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id),
  foreign key (area_id, organisation_id) references organisation (area_id, id),
  foreign key (area_id, unit_id) references unit (area_id, id),
  foreign key (area_id, granted_by) references staff (area_id, id),
  check (municipality_codes is null or cardinality(municipality_codes) > 0)
);
create index role_assignment_staff on role_assignment (area_id, staff_id);
create index role_assignment_organisation on role_assignment (area_id, organisation_id);
create index role_assignment_unit on role_assignment (area_id, unit_id);
create index role_assignment_granted_by on role_assignment (area_id, granted_by);
comment on table role_assignment is 'personal: Roles with scope (area, municipalities, organisation, unit), rights beyond the role, and validity';
comment on column role_assignment.municipality_codes is 'public: Municipalities the role covers; null means the whole area';

create table project (
  id uuid primary key,
  code text not null unique check (length(code) between 1 and 40),
  name text not null check (length(name) between 1 and 200),
  area_ids int[] not null check (cardinality(area_ids) between 1 and 2),
  lead_municipality_code text references municipality,
  decision_reference jsonb,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  version int not null default 0
);
create index project_areas on project using gin (area_ids);
create index project_lead on project (lead_municipality_code);
comment on table project is 'public: Development projects; one may span two employment areas, whose clients stay apart';
comment on column project.lead_municipality_code is 'public: The municipality that runs the project; need not be the host of the area';
comment on column project.decision_reference is 'public: Decision by which the project was begun: body, date, §, diary number';

create table project_staff (
  area_id int not null,
  id uuid not null,
  project_id uuid not null references project,
  staff_id uuid not null,
  task text not null default '' check (length(task) <= 200),
  share_percent int not null check (share_percent between 1 and 100),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id)
);
create index project_staff_project on project_staff (project_id);
create index project_staff_staff on project_staff (area_id, staff_id);
comment on table project_staff is 'personal: Shares of staff''s working time given to projects';

-- Sign-in and sessions: not owned by an area, since one person may work in several.
create table sign_in_identity (
  issuer text not null,
  subject text not null,
  area_id int not null,
  staff_id uuid not null,
  primary key (issuer, subject, area_id, staff_id),
  foreign key (area_id, staff_id) references staff (area_id, id)
);
create index sign_in_identity_staff on sign_in_identity (area_id, staff_id);
comment on table sign_in_identity is 'personal: Which identity of the identity provider is which member of staff';

create table sign_in_attempt (
  state_hash bytea primary key,
  code_verifier text not null,
  nonce text not null,
  return_to text not null,
  expires_at timestamptz not null
);
comment on table sign_in_attempt is 'personal: Sign-ins begun and not finished; gone in minutes';

create table session (
  token_hash bytea primary key,
  issuer text not null,
  subject text not null,
  area_id int not null,
  staff_id uuid not null,
  assignment_id uuid not null,
  csrf_token text not null,
  id_token text,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  foreign key (area_id, staff_id) references staff (area_id, id),
  foreign key (area_id, assignment_id) references role_assignment (area_id, id)
);
create index session_staff on session (area_id, staff_id);
create index session_assignment on session (area_id, assignment_id);
create index session_expiry on session (expires_at);
comment on table session is 'personal: Server-side sessions; only a hash of the token is kept';

create table rate_limit (
  bucket text not null,
  window_starts_at timestamptz not null,
  hits int not null default 0,
  primary key (bucket, window_starts_at)
);
comment on table rate_limit is 'public: Hits per bucket and window, shared by all server processes; buckets hold hashes, never addresses';

create table idempotency_key (
  area_id int not null references area,
  staff_id uuid not null,
  key text not null check (length(key) between 8 and 100),
  endpoint text not null,
  request_hash bytea not null,
  status int not null,
  response text not null,
  created_at timestamptz not null,
  primary key (area_id, staff_id, key)
);
create index idempotency_key_age on idempotency_key (created_at);
comment on table idempotency_key is 'special: Answers of creates, so that a repeated send creates nothing twice; removed after a day';

-- The log. Rows are sealed in order by a job within seconds; see docs/guide/audit.md.
create table audit_event (
  area_id int not null references area,
  id bigint generated always as identity,
  at timestamptz not null,
  event text not null,
  verb text not null check (verb in ('read', 'list', 'create', 'change', 'remove', 'export')),
  purpose text not null,
  fields text not null,
  staff_id uuid,
  role text,
  organisation_id uuid,
  client_ids uuid[] not null default '{}',
  person_count int not null default 0 check (person_count >= 0),
  subject_kind text,
  subject_id uuid,
  earliest_on date,
  reason_id uuid,
  primary key (area_id, id)
);
create index audit_event_at on audit_event (area_id, at desc);
create index audit_event_client on audit_event using gin (client_ids);
comment on table audit_event is 'log: Each read of a person''s data and each change, one typed row in the same transaction';
comment on column audit_event.client_ids is 'personal: The people concerned';
comment on column audit_event.earliest_on is 'log: The earliest date touched: someone digging in old records stands out';
comment on column audit_event.reason_id is 'log: The stated reason when the person was outside the reader''s caseload';

create table audit_seal (
  area_id int not null,
  seq bigint not null check (seq > 0),
  event_id bigint not null,
  hash bytea not null,
  sealed_at timestamptz not null default now(),
  primary key (area_id, seq),
  unique (area_id, event_id)
);
comment on table audit_seal is 'log: The hash chain over audit_event, one link a row in the order of sealing; no foreign key, so that a removed row is found by verification';

create table audit_head (
  area_id int not null primary key references area,
  seq bigint not null,
  hash bytea not null
);
comment on table audit_head is 'log: The newest link of the chain of an area; publish it elsewhere to anchor the log';
