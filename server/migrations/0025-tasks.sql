-- The task bank, work orders with their steps, and how tasks have worked.

create table work_task (
  area_id int not null references area,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  name_sv text not null default '' check (length(name_sv) <= 200),
  name_en text not null default '' check (length(name_en) <= 200),
  description text not null default '' check (length(description) <= 2000),
  category text not null,
  organisation_id uuid not null,
  unit_id uuid,
  environment_id uuid,
  municipality_code text not null references municipality,
  contact_name text not null default '' check (length(contact_name) <= 200),
  contact_phone text not null default '' check (length(contact_phone) <= 40),
  contact_email text not null default '' check (length(contact_email) <= 200),
  months int[] not null default '{}',
  weekly_minutes int not null check (weekly_minutes between 30 and 60000),
  tools text not null default '' check (length(tools) <= 1000),
  certificates text[] not null default '{}',
  demand_body int not null check (demand_body between 1 and 5),
  demand_senses int not null check (demand_senses between 1 and 5),
  demand_concentration int not null check (demand_concentration between 1 and 5),
  demand_social int not null check (demand_social between 1 and 5),
  demand_language int not null check (demand_language between 1 and 5),
  skills text[] not null default '{}',
  occupation_code text not null default '' check (occupation_code ~ '^[0-9X]{0,5}$'),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, organisation_id) references organisation (area_id, id),
  foreign key (area_id, unit_id) references unit (area_id, id),
  foreign key (area_id, environment_id) references environment (area_id, id)
);
create index work_task_organisation on work_task (area_id, organisation_id);
create index work_task_unit on work_task (area_id, unit_id);
create index work_task_environment on work_task (area_id, environment_id);
create index work_task_municipality on work_task (municipality_code);
comment on table work_task is 'personal: The task bank: real work of a department or a partner, with the contact person of whoever orders';
comment on column work_task.name is 'public: Name, in Finnish';
comment on column work_task.name_sv is 'public: In Swedish; empty: the Finnish name stands in';
comment on column work_task.name_en is 'public: In English; empty: the Finnish name stands in';
comment on column work_task.description is 'public: The work';
comment on column work_task.category is 'public: Kind of work';
comment on column work_task.organisation_id is 'public: Whose work it is';
comment on column work_task.unit_id is 'public: The department';
comment on column work_task.environment_id is 'public: The coaching environment that does it';
comment on column work_task.municipality_code is 'public: Municipality';
comment on column work_task.contact_name is 'personal: Contact person of the orderer';
comment on column work_task.contact_phone is 'personal: Telephone';
comment on column work_task.contact_email is 'personal: E-mail';
comment on column work_task.months is 'public: Months in which there is work; none: all the year';
comment on column work_task.weekly_minutes is 'public: Minutes a week';
comment on column work_task.tools is 'public: Tools';
comment on column work_task.certificates is 'public: Certificates required';
comment on column work_task.demand_body is 'public: What it asks of the body, on our own scale 1–5';
comment on column work_task.demand_senses is 'public: What it asks of the senses, on our own scale 1–5';
comment on column work_task.demand_concentration is 'public: What it asks of concentration, on our own scale 1–5';
comment on column work_task.demand_social is 'public: What it asks of social situations, on our own scale 1–5';
comment on column work_task.demand_language is 'public: What it asks of language, on our own scale 1–5';
comment on column work_task.skills is 'public: Skills that can be learnt at it (reference/skills.json)';
comment on column work_task.occupation_code is 'public: Occupation (TK10)';
comment on column work_task.starts_on is 'public: In the bank from this day on';
comment on column work_task.ends_on is 'public: Last day in the bank';

create table work_task_rating (
  area_id int not null,
  id uuid not null,
  task_id uuid not null,
  step int not null check (step between 1 and 5),
  note text not null default '' check (length(note) <= 500),
  rated_on date not null,
  primary key (area_id, id),
  foreign key (area_id, task_id) references work_task (area_id, id)
);
create index work_task_rating_of on work_task_rating (area_id, task_id);
comment on table work_task_rating is 'public: How a task has worked, told after use; no client and no worker is named';
comment on column work_task_rating.task_id is 'public: The task';
comment on column work_task_rating.step is 'public: 1 badly – 5 very well';
comment on column work_task_rating.note is 'public: What it rests on';
comment on column work_task_rating.rated_on is 'public: Day';

create table work_order (
  area_id int not null,
  id uuid not null,
  task_id uuid not null,
  environment_id uuid,
  place text not null check (length(place) between 1 and 200),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  amount text not null check (length(amount) between 1 and 200),
  note text not null default '' check (length(note) <= 1000),
  status text not null check (status in ('ordered', 'accepted', 'working', 'done', 'rework', 'approved', 'closed', 'declined', 'cancelled')),
  ordered_on date not null,
  token_hash bytea,
  link_expires_on date,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, task_id) references work_task (area_id, id),
  foreign key (area_id, environment_id) references environment (area_id, id)
);
create index work_order_task on work_order (area_id, task_id);
create index work_order_environment on work_order (area_id, environment_id);
create index work_order_latest on work_order (area_id, ordered_on desc, id);
create index work_order_token on work_order (token_hash);
comment on table work_order is 'public: Work ordered of a task: where, when and how much';
comment on column work_order.task_id is 'public: The task';
comment on column work_order.environment_id is 'public: The coaching environment that does it';
comment on column work_order.place is 'public: Where';
comment on column work_order.starts_on is 'public: From';
comment on column work_order.ends_on is 'public: Until; empty: to be agreed';
comment on column work_order.amount is 'public: How much';
comment on column work_order.note is 'public: A note; nobody is named';
comment on column work_order.status is 'public: How far it is';
comment on column work_order.ordered_on is 'public: Day it was ordered';
comment on column work_order.token_hash is 'personal: Hash of the token of the link to the quality check';
comment on column work_order.link_expires_on is 'public: Last day of that link';

create table work_order_event (
  area_id int not null,
  id uuid not null,
  order_id uuid not null,
  status text not null,
  side text not null check (side in ('worker', 'orderer', 'link')),
  note text not null default '' check (length(note) <= 1000),
  happened_at timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, order_id) references work_order (area_id, id)
);
create index work_order_event_of on work_order_event (area_id, order_id);
comment on table work_order_event is 'public: The steps of a work order with their times';
comment on column work_order_event.order_id is 'public: The order';
comment on column work_order_event.status is 'public: The status it came to';
comment on column work_order_event.side is 'public: Who took the step: whoever works, the orderer, or the orderer by a link';
comment on column work_order_event.note is 'public: A note, such as why it was sent back; nobody is named';
comment on column work_order_event.happened_at is 'public: When';
