-- Who represents an employer in the e-service of grants: bound to a sign-in by a one-time code or a mandate, as many
-- employers as she represents. A session is then hers for one of them.

create table employer_representative (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  contact_id uuid,
  issuer text not null,
  subject text not null,
  name text not null check (length(name) <= 200),
  email text not null default '' check (length(email) <= 200),
  phone text not null default '' check (length(phone) <= 40),
  language text not null default 'fi' check (language in ('fi', 'sv', 'en')),
  how text not null check (how in ('demonstration', 'code', 'mandate')),
  starts_on date not null,
  ended_at timestamptz,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, contact_id) references employer_contact (area_id, id)
);
create unique index employer_representative_identity on employer_representative (area_id, employer_id, issuer, subject)
  where ended_at is null;
create index employer_representative_of on employer_representative (area_id, employer_id);
create index employer_representative_contact on employer_representative (area_id, contact_id);
create index employer_representative_subject on employer_representative (issuer, subject);
comment on table employer_representative is 'contact: Which identity of the identity provider represents which employer';
comment on column employer_representative.employer_id is 'public: The employer';
comment on column employer_representative.contact_id is 'personal: The contact person the one-time code was made for';
comment on column employer_representative.issuer is 'personal: The identity provider; empty when forgotten';
comment on column employer_representative.subject is 'personal: The identity there; empty when forgotten';
comment on column employer_representative.name is 'personal: Name; empty when forgotten';
comment on column employer_representative.email is 'contact: E-mail, hers to change';
comment on column employer_representative.phone is 'contact: Telephone, hers to change';
comment on column employer_representative.language is 'personal: Language in which she is written to';
comment on column employer_representative.how is 'personal: By which she was bound: a one-time code, a mandate of the national register, the demonstration';
comment on column employer_representative.starts_on is 'personal: Day she was bound';
comment on column employer_representative.ended_at is 'personal: When it ended; her sessions end with it';

-- A one-time code is a client's, or a contact person's of an employer.
alter table account_code alter column client_id drop not null;
alter table account_code add column contact_id uuid;
alter table account_code add foreign key (area_id, contact_id) references employer_contact (area_id, id);
alter table account_code add check (num_nonnulls(client_id, contact_id) = 1);
create index account_code_contact on account_code (area_id, contact_id);
comment on table account_code is 'personal: One-time codes by which a client without an identity code, or a contact person of an employer, is bound to her sign-in; only hashes';
comment on column account_code.contact_id is 'personal: The contact person, when the code is for a representative of an employer';

-- A session is of a member of staff in a role, of a client, of a representative, or of somebody not known yet.
alter table session add column representative_id uuid;
alter table session add column mandates jsonb;
alter table session drop constraint session_check1;
alter table session drop constraint session_check2;
alter table session add check (num_nonnulls(staff_id, client_id, representative_id) <= 1);
alter table session add check ((area_id is null) = (num_nonnulls(staff_id, client_id, representative_id) = 0));
create index session_representative on session (area_id, representative_id);
comment on column session.representative_id is 'personal: The representative of an employer, when the session is hers';
comment on column session.mandates is 'personal: Name and mandates that the mandate register told at sign-in; as long as the session';
comment on column idempotency_key.staff_id is 'personal: Who sent it: the worker, the client in her own view, or the representative';
