-- Retention: what an area chose otherwise than the plan, legal holds, runs that erase, and what stays of who was erased.

create table retention_setting (
  area_id int not null references area,
  record_type text not null check (record_type in ('client', 'referral', 'message', 'log', 'grant', 'projectPaper')),
  months int not null check (months between 1 and 600),
  basis text not null default '' check (length(basis) <= 500),
  changed_by uuid not null,
  changed_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, record_type),
  foreign key (area_id, changed_by) references staff (area_id, id)
);
create index retention_setting_by on retention_setting (area_id, changed_by);
comment on table retention_setting is 'public: Times of keeping that an area has decided otherwise than the plan in domain/retention/rules.ts';
comment on column retention_setting.record_type is 'public: Type of record';
comment on column retention_setting.months is 'public: Months kept';
comment on column retention_setting.basis is 'public: The decision or plan it rests on';
comment on column retention_setting.changed_by is 'personal: Who changed it';

create table legal_hold (
  area_id int not null references area,
  id uuid not null,
  client_id uuid,
  record_type text check (record_type in ('client', 'referral', 'message')),
  reason text not null check (length(reason) between 1 and 1000),
  ends_on date,
  set_by uuid not null,
  set_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, set_by) references staff (area_id, id),
  foreign key (area_id, lifted_by) references staff (area_id, id),
  check (num_nonnulls(client_id, record_type) = 1),
  check ((lifted_at is null) = (lifted_by is null))
);
create index legal_hold_client on legal_hold (area_id, client_id);
create index legal_hold_set_by on legal_hold (area_id, set_by);
create index legal_hold_lifted_by on legal_hold (area_id, lifted_by);
comment on table legal_hold is 'special: What must not be erased though its time has passed: a person or a type of record, why and until when';
comment on column legal_hold.record_type is 'public: Type of record held; empty when the hold is of a person';
comment on column legal_hold.reason is 'special: Why it is held';
comment on column legal_hold.ends_on is 'personal: Last day of the hold; open while null';
comment on column legal_hold.set_by is 'personal: Who set the hold';
comment on column legal_hold.set_at is 'personal: When it was set';
comment on column legal_hold.lifted_by is 'personal: Who lifted it';
comment on column legal_hold.lifted_at is 'personal: When it was lifted';

create table retention_run (
  area_id int not null references area,
  id uuid not null,
  status text not null check (status in ('running', 'done')),
  as_of date not null,
  clients int not null default 0,
  referrals int not null default 0,
  messages int not null default 0,
  started_by uuid not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, started_by) references staff (area_id, id),
  check ((status = 'done') = (finished_at is not null))
);
create unique index retention_run_open on retention_run (area_id) where status = 'running';
create index retention_run_by on retention_run (area_id, started_by);
comment on table retention_run is 'public: Runs that erased what was past its time: counts, never who';
comment on column retention_run.as_of is 'public: The day by which times were reckoned';
comment on column retention_run.clients is 'public: People whose data were erased';
comment on column retention_run.referrals is 'public: Referrals erased';
comment on column retention_run.messages is 'public: Messages erased';
comment on column retention_run.started_by is 'personal: Who started it';
comment on column retention_run.started_at is 'public: When it was started';
comment on column retention_run.finished_at is 'public: When it was finished';

create table client_stub (
  area_id int not null references area,
  id uuid not null,
  municipality_code text references municipality,
  birth_band text,
  outcome_code text,
  months_on_path int not null check (months_on_path >= 0),
  ended_year int not null,
  primary key (area_id, id)
);
create index client_stub_year on client_stub (area_id, ended_year);
create index client_stub_municipality on client_stub (municipality_code);
comment on table client_stub is 'public: What stays of a person whose data were erased, for counts over years: nothing that leads to her';
comment on column client_stub.id is 'public: A new number, unlike the one she had';
comment on column client_stub.municipality_code is 'public: Municipality; empty when non-disclosure hid it';
comment on column client_stub.birth_band is 'public: Ten years of birth in one';
comment on column client_stub.outcome_code is 'public: How the path ended';
comment on column client_stub.months_on_path is 'public: Whole months from the beginning of the path to its end';
comment on column client_stub.ended_year is 'public: Year in which the path ended';
