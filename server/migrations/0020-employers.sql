-- Employers and associations: the register with one owner of each relation, contact persons, the meeting log, leads for
-- clients, agreements, needs, hires, surveys by a link, badges, change security, joint actions and the library.

create table employer (
  area_id int not null references area,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('company', 'soleTrader', 'association', 'publicBody')),
  business_id text check (business_id ~ '^[0-9]{7}-[0-9]$'),
  municipality_code text not null references municipality,
  street_address text not null default '' check (length(street_address) <= 200),
  industry text not null default '' check (length(industry) <= 200),
  size text not null default 'micro' check (size in ('none', 'micro', 'small', 'medium', 'large')),
  stage text not null default 'steady' check (stage in ('starting', 'growing', 'steady', 'changing', 'succession', 'ending')),
  website text not null default '' check (length(website) <= 200),
  summary text not null default '' check (length(summary) <= 2000),
  guidance_places int check (guidance_places between 0 and 500),
  subsidised_percent int check (subsidised_percent between 0 and 100),
  grants text not null default '' check (length(grants) <= 1000),
  ended_on date,
  owner_staff_id uuid,
  owner_organisation_id uuid,
  owned_since date,
  external_source text not null default '',
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, owner_staff_id) references staff (area_id, id),
  foreign key (area_id, owner_organisation_id) references organisation (area_id, id),
  check ((owner_staff_id is null) = (owner_organisation_id is null))
);
create unique index employer_business_id on employer (area_id, business_id);
create index employer_municipality on employer (municipality_code);
create index employer_owner on employer (area_id, owner_staff_id);
create index employer_organisation on employer (area_id, owner_organisation_id);
create index employer_name on employer (area_id, name);
create index employer_name_words on employer using gin (lower(name) gin_trgm_ops);
comment on table employer is 'personal: An employer: company, association or public body, and who keeps the relation to it';
comment on column employer.name is 'public: Name';
comment on column employer.kind is 'public: Company, sole trader, association or public body';
comment on column employer.business_id is 'public: Business id, its check digit checked';
comment on column employer.municipality_code is 'public: Municipality';
comment on column employer.street_address is 'public: Street address';
comment on column employer.industry is 'public: Industry';
comment on column employer.size is 'public: By people employed';
comment on column employer.stage is 'public: Where it is in its life';
comment on column employer.website is 'public: Website';
comment on column employer.summary is 'public: What is known of it as an employer';
comment on column employer.guidance_places is 'public: How many people it can guide at once';
comment on column employer.subsidised_percent is 'public: Share of its staff who are pay-subsidised';
comment on column employer.grants is 'public: Grants it lives on';
comment on column employer.ended_on is 'public: From this day on it is no more, or no employer';
comment on column employer.owner_staff_id is 'personal: Who keeps the relation; empty: nobody';
comment on column employer.owner_organisation_id is 'public: The organisation of whoever keeps it';
comment on column employer.owned_since is 'public: Since when';
comment on column employer.external_source is 'public: The list it was imported from';

create table employer_owner_change (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  from_staff_id uuid,
  to_staff_id uuid,
  reason text not null default '' check (length(reason) <= 300),
  changed_at timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, from_staff_id) references staff (area_id, id),
  foreign key (area_id, to_staff_id) references staff (area_id, id)
);
create index employer_owner_change_of on employer_owner_change (area_id, employer_id);
create index employer_owner_change_from on employer_owner_change (area_id, from_staff_id);
create index employer_owner_change_to on employer_owner_change (area_id, to_staff_id);
comment on table employer_owner_change is 'personal: Who took the relation to an employer over from whom, and why';
comment on column employer_owner_change.employer_id is 'public: The employer';
comment on column employer_owner_change.from_staff_id is 'personal: Who had it';
comment on column employer_owner_change.to_staff_id is 'personal: Who took it; empty: nobody';
comment on column employer_owner_change.reason is 'public: Why';
comment on column employer_owner_change.changed_at is 'public: When';

create table employer_contact (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  organisation_id uuid not null,
  name text not null check (length(name) <= 200),
  post text not null default '' check (length(post) <= 120),
  phone text not null default '' check (length(phone) <= 40),
  email text not null default '' check (length(email) <= 200),
  language text not null default 'fi' check (language in ('fi', 'sv', 'en')),
  is_coach boolean not null default false,
  ended_on date,
  erased_at timestamptz,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, organisation_id) references organisation (area_id, id)
);
create index employer_contact_of on employer_contact (area_id, employer_id);
create index employer_contact_organisation on employer_contact (area_id, organisation_id);
comment on table employer_contact is 'contact: A contact person of an employer';
comment on column employer_contact.employer_id is 'public: The employer';
comment on column employer_contact.organisation_id is 'public: The organisation that keeps the contact';
comment on column employer_contact.name is 'personal: Name; empty when erased';
comment on column employer_contact.post is 'personal: Post';
comment on column employer_contact.phone is 'contact: Telephone';
comment on column employer_contact.email is 'contact: E-mail';
comment on column employer_contact.language is 'personal: Language of contact';
comment on column employer_contact.is_coach is 'personal: Guides newcomers at the workplace';
comment on column employer_contact.ended_on is 'personal: No longer a contact person from this day on';
comment on column employer_contact.erased_at is 'public: When the person was erased; the row stays for what stands on it';

create table employer_lead (
  area_id int not null references area,
  id uuid not null,
  client_id uuid not null,
  employer_id uuid,
  sought text not null check (length(sought) between 1 and 500),
  status text not null check (status in ('seeking', 'contacted', 'interested', 'introduced', 'started', 'employerNo', 'clientNo', 'closed')),
  reason text,
  staff_id uuid not null,
  opened_on date not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id),
  check ((reason is null) = (status not in ('employerNo', 'clientNo')))
);
create index employer_lead_client on employer_lead (area_id, client_id);
create index employer_lead_of on employer_lead (area_id, employer_id);
create index employer_lead_staff on employer_lead (area_id, staff_id);
comment on table employer_lead is 'special: What a client seeks from employers, told to them without her name, and how far it is';
comment on column employer_lead.employer_id is 'public: The employer; empty while one is sought';
comment on column employer_lead.sought is 'personal: What is told to employers; names nobody';
comment on column employer_lead.status is 'personal: How far it is';
comment on column employer_lead.reason is 'personal: Code of why the employer or the client said no';
comment on column employer_lead.staff_id is 'personal: Who seeks';
comment on column employer_lead.opened_on is 'personal: Day it was opened';

create table employer_meeting (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  organisation_id uuid not null,
  staff_id uuid not null,
  kind text not null check (kind in ('visit', 'meeting', 'call', 'message', 'event')),
  happened_on date not null,
  stage text not null,
  contact_id uuid,
  summary text not null check (length(summary) between 1 and 2000),
  next_on date,
  result text check (result in ('agreed', 'thinking', 'declined', 'notReached')),
  reason text,
  lead_id uuid,
  agreed_with_owner boolean not null default false,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, organisation_id) references organisation (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id),
  foreign key (area_id, contact_id) references employer_contact (area_id, id),
  foreign key (area_id, lead_id) references employer_lead (area_id, id),
  check ((reason is null) = (result is distinct from 'declined'))
);
create index employer_meeting_of on employer_meeting (area_id, employer_id, happened_on desc);
create index employer_meeting_organisation on employer_meeting (area_id, organisation_id);
create index employer_meeting_staff on employer_meeting (area_id, staff_id);
create index employer_meeting_contact on employer_meeting (area_id, contact_id);
create index employer_meeting_lead on employer_meeting (area_id, lead_id);
comment on table employer_meeting is 'personal: The log of meetings with and contacts to an employer';
comment on column employer_meeting.employer_id is 'public: The employer';
comment on column employer_meeting.organisation_id is 'public: The organisation of whoever met';
comment on column employer_meeting.staff_id is 'personal: Who met';
comment on column employer_meeting.kind is 'public: How';
comment on column employer_meeting.happened_on is 'public: The day';
comment on column employer_meeting.stage is 'public: Where the employer was in its life';
comment on column employer_meeting.contact_id is 'personal: The contact person met';
comment on column employer_meeting.summary is 'personal: What was talked of';
comment on column employer_meeting.next_on is 'public: When to be in touch next';
comment on column employer_meeting.result is 'public: What came of it';
comment on column employer_meeting.reason is 'public: Code of why the employer said no';
comment on column employer_meeting.lead_id is 'personal: The lead on whose behalf it was';
comment on column employer_meeting.agreed_with_owner is 'public: Agreed on with whoever owns the relation';

create table employer_agreement (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  scope text not null check (length(scope) between 1 and 1000),
  contact_id uuid,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  signed_on date,
  places_promised int not null check (places_promised between 0 and 500),
  schemes text[] not null default '{}',
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, contact_id) references employer_contact (area_id, id)
);
create index employer_agreement_of on employer_agreement (area_id, employer_id);
create index employer_agreement_contact on employer_agreement (area_id, contact_id);
comment on table employer_agreement is 'public: An agreement with an employer: scope, validity, places promised';
comment on column employer_agreement.employer_id is 'public: The employer';
comment on column employer_agreement.scope is 'public: What is agreed';
comment on column employer_agreement.contact_id is 'personal: The contact person';
comment on column employer_agreement.starts_on is 'public: First day';
comment on column employer_agreement.ends_on is 'public: Last day';
comment on column employer_agreement.signed_on is 'public: Day it was signed; empty: a draft';
comment on column employer_agreement.places_promised is 'public: Places promised at once';
comment on column employer_agreement.schemes is 'public: Arrangements agreed on';

create table employer_need (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  kind text not null check (kind in ('recruitment', 'competence', 'workAbility', 'start', 'succession', 'paymentTrouble', 'tourism', 'internationalisation', 'other')),
  description text not null check (length(description) between 1 and 1000),
  positions int check (positions between 0 and 500),
  is_trouble boolean not null default false,
  status text not null check (status in ('open', 'routed', 'answered', 'dropped')),
  routed_organisation_id uuid,
  routed_to text not null default '' check (length(routed_to) <= 200),
  noted_on date not null,
  routed_on date,
  closed_on date,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, routed_organisation_id) references organisation (area_id, id)
);
create index employer_need_of on employer_need (area_id, employer_id);
create index employer_need_routed on employer_need (area_id, routed_organisation_id);
comment on table employer_need is 'public: A need of an employer, a recruitment problem, and where it was routed';
comment on column employer_need.employer_id is 'public: The employer';
comment on column employer_need.kind is 'public: What kind of need';
comment on column employer_need.description is 'public: What is needed';
comment on column employer_need.positions is 'public: How many people';
comment on column employer_need.is_trouble is 'public: The employer has trouble finding people';
comment on column employer_need.status is 'public: Open, routed, answered or dropped';
comment on column employer_need.routed_organisation_id is 'public: The organisation it was routed to';
comment on column employer_need.routed_to is 'public: Post of the adviser';
comment on column employer_need.noted_on is 'public: Day it was noted';
comment on column employer_need.routed_on is 'public: Day it was routed';
comment on column employer_need.closed_on is 'public: Day it was answered or dropped';

create table adviser_route (
  area_id int not null references area,
  kind text not null check (kind in ('start', 'succession', 'paymentTrouble', 'tourism', 'internationalisation')),
  organisation_id uuid,
  adviser text not null default '' check (length(adviser) <= 200),
  primary key (area_id, kind),
  foreign key (area_id, organisation_id) references organisation (area_id, id)
);
create index adviser_route_organisation on adviser_route (area_id, organisation_id);
comment on table adviser_route is 'public: Who answers needs of a kind in the area';
comment on column adviser_route.kind is 'public: Kind of need';
comment on column adviser_route.organisation_id is 'public: The organisation';
comment on column adviser_route.adviser is 'public: Post or shared address of the adviser';

create table employer_resource (
  area_id int not null references area,
  id uuid not null,
  kind text not null check (kind in ('training', 'material', 'solution')),
  topic text not null,
  title text not null check (length(title) between 1 and 200),
  content text not null default '' check (length(content) <= 4000),
  link text not null default '' check (length(link) <= 300),
  minutes int check (minutes between 0 and 10000),
  cost_cents int check (cost_cents >= 0),
  language text not null check (language in ('fi', 'sv', 'en')),
  ended_on date,
  version int not null default 0,
  primary key (area_id, id)
);
create index employer_resource_kind on employer_resource (area_id, kind);
comment on table employer_resource is 'public: The library for employers: trainings, material, and solutions by which work was adjusted';
comment on column employer_resource.kind is 'public: Training, material or solution';
comment on column employer_resource.topic is 'public: What it is about';
comment on column employer_resource.title is 'public: Title';
comment on column employer_resource.content is 'public: Text';
comment on column employer_resource.link is 'public: Address of more';
comment on column employer_resource.minutes is 'public: Length of a training';
comment on column employer_resource.cost_cents is 'public: Cost of a solution, in cents';
comment on column employer_resource.language is 'public: Language';
comment on column employer_resource.ended_on is 'public: No longer in use from this day on';

create table employer_joint (
  area_id int not null references area,
  id uuid not null,
  kind text not null check (kind in ('network', 'campaign', 'event', 'training', 'visit', 'contest')),
  name text not null check (length(name) between 1 and 200),
  description text not null default '' check (length(description) <= 2000),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  municipality_code text references municipality,
  place text not null default '' check (length(place) <= 200),
  target int check (target between 0 and 100000),
  resource_id uuid,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, resource_id) references employer_resource (area_id, id)
);
create index employer_joint_kind on employer_joint (area_id, kind, starts_on desc);
create index employer_joint_municipality on employer_joint (municipality_code);
create index employer_joint_resource on employer_joint (area_id, resource_id);
comment on table employer_joint is 'public: What is done with several employers: network, campaign, event, training, visit, competition';
comment on column employer_joint.kind is 'public: What it is';
comment on column employer_joint.name is 'public: Name';
comment on column employer_joint.description is 'public: What is done';
comment on column employer_joint.starts_on is 'public: First day';
comment on column employer_joint.ends_on is 'public: Last day';
comment on column employer_joint.municipality_code is 'public: Municipality; empty: the whole area';
comment on column employer_joint.place is 'public: Where';
comment on column employer_joint.target is 'public: What is aimed at';
comment on column employer_joint.resource_id is 'public: The training of the library that is given';

create table employer_participation (
  area_id int not null references area,
  id uuid not null,
  joint_id uuid not null,
  employer_id uuid,
  title text not null default '' check (length(title) <= 200),
  pledged int check (pledged between 0 and 100000),
  achieved int check (achieved between 0 and 100000),
  attended boolean,
  people int check (people between 0 and 100000),
  note text not null default '' check (length(note) <= 500),
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, joint_id) references employer_joint (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  check (employer_id is not null or title <> '')
);
create unique index employer_participation_once on employer_participation (area_id, joint_id, employer_id);
create index employer_participation_of on employer_participation (area_id, employer_id);
comment on table employer_participation is 'public: An employer, a group or an entry in what is done together: pledge and result';
comment on column employer_participation.joint_id is 'public: What it takes part in';
comment on column employer_participation.employer_id is 'public: The employer; empty for a group or an entry';
comment on column employer_participation.title is 'public: The entry or the group; never a person';
comment on column employer_participation.pledged is 'public: What was pledged';
comment on column employer_participation.achieved is 'public: What came of it';
comment on column employer_participation.attended is 'public: Whether they came';
comment on column employer_participation.people is 'public: How many came';
comment on column employer_participation.note is 'public: A note';

create table employer_slot (
  area_id int not null references area,
  id uuid not null,
  joint_id uuid not null,
  participation_id uuid not null,
  starts text not null check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends text not null check (ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and ends > starts),
  client_id uuid,
  result text check (result in ('met', 'invited', 'hired', 'notCome')),
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, participation_id, starts),
  foreign key (area_id, joint_id) references employer_joint (area_id, id),
  foreign key (area_id, participation_id) references employer_participation (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id)
);
create index employer_slot_joint on employer_slot (area_id, joint_id);
create index employer_slot_client on employer_slot (area_id, client_id);
comment on table employer_slot is 'special: A slot of an event: an employer meets a jobseeker';
comment on column employer_slot.joint_id is 'public: The event';
comment on column employer_slot.participation_id is 'public: The employer that takes part';
comment on column employer_slot.starts is 'public: Time of day it begins';
comment on column employer_slot.ends is 'public: Time of day it ends';
comment on column employer_slot.result is 'personal: What came of it';

create table employer_hire (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  client_id uuid,
  kind text not null check (kind in ('trial', 'subsidised', 'job', 'summerJob', 'apprenticeship')),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  is_young boolean not null default false,
  agreement_id uuid,
  joint_id uuid,
  recorded_by uuid not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, agreement_id) references employer_agreement (area_id, id),
  foreign key (area_id, joint_id) references employer_joint (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id)
);
create index employer_hire_of on employer_hire (area_id, employer_id);
create index employer_hire_client on employer_hire (area_id, client_id);
create index employer_hire_agreement on employer_hire (area_id, agreement_id);
create index employer_hire_joint on employer_hire (area_id, joint_id);
create index employer_hire_by on employer_hire (area_id, recorded_by);
comment on table employer_hire is 'special: Somebody began work at an employer: a client of the area or anybody else';
comment on column employer_hire.employer_id is 'public: The employer';
comment on column employer_hire.kind is 'public: Arrangement';
comment on column employer_hire.starts_on is 'public: First day';
comment on column employer_hire.ends_on is 'public: Last day';
comment on column employer_hire.is_young is 'personal: Under 30 when hired';
comment on column employer_hire.agreement_id is 'public: The agreement whose place it is';
comment on column employer_hire.joint_id is 'public: The campaign or event it came of';
comment on column employer_hire.recorded_by is 'personal: Who recorded it';

create table employer_survey (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  kind text not null check (kind in ('threshold', 'recruitment', 'cooperation', 'feedback')),
  point text not null check (point in ('before', 'after', 'once', 'week2', 'month3', 'end')),
  party text not null check (party in ('employer', 'worker', 'coach')),
  hire_id uuid,
  token_hash bytea,
  sent_by uuid not null,
  sent_at timestamptz not null,
  expires_on date not null,
  answered_at timestamptz,
  answers jsonb,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, hire_id) references employer_hire (area_id, id),
  foreign key (area_id, sent_by) references staff (area_id, id),
  check ((answers is null) = (answered_at is null)),
  check ((kind = 'feedback') = (hire_id is not null))
);
create index employer_survey_token on employer_survey (token_hash);
create index employer_survey_of on employer_survey (area_id, employer_id);
create index employer_survey_hire on employer_survey (area_id, hire_id);
create index employer_survey_by on employer_survey (area_id, sent_by);
comment on table employer_survey is 'personal: A short survey sent by a personal link, and its answers';
comment on column employer_survey.employer_id is 'public: The employer';
comment on column employer_survey.kind is 'public: What is asked';
comment on column employer_survey.point is 'public: At which point';
comment on column employer_survey.party is 'public: Whose word it is';
comment on column employer_survey.hire_id is 'personal: The hire it is about';
comment on column employer_survey.token_hash is 'personal: Hash of the links token; empty when a worker recorded the answers';
comment on column employer_survey.sent_by is 'personal: Who sent or recorded it';
comment on column employer_survey.sent_at is 'public: When';
comment on column employer_survey.expires_on is 'public: Last day the link is open';
comment on column employer_survey.answered_at is 'public: When it was answered';
comment on column employer_survey.answers is 'personal: The answers';

create table employer_badge (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  kind text not null check (kind in ('youthFriendly')),
  hire_id uuid not null,
  granted_on date not null,
  expires_on date not null check (expires_on > granted_on),
  revoked_on date,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, hire_id) references employer_hire (area_id, id)
);
create index employer_badge_of on employer_badge (area_id, employer_id);
create index employer_badge_hire on employer_badge (area_id, hire_id);
comment on table employer_badge is 'public: The right of an employer to use a badge, on proof of a hire, until it expires';
comment on column employer_badge.employer_id is 'public: The employer';
comment on column employer_badge.kind is 'public: Which badge';
comment on column employer_badge.hire_id is 'personal: The hire that proves it';
comment on column employer_badge.granted_on is 'public: Day it was granted';
comment on column employer_badge.expires_on is 'public: Last day it holds';
comment on column employer_badge.revoked_on is 'public: Day it was taken back';

create table employer_change (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  announced_on date not null,
  positions int not null check (positions between 1 and 100000),
  services text[] not null default '{}',
  served int not null default 0 check (served between 0 and 100000),
  note text not null default '' check (length(note) <= 1000),
  ended_on date,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id)
);
create index employer_change_of on employer_change (area_id, employer_id);
comment on table employer_change is 'public: Change security: redundancies announced, in numbers, and services offered';
comment on column employer_change.employer_id is 'public: The employer';
comment on column employer_change.announced_on is 'public: Day it was announced';
comment on column employer_change.positions is 'public: How many may be made redundant';
comment on column employer_change.services is 'public: Services offered';
comment on column employer_change.served is 'public: How many took part in a service; a count';
comment on column employer_change.note is 'public: A note';
comment on column employer_change.ended_on is 'public: Day it ended';

create table workplace_plan (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  coach_id uuid,
  note text not null default '' check (length(note) <= 1000),
  steps jsonb not null default '[]' check (jsonb_typeof(steps) = 'array'),
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, employer_id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, coach_id) references employer_contact (area_id, id)
);
create index workplace_plan_coach on workplace_plan (area_id, coach_id);
comment on table workplace_plan is 'personal: How a newcomer is received at a workplace, and who there guides her';
comment on column workplace_plan.employer_id is 'public: The employer';
comment on column workplace_plan.coach_id is 'personal: The contact person who guides newcomers';
comment on column workplace_plan.note is 'public: How the community is prepared';
comment on column workplace_plan.steps is 'public: Steps with their moment and whether they are in place';

-- Lists of employers are imported by the same machinery as lists of clients.
alter table import_batch drop constraint import_batch_kind_check;
alter table import_batch add constraint import_batch_kind_check check (kind in ('clients', 'employers'));
alter table import_row add column employer_id uuid;
alter table import_row add foreign key (area_id, employer_id) references employer (area_id, id);
create index import_row_employer on import_row (area_id, employer_id);
comment on column import_row.employer_id is 'public: The employer a row of a list of employers made or changed';

alter table retention_setting drop constraint retention_setting_record_type_check;
alter table retention_setting add constraint retention_setting_record_type_check
  check (record_type in ('client', 'referral', 'message', 'employerContact', 'log', 'grant', 'projectPaper'));

alter table retention_run add column contact_persons int not null default 0;
comment on column retention_run.contact_persons is 'public: How many contact persons of employers were erased';
