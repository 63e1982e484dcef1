-- Agreements of placements and of work at an employer: what is agreed, by edition; who signs; signatures; personal links.

create table agreement (
  area_id int not null references area,
  id uuid not null,
  client_id uuid not null,
  placement_id uuid,
  employer_id uuid,
  opening_id uuid,
  organisation_id uuid,
  follows_id uuid,
  scheme text not null check (scheme ~ '^[a-zA-Z]{1,40}$'),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on and ends_on <= starts_on + 1100),
  status text not null check (status in ('draft', 'waiting', 'signed', 'refused', 'cancelled')),
  number int not null default 1 check (number > 0),
  assessment text not null default 'none' check (assessment in ('none', 'waiting', 'signed', 'refused')),
  made_by uuid not null,
  made_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, placement_id) references placement (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, opening_id) references opening (area_id, id),
  foreign key (area_id, organisation_id) references organisation (area_id, id),
  foreign key (area_id, follows_id) references agreement (area_id, id),
  foreign key (area_id, made_by) references staff (area_id, id),
  check ((placement_id is null) <> (employer_id is null)),
  check (opening_id is null or employer_id is not null)
);
create index agreement_client on agreement (area_id, client_id, starts_on);
create index agreement_placement on agreement (area_id, placement_id);
create index agreement_employer on agreement (area_id, employer_id);
create index agreement_opening on agreement (area_id, opening_id);
create index agreement_organisation on agreement (area_id, organisation_id);
create index agreement_made_by on agreement (area_id, made_by);
create index agreement_waiting on agreement (area_id, made_at, id) where status in ('draft', 'waiting', 'refused') or assessment in ('waiting', 'refused');
create unique index agreement_follow_up on agreement (area_id, follows_id) where status <> 'cancelled';
create index agreement_follows on agreement (area_id, follows_id);
comment on table agreement is 'special: An agreement of a placement, or of work at an employer';
comment on column agreement.client_id is 'special: Who works';
comment on column agreement.placement_id is 'special: The placement in an environment; empty: at an employer';
comment on column agreement.employer_id is 'personal: The employer; empty: in an environment';
comment on column agreement.opening_id is 'personal: The opening of that employer';
comment on column agreement.organisation_id is 'public: Whose environment it is: a partner sees her own organisation''s';
comment on column agreement.follows_id is 'personal: The agreement that this one renews';
comment on column agreement.scheme is 'special: Scheme (domain/placements/schemes.ts)';
comment on column agreement.starts_on is 'personal: First day';
comment on column agreement.ends_on is 'personal: Last day';
comment on column agreement.status is 'personal: Draft, waiting for signatures, signed by all, refused by somebody or cancelled';
comment on column agreement.number is 'public: The edition in force';
comment on column agreement.assessment is 'personal: Final assessment: none, waiting for the client, signed or refused';
comment on column agreement.made_by is 'personal: Who made it';
comment on column agreement.made_at is 'public: When';

create table agreement_edition (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  agreement_id uuid not null,
  kind text not null check (kind in ('agreement', 'assessment')),
  number int not null check (number > 0),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  made_by uuid not null,
  made_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, agreement_id, kind, number),
  foreign key (area_id, agreement_id) references agreement (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, made_by) references staff (area_id, id)
);
create index agreement_edition_client on agreement_edition (area_id, client_id);
create index agreement_edition_by on agreement_edition (area_id, made_by);
comment on table agreement_edition is 'special: What is agreed, or the final assessment; frozen from the first signature, a change makes the next edition';
comment on column agreement_edition.client_id is 'special: Who works';
comment on column agreement_edition.agreement_id is 'special: The agreement';
comment on column agreement_edition.kind is 'public: The agreement itself or its final assessment';
comment on column agreement_edition.number is 'public: Counts up from 1 in each kind';
comment on column agreement_edition.content is 'special: All that is signed, as fields';
comment on column agreement_edition.content_hash is 'public: SHA-256 of the content in its canonical form';
comment on column agreement_edition.made_by is 'personal: Who wrote it';
comment on column agreement_edition.made_at is 'public: When';

create table agreement_party (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  agreement_id uuid not null,
  kind text not null check (kind in ('client', 'guardian', 'workplace', 'authority')),
  position int not null,
  name text not null check (length(name) between 1 and 200),
  post text not null default '' check (length(post) <= 120),
  email text not null default '' check (length(email) <= 200),
  phone text not null default '' check (length(phone) <= 40),
  language text not null default 'fi' check (language in ('fi', 'sv', 'en')),
  staff_id uuid,
  organisation_id uuid,
  removed_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, agreement_id) references agreement (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id),
  foreign key (area_id, organisation_id) references organisation (area_id, id)
);
create index agreement_party_of on agreement_party (area_id, agreement_id);
create index agreement_party_client on agreement_party (area_id, client_id);
create index agreement_party_staff on agreement_party (area_id, staff_id);
create index agreement_party_organisation on agreement_party (area_id, organisation_id);
comment on table agreement_party is 'contact: Who signs an agreement';
comment on column agreement_party.client_id is 'special: Whose agreement it is';
comment on column agreement_party.agreement_id is 'special: The agreement';
comment on column agreement_party.kind is 'public: The client, the guardian of a minor, the workplace or the authority';
comment on column agreement_party.position is 'public: In which order parties are shown';
comment on column agreement_party.name is 'personal: Name';
comment on column agreement_party.post is 'personal: Post or relation';
comment on column agreement_party.email is 'contact: E-mail for the link; emptied when the agreement is long over';
comment on column agreement_party.phone is 'contact: Telephone for the link; emptied when the agreement is long over';
comment on column agreement_party.language is 'personal: Language of the link';
comment on column agreement_party.staff_id is 'personal: The member of staff who signs for the authority';
comment on column agreement_party.organisation_id is 'public: Whose environment it is, as in the agreement';
comment on column agreement_party.removed_at is 'public: No longer a party since; kept for what she signed';

create table agreement_signature (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  agreement_id uuid not null,
  edition_id uuid not null,
  party_id uuid not null,
  kind text not null check (kind in ('agreement', 'assessment')),
  number int not null check (number > 0),
  verdict text not null check (verdict in ('signed', 'refused')),
  name text not null check (length(name) between 1 and 200),
  reason text not null default '' check (length(reason) <= 1000),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  method text not null check (method in ('link', 'ownView', 'signedIn', 'paper')),
  signed_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  organisation_id uuid,
  primary key (area_id, id),
  unique (area_id, edition_id, party_id),
  foreign key (area_id, agreement_id) references agreement (area_id, id),
  foreign key (area_id, edition_id) references agreement_edition (area_id, id),
  foreign key (area_id, party_id) references agreement_party (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id),
  foreign key (area_id, organisation_id) references organisation (area_id, id),
  check ((method in ('paper', 'signedIn')) = (recorded_by is not null))
);
create index agreement_signature_of on agreement_signature (area_id, agreement_id);
create index agreement_signature_party on agreement_signature (area_id, party_id);
create index agreement_signature_client on agreement_signature (area_id, client_id);
create index agreement_signature_by on agreement_signature (area_id, recorded_by);
create index agreement_signature_organisation on agreement_signature (area_id, organisation_id);
comment on table agreement_signature is 'special: Signed or refused: once by each party in each edition';
comment on column agreement_signature.client_id is 'special: Whose agreement it is';
comment on column agreement_signature.agreement_id is 'special: The agreement';
comment on column agreement_signature.edition_id is 'special: The edition that was read';
comment on column agreement_signature.party_id is 'personal: Who signed';
comment on column agreement_signature.kind is 'public: The agreement itself or its final assessment';
comment on column agreement_signature.number is 'public: Number of that edition';
comment on column agreement_signature.verdict is 'personal: Signed or refused';
comment on column agreement_signature.name is 'personal: Her name as she wrote it';
comment on column agreement_signature.reason is 'special: Why it was refused';
comment on column agreement_signature.content_hash is 'public: Hash of what was signed';
comment on column agreement_signature.method is 'public: By a personal link, in the own view, by a signed-in member of staff, or on paper';
comment on column agreement_signature.signed_on is 'personal: Day of the signature; on paper the day written there';
comment on column agreement_signature.recorded_at is 'public: When it was recorded';
comment on column agreement_signature.recorded_by is 'personal: Who saw the paper, or the signed-in worker herself';
comment on column agreement_signature.organisation_id is 'public: Whose environment it is, as in the agreement';

create table agreement_link (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  agreement_id uuid not null,
  party_id uuid not null,
  kind text not null check (kind in ('agreement', 'assessment')),
  how text not null check (how in ('shown', 'message', 'reminder')),
  token_hash bytea,
  made_on date not null,
  made_by uuid,
  expires_on date not null,
  revoked_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, agreement_id) references agreement (area_id, id),
  foreign key (area_id, party_id) references agreement_party (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, made_by) references staff (area_id, id)
);
create index agreement_link_token on agreement_link (token_hash);
create index agreement_link_of on agreement_link (area_id, agreement_id);
create index agreement_link_party on agreement_link (area_id, party_id);
create index agreement_link_client on agreement_link (area_id, client_id);
create index agreement_link_by on agreement_link (area_id, made_by);
comment on table agreement_link is 'personal: Personal links by which a party reads and signs, without an account';
comment on column agreement_link.client_id is 'special: Whose agreement it is';
comment on column agreement_link.agreement_id is 'special: The agreement';
comment on column agreement_link.party_id is 'personal: Whose link it is';
comment on column agreement_link.kind is 'public: To the agreement or to its final assessment';
comment on column agreement_link.how is 'public: Shown to a worker, sent when asked, or sent as a reminder';
comment on column agreement_link.token_hash is 'personal: Hash of the token; empty until a message with it leaves';
comment on column agreement_link.made_on is 'public: Day it was asked for';
comment on column agreement_link.made_by is 'personal: Who asked for it; empty: a reminder';
comment on column agreement_link.expires_on is 'public: Last day it works';
comment on column agreement_link.revoked_at is 'public: When it was revoked';

-- A message to a party who is neither a client nor a member of staff.
alter table message add column recipient_party_id uuid;
alter table message add foreign key (area_id, recipient_party_id) references agreement_party (area_id, id);
create index message_recipient_party on message (area_id, recipient_party_id);
comment on column message.recipient_party_id is 'personal: The party of an agreement written to, when she is neither the client nor a member of staff';
alter table message drop constraint message_check1;
alter table message add constraint message_recipient_is_one
  check (recipient_id = coalesce(recipient_staff_id, recipient_party_id, client_id));
