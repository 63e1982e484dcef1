-- Decisions on grants as documents and as given notice of, budgets with their commitments, rectification, and rounds.

alter table grant_case add column municipality_code text references municipality;
alter table grant_case add column round text check (length(round) <= 60);
create index grant_case_municipality on grant_case (municipality_code);
create index grant_case_round on grant_case (area_id, programme, status);
comment on column grant_case.municipality_code is 'public: Municipality that pays, as the handler set it; empty: as the application tells';
comment on column grant_case.round is 'public: Round of the programme, as the handler set it; empty: by the day it came';

create table grant_appeal_body (
  area_id int not null references area,
  id uuid not null,
  route text not null check (route in ('municipalRectification', 'administrativeRectification')),
  authority text not null check (length(authority) between 1 and 200),
  name text not null check (length(name) between 1 and 200),
  address text not null check (length(address) between 1 and 300),
  email text not null check (length(email) between 1 and 200),
  opening_hours text not null default '' check (length(opening_hours) <= 200),
  court text not null default '' check (length(court) <= 200),
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, route)
);
comment on table grant_appeal_body is 'public: Who decides grants and where their rectification is requested, by route of appeal';
comment on column grant_appeal_body.route is 'public: Local Government Act or Administrative Procedure Act';
comment on column grant_appeal_body.authority is 'public: The municipality or joint authority that decides';
comment on column grant_appeal_body.name is 'public: The body that decides on a request for rectification';
comment on column grant_appeal_body.address is 'public: Its address';
comment on column grant_appeal_body.email is 'public: Its e-mail';
comment on column grant_appeal_body.opening_hours is 'public: When its office is open';
comment on column grant_appeal_body.court is 'public: The administrative court after it';

create table grant_decision (
  area_id int not null references area,
  id uuid not null,
  case_id uuid not null,
  number text not null check (length(number) <= 40),
  section text not null check (length(section) <= 20),
  kind text not null check (kind in ('granted', 'partly', 'refused')),
  total_cents bigint not null check (total_cents >= 0),
  decided_on date not null,
  content jsonb not null,
  channel text check (channel in ('letter', 'electronic', 'handed')),
  sent_on date check (sent_on >= decided_on),
  shown_on date check (shown_on >= sent_on),
  published_on date check (published_on >= decided_on),
  delivered_by_staff_id uuid,
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, case_id),
  foreign key (area_id, case_id) references grant_case (area_id, id),
  foreign key (area_id, delivered_by_staff_id) references staff (area_id, id),
  check ((channel is null) = (sent_on is null)),
  check (shown_on is null or sent_on is not null)
);
create index grant_decision_delivered on grant_decision (area_id, delivered_by_staff_id);
comment on table grant_decision is 'personal: A decision on a grant as it was made, and its giving out';
comment on column grant_decision.case_id is 'public: The case';
comment on column grant_decision.number is 'public: Its number';
comment on column grant_decision.section is 'public: Its section in the list of decisions';
comment on column grant_decision.kind is 'financial: Granted, granted in part or refused';
comment on column grant_decision.total_cents is 'financial: Granted sum in cents';
comment on column grant_decision.decided_on is 'public: When';
comment on column grant_decision.content is 'personal: What it says, as decided: its document is made of this alone';
comment on column grant_decision.channel is 'public: How notice was given to the applicant';
comment on column grant_decision.sent_on is 'public: When it was sent or handed over';
comment on column grant_decision.shown_on is 'public: When the applicant is shown to have got it, if that is known';
comment on column grant_decision.published_on is 'public: When it was put on the public network for members of the municipality';
comment on column grant_decision.delivered_by_staff_id is 'personal: Who gave it out';

-- what was decided stays: only its giving out is written later
create function keep_grant_decision() returns trigger language plpgsql as $fn$
begin
  if row(new.case_id, new.number, new.section, new.kind, new.total_cents, new.decided_on, new.content)
     is distinct from row(old.case_id, old.number, old.section, old.kind, old.total_cents, old.decided_on, old.content) then
    raise exception 'a decision never changes' using errcode = 'restrict_violation', constraint = 'grant_decision_never_changes';
  end if;
  return new;
end
$fn$;
create trigger grant_decision_never_changes before update on grant_decision for each row execute function keep_grant_decision();

create table grant_budget (
  area_id int not null references area,
  id uuid not null,
  programme text not null check (length(programme) between 1 and 60),
  municipality_code text references municipality,
  round text not null default '' check (length(round) <= 60),
  appropriated_cents bigint check (appropriated_cents between 0 and 100000000000000),
  most_grants int check (most_grants between 0 and 1000000),
  stops boolean not null,
  committed_cents bigint not null default 0 check (committed_cents >= 0),
  committed_grants int not null default 0 check (committed_grants >= 0),
  source text not null default '' check (length(source) <= 300),
  version int not null default 0,
  primary key (area_id, id),
  unique nulls not distinct (area_id, programme, municipality_code, round),
  check (appropriated_cents is not null or most_grants is not null),
  -- the stop holds in the database too
  constraint grant_budget_stops check (not stops or ((appropriated_cents is null or committed_cents <= appropriated_cents)
    and (most_grants is null or committed_grants <= most_grants)))
);
create index grant_budget_municipality on grant_budget (municipality_code);
comment on table grant_budget is 'public: Money or number of grants there is for a programme, by municipality and round';
comment on column grant_budget.programme is 'public: The programme';
comment on column grant_budget.municipality_code is 'public: The municipality that pays; empty: the whole area';
comment on column grant_budget.round is 'public: The round or year; empty: all of them';
comment on column grant_budget.appropriated_cents is 'public: Money there is, in cents; empty: no limit of money';
comment on column grant_budget.most_grants is 'public: Grants there are; empty: no limit of number';
comment on column grant_budget.stops is 'public: A decision that would go over is not made';
comment on column grant_budget.committed_cents is 'public: Bound by decisions, in cents: the sum of its commitments';
comment on column grant_budget.committed_grants is 'public: Grants decided: the sum of its commitments';
comment on column grant_budget.source is 'public: The decision the money rests on';

create table grant_commitment (
  area_id int not null references area,
  id uuid not null,
  budget_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  staff_id uuid not null,
  kind text not null check (kind in ('decision', 'rectification', 'release')),
  cents bigint not null,
  grants int not null check (grants between -1 and 1),
  primary key (area_id, id),
  foreign key (area_id, budget_id) references grant_budget (area_id, id),
  foreign key (area_id, case_id) references grant_case (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id)
);
create index grant_commitment_budget on grant_commitment (area_id, budget_id, at);
create index grant_commitment_case on grant_commitment (area_id, case_id);
create index grant_commitment_staff on grant_commitment (area_id, staff_id);
comment on table grant_commitment is 'financial: What a decision bound of a budget, or set free again; never changed';
comment on column grant_commitment.budget_id is 'public: The budget';
comment on column grant_commitment.case_id is 'public: The case';
comment on column grant_commitment.at is 'public: When';
comment on column grant_commitment.staff_id is 'personal: Who decided';
comment on column grant_commitment.kind is 'public: By the decision, by rectification, or set free';
comment on column grant_commitment.cents is 'financial: Bound in cents; less than zero: set free';
comment on column grant_commitment.grants is 'public: Grants more or less';

create table grant_rectification (
  area_id int not null references area,
  id uuid not null,
  case_id uuid not null,
  received_on date not null,
  maker text not null check (maker in ('party', 'member', 'municipality')),
  maker_name text not null check (length(maker_name) between 1 and 200),
  contact text not null default '' check (length(contact) <= 300),
  demand text not null check (length(demand) between 1 and 4000),
  last_day date,
  in_time boolean,
  statement text check (length(statement) between 1 and 4000),
  statement_by_staff_id uuid,
  statement_on date,
  outcome text check (outcome in ('accepted', 'changed', 'rejected', 'notExamined', 'withdrawn')),
  body text check (length(body) <= 200),
  decided_on date check (decided_on >= received_on),
  section text check (length(section) <= 20),
  reasons text check (length(reasons) <= 4000),
  former_cents bigint check (former_cents >= 0),
  new_cents bigint check (new_cents >= 0),
  recorded_by_staff_id uuid,
  appealed_on date check (appealed_on >= decided_on),
  court text not null default '' check (length(court) <= 200),
  court_note text not null default '' check (length(court_note) <= 2000),
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, case_id) references grant_case (area_id, id),
  foreign key (area_id, statement_by_staff_id) references staff (area_id, id),
  foreign key (area_id, recorded_by_staff_id) references staff (area_id, id),
  check ((statement is null) = (statement_by_staff_id is null) and (statement is null) = (statement_on is null)),
  check ((outcome is null) = (decided_on is null) and (outcome is null) = (recorded_by_staff_id is null)),
  check (recorded_by_staff_id <> statement_by_staff_id)
);
create index grant_rectification_case on grant_rectification (area_id, case_id);
create index grant_rectification_open on grant_rectification (area_id, received_on) where outcome is null;
create index grant_rectification_statement on grant_rectification (area_id, statement_by_staff_id);
create index grant_rectification_recorder on grant_rectification (area_id, recorded_by_staff_id);
comment on table grant_rectification is 'personal: A request for the rectification of a decision on a grant, and what came of it';
comment on column grant_rectification.case_id is 'public: The case';
comment on column grant_rectification.received_on is 'public: When it came';
comment on column grant_rectification.maker is 'public: A party, a member of the municipality or a municipality';
comment on column grant_rectification.maker_name is 'personal: Who requests it';
comment on column grant_rectification.contact is 'personal: How to reach the one who requests it';
comment on column grant_rectification.demand is 'personal: What is asked for, and on what grounds';
comment on column grant_rectification.last_day is 'public: Last day for a request of its maker; empty: notice had not been given';
comment on column grant_rectification.in_time is 'public: Came in time; empty: notice had not been given';
comment on column grant_rectification.statement is 'personal: Statement of the preparer';
comment on column grant_rectification.statement_by_staff_id is 'personal: Who prepared it';
comment on column grant_rectification.statement_on is 'public: When';
comment on column grant_rectification.outcome is 'public: What was decided';
comment on column grant_rectification.body is 'public: The body that decided';
comment on column grant_rectification.decided_on is 'public: When';
comment on column grant_rectification.section is 'public: Section of its minutes';
comment on column grant_rectification.reasons is 'personal: Reasons of the body';
comment on column grant_rectification.former_cents is 'financial: Sum in force before, in cents';
comment on column grant_rectification.new_cents is 'financial: Sum in force after it, in cents';
comment on column grant_rectification.recorded_by_staff_id is 'personal: Who wrote the decision of the body down';
comment on column grant_rectification.appealed_on is 'public: Day of an appeal to the administrative court';
comment on column grant_rectification.court is 'public: The court';
comment on column grant_rectification.court_note is 'personal: What came of the appeal';

create table grant_round (
  area_id int not null references area,
  id uuid not null,
  programme text not null check (length(programme) between 1 and 60),
  round text not null default '' check (length(round) <= 60),
  sorted text not null check (sorted in ('arrival', 'draw')),
  seed text not null default '' check (length(seed) <= 64),
  quotas jsonb not null default '{}',
  status text not null check (status in ('running', 'done', 'stopped')),
  staff_id uuid not null,
  assignment_id uuid not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id),
  foreign key (area_id, assignment_id) references role_assignment (area_id, id)
);
create index grant_round_staff on grant_round (area_id, staff_id);
create index grant_round_assignment on grant_round (area_id, assignment_id);
comment on table grant_round is 'public: Decisions of a round made in one run';
comment on column grant_round.programme is 'public: The programme';
comment on column grant_round.round is 'public: Its round';
comment on column grant_round.sorted is 'public: By arrival or by lot';
comment on column grant_round.seed is 'public: Of the lot, so that it can be drawn again';
comment on column grant_round.quotas is 'public: Grants there are by municipality';
comment on column grant_round.status is 'public: Running, done, or stopped before its end';
comment on column grant_round.staff_id is 'personal: Who decides';
comment on column grant_round.assignment_id is 'personal: In which role';
comment on column grant_round.started_at is 'public: When it began';
comment on column grant_round.ended_at is 'public: When it ended';

create table grant_round_case (
  area_id int not null references area,
  id uuid not null,
  round_id uuid not null,
  case_id uuid not null,
  place int not null check (place > 0),
  outcome text not null check (outcome in ('waiting', 'decided', 'outsideQuota', 'refused')),
  problem text not null default '' check (length(problem) <= 60),
  primary key (area_id, id),
  unique (area_id, round_id, case_id),
  foreign key (area_id, round_id) references grant_round (area_id, id),
  foreign key (area_id, case_id) references grant_case (area_id, id)
);
create index grant_round_case_place on grant_round_case (area_id, round_id, place);
create index grant_round_case_of on grant_round_case (area_id, case_id);
comment on table grant_round_case is 'public: A case in a run of a round';
comment on column grant_round_case.round_id is 'public: The run';
comment on column grant_round_case.case_id is 'public: The case';
comment on column grant_round_case.place is 'public: Its place in the order';
comment on column grant_round_case.outcome is 'public: Waits, decided, outside the quota, or not decided';
comment on column grant_round_case.problem is 'public: Why it was not decided, as a code';

create table grant_case_check (
  area_id int not null references area,
  id uuid not null,
  case_id uuid not null,
  part text not null check (part in ('person', 'employer', 'job', 'claims')),
  staff_id uuid not null,
  at timestamptz not null,
  primary key (area_id, id),
  unique (area_id, case_id, part),
  foreign key (area_id, case_id) references grant_case (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id)
);
create index grant_case_check_staff on grant_case_check (area_id, staff_id);
comment on table grant_case_check is 'personal: A part of an application that its handler has gone through';
comment on column grant_case_check.case_id is 'public: The case';
comment on column grant_case_check.part is 'public: The part';
comment on column grant_case_check.staff_id is 'personal: Who';
comment on column grant_case_check.at is 'public: When';
