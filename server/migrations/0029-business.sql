-- Product cards of what environments sell, and business cases of operating models with the decisions taken on them.

create table product_card (
  area_id int not null references area,
  id uuid not null,
  environment_id uuid,
  task_ids uuid[] not null default '{}' check (cardinality(task_ids) <= 30),
  ends_on date,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, environment_id) references environment (area_id, id)
);
create index product_card_environment on product_card (area_id, environment_id);
comment on table product_card is 'public: A service that is sold: its card, whose terms stand in editions';
comment on column product_card.environment_id is 'public: The coaching environment that does the work';
comment on column product_card.task_ids is 'public: Tasks of the bank that it is made of';
comment on column product_card.ends_on is 'public: Last day it is offered; empty: until further notice';

create table product_edition (
  area_id int not null,
  id uuid not null,
  card_id uuid not null,
  starts_on date not null,
  name text not null check (length(name) between 1 and 200),
  name_sv text not null default '' check (length(name_sv) <= 200),
  name_en text not null default '' check (length(name_en) <= 200),
  comprises text not null default '' check (length(comprises) <= 2000),
  unit text not null check (length(unit) between 1 and 40),
  price_cents bigint not null check (price_cents between 0 and 10000000000),
  unit_cost_cents bigint not null check (unit_cost_cents between 0 and 10000000000),
  yearly_volume int not null check (yearly_volume between 0 and 10000000),
  months int[] not null default '{}' check (months <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
  orderers text not null default '' check (length(orderers) <= 500),
  primary key (area_id, id),
  unique (area_id, card_id, starts_on),
  foreign key (area_id, card_id) references product_card (area_id, id)
);
comment on table product_edition is 'public: Terms of a product card from a day until the next edition begins';
comment on column product_edition.card_id is 'public: The card';
comment on column product_edition.starts_on is 'public: First day of these terms';
comment on column product_edition.name is 'public: Name in Finnish';
comment on column product_edition.name_sv is 'public: Name in Swedish';
comment on column product_edition.name_en is 'public: Name in English';
comment on column product_edition.comprises is 'public: What it comprises';
comment on column product_edition.unit is 'public: What is sold: an hour, a piece, a time';
comment on column product_edition.price_cents is 'public: Price of a unit in cents, without value-added tax';
comment on column product_edition.unit_cost_cents is 'public: What one more unit costs in materials and purchases, in cents';
comment on column product_edition.yearly_volume is 'public: Units planned a year';
comment on column product_edition.months is 'public: Months in which it is sold; none: all the year';
comment on column product_edition.orderers is 'public: Who orders it; no person is named';

create table business_case (
  area_id int not null references area,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  version int not null default 0,
  primary key (area_id, id)
);
comment on table business_case is 'public: Operating models weighed against each other';
comment on column business_case.name is 'public: What is weighed';

create table business_case_edition (
  area_id int not null,
  id uuid not null,
  case_id uuid not null,
  edition int not null check (edition >= 1),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  note text not null default '' check (length(note) <= 1000),
  saved_on date not null,
  saved_by uuid not null,
  primary key (area_id, id),
  unique (area_id, case_id, edition),
  unique (area_id, case_id, id),
  foreign key (area_id, case_id) references business_case (area_id, id),
  foreign key (area_id, saved_by) references staff (area_id, id)
);
create index business_case_edition_by on business_case_edition (area_id, saved_by);
comment on table business_case_edition is 'public: A business case as it was saved: what was filled in and what came of it; never changed';
comment on column business_case_edition.case_id is 'public: The case';
comment on column business_case_edition.edition is 'public: Number, from 1';
comment on column business_case_edition.content is 'public: What was filled in; posts, no people';
comment on column business_case_edition.figures is 'public: What was calculated, with the formula of every figure';
comment on column business_case_edition.note is 'public: What is new in it; nobody is named';
comment on column business_case_edition.saved_on is 'public: Day it was saved';
comment on column business_case_edition.saved_by is 'personal: Who saved it';

create table business_decision (
  area_id int not null,
  id uuid not null,
  case_id uuid not null,
  edition_id uuid not null,
  chosen text not null check (chosen in ('socialEnterprise', 'network', 'neither', 'postponed')),
  decided_on date not null,
  decided_by text not null check (length(decided_by) between 1 and 200),
  decision text not null check (length(decision) between 1 and 2000),
  reasons text not null check (length(reasons) between 1 and 2000),
  recorded_on date not null,
  recorded_by uuid not null,
  primary key (area_id, id),
  foreign key (area_id, case_id, edition_id) references business_case_edition (area_id, case_id, id),
  foreign key (area_id, recorded_by) references staff (area_id, id)
);
create index business_decision_of on business_decision (area_id, case_id, edition_id);
create index business_decision_by on business_decision (area_id, recorded_by);
comment on table business_decision is 'public: Log of decisions on a business case: what, by whom, why, on which figures; added to, never changed';
comment on column business_decision.case_id is 'public: The case';
comment on column business_decision.edition_id is 'public: The saved figures that it rests on';
comment on column business_decision.chosen is 'public: Which model was chosen, or that none was yet';
comment on column business_decision.decided_on is 'public: Day of the decision';
comment on column business_decision.decided_by is 'public: The body or the office that decided';
comment on column business_decision.decision is 'public: What was decided';
comment on column business_decision.reasons is 'public: Why';
comment on column business_decision.recorded_on is 'public: Day it was written down';
comment on column business_decision.recorded_by is 'personal: Who wrote it down';
