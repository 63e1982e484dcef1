-- Cases of grants: an application as it was told, the result worked out of it, the proposal, the decision and the history.

create table grant_decider (
  area_id int not null references area,
  id uuid not null,
  staff_id uuid not null,
  most_cents bigint not null check (most_cents between 0 and 100000000000),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id)
);
create index grant_decider_staff on grant_decider (area_id, staff_id);
comment on table grant_decider is 'personal: Who may decide grants, and how much';
comment on column grant_decider.staff_id is 'personal: Who';
comment on column grant_decider.most_cents is 'personal: The most she may decide, in cents';
comment on column grant_decider.starts_on is 'personal: First day';
comment on column grant_decider.ends_on is 'personal: Last day; empty: until further notice';

create table grant_number (
  area_id int not null references area,
  year int not null check (year between 2000 and 9999),
  kind text not null check (kind in ('case', 'decision')),
  latest int not null check (latest > 0),
  primary key (area_id, year, kind)
);
comment on table grant_number is 'public: The latest running number of a year';
comment on column grant_number.year is 'public: The year';
comment on column grant_number.kind is 'public: Of cases or of decisions';
comment on column grant_number.latest is 'public: The latest number given';

create table grant_case (
  area_id int not null references area,
  id uuid not null,
  number text not null,
  programme text not null,
  pack_version text not null,
  origin text not null check (origin in ('paper', 'eService')),
  status text not null check (status in ('draft', 'received', 'handling', 'moreInformation', 'proposed', 'decided', 'withdrawn')),
  employer_id uuid not null,
  person_name text not null check (length(person_name) between 1 and 200),
  job_title text not null default '' check (length(job_title) <= 200),
  received_on date not null,
  told jsonb not null,
  result jsonb,
  result_at timestamptz,
  handler_staff_id uuid,
  information_asked text not null default '' check (length(information_asked) <= 2000),
  information_due_on date,
  proposed_kind text check (proposed_kind in ('granted', 'refused')),
  proposed_cents bigint check (proposed_cents >= 0),
  proposed_manually boolean,
  proposed_reasons text check (length(proposed_reasons) <= 4000),
  proposed_by_staff_id uuid,
  proposed_on date,
  decided_by_staff_id uuid,
  decided_on date,
  decision_number text,
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, number),
  unique (area_id, decision_number),
  foreign key (area_id, programme, pack_version) references grant_pack (area_id, programme, pack_version),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, handler_staff_id) references staff (area_id, id),
  foreign key (area_id, proposed_by_staff_id) references staff (area_id, id),
  foreign key (area_id, decided_by_staff_id) references staff (area_id, id),
  check (status not in ('proposed', 'decided') or (proposed_kind is not null and proposed_cents is not null
    and proposed_reasons is not null and proposed_by_staff_id is not null and proposed_on is not null)),
  check (proposed_kind <> 'refused' or proposed_cents = 0),
  check ((status = 'decided') = (decided_by_staff_id is not null and decided_on is not null and decision_number is not null)),
  -- four eyes: the database refuses it too
  check (decided_by_staff_id <> proposed_by_staff_id),
  check (status not in ('handling', 'moreInformation', 'proposed') or handler_staff_id is not null)
);
create index grant_case_queue on grant_case (area_id, status, received_on, id);
create index grant_case_pack on grant_case (area_id, programme, pack_version);
create index grant_case_employer on grant_case (area_id, employer_id);
create index grant_case_handler on grant_case (area_id, handler_staff_id);
create index grant_case_proposer on grant_case (area_id, proposed_by_staff_id);
create index grant_case_decider on grant_case (area_id, decided_by_staff_id);
comment on table grant_case is 'personal: An application for a grant, its handling and its decision';
comment on column grant_case.number is 'public: Running number of the year';
comment on column grant_case.programme is 'public: The programme';
comment on column grant_case.pack_version is 'public: The version of its rules, for ever';
comment on column grant_case.origin is 'public: On paper or by the e-service';
comment on column grant_case.status is 'public: Where it is';
comment on column grant_case.employer_id is 'public: The employer';
comment on column grant_case.person_name is 'personal: Who is employed';
comment on column grant_case.job_title is 'personal: The job';
comment on column grant_case.received_on is 'public: When the application came';
comment on column grant_case.told is 'personal: Facts as they were told';
comment on column grant_case.result is 'financial: Findings, sum and instalments as they were worked out, with the version of the rules';
comment on column grant_case.result_at is 'public: When it was worked out';
comment on column grant_case.handler_staff_id is 'personal: Who handles it';
comment on column grant_case.information_asked is 'personal: What more was asked';
comment on column grant_case.information_due_on is 'public: When it has to be here';
comment on column grant_case.proposed_kind is 'financial: Proposed: granted or refused';
comment on column grant_case.proposed_cents is 'financial: Proposed sum in cents';
comment on column grant_case.proposed_manually is 'financial: The sum is another than the one worked out';
comment on column grant_case.proposed_reasons is 'personal: Reasons of the proposal';
comment on column grant_case.proposed_by_staff_id is 'personal: Who proposed';
comment on column grant_case.proposed_on is 'public: When';
comment on column grant_case.decided_by_staff_id is 'personal: Who decided';
comment on column grant_case.decided_on is 'public: When';
comment on column grant_case.decision_number is 'public: Number of the decision';

create table grant_case_event (
  area_id int not null,
  id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  staff_id uuid not null,
  action text not null check (length(action) <= 40),
  note text not null default '' check (length(note) <= 2000),
  before jsonb,
  primary key (area_id, id),
  foreign key (area_id, case_id) references grant_case (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id)
);
create index grant_case_event_of on grant_case_event (area_id, case_id, at);
create index grant_case_event_staff on grant_case_event (area_id, staff_id);
comment on table grant_case_event is 'personal: What was done in a case, by whom, and what stood there before';
comment on column grant_case_event.case_id is 'public: The case';
comment on column grant_case_event.at is 'public: When';
comment on column grant_case_event.staff_id is 'personal: Who';
comment on column grant_case_event.action is 'public: What';
comment on column grant_case_event.note is 'personal: Why, or what was asked';
comment on column grant_case_event.before is 'personal: What was told and worked out before the change';
