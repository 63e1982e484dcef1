-- What a client wishes of work, a coach's own word on a match, travel times of the area, shortage occupations, and
-- placement rounds with what was pinned, forbidden and proposed.

create table work_wish (
  area_id int not null references area,
  id uuid not null,
  client_id uuid not null,
  occupations text[] not null default '{}',
  work text[] not null default '{}',
  suits jsonb not null default '{}' check (jsonb_typeof(suits) = 'object'),
  most_travel_minutes int check (most_travel_minutes between 0 and 300),
  travels_by text not null check (travels_by in ('car', 'public')),
  weekdays int[] not null default '{1,2,3,4,5}' check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(weekdays) > 0),
  most_weekly_minutes int check (most_weekly_minutes between 30 and 2400),
  available_from date,
  available_until date check (available_until >= available_from),
  words text not null default '' check (length(words) <= 500),
  told_by_client boolean not null,
  saved_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id)
);
create index work_wish_client on work_wish (area_id, client_id, saved_at);
comment on table work_wish is 'personal: What a client has told she wishes of work and what suits her; asked of everybody alike';
comment on column work_wish.client_id is 'personal: Who';
comment on column work_wish.occupations is 'personal: Occupations wished for (TK10, also the beginning of a code)';
comment on column work_wish.work is 'personal: Skills she would like to use (reference/skills.json)';
comment on column work_wish.suits is 'personal: The most of each demand that suits her, 1–5; a demand not spoken of is left out';
comment on column work_wish.most_travel_minutes is 'personal: The longest way to work that suits her, one way';
comment on column work_wish.travels_by is 'personal: By car or by public transport';
comment on column work_wish.weekdays is 'personal: Days of the week that suit her, 1 is Monday';
comment on column work_wish.most_weekly_minutes is 'personal: The most minutes a week that suit her';
comment on column work_wish.available_from is 'personal: From which day she can';
comment on column work_wish.available_until is 'personal: Until which day she can';
comment on column work_wish.words is 'personal: In her own words';
comment on column work_wish.told_by_client is 'personal: Saved by herself; otherwise by a worker together with her';
comment on column work_wish.saved_at is 'personal: When it was saved';

create table match_verdict (
  area_id int not null references area,
  id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('slot', 'opening')),
  target_id uuid not null,
  verdict text not null check (verdict in ('prefer', 'exclude')),
  reason text not null check (length(reason) between 1 and 500),
  staff_id uuid not null,
  decided_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id)
);
create index match_verdict_client on match_verdict (area_id, client_id, kind, target_id);
create index match_verdict_target on match_verdict (area_id, target_id);
create index match_verdict_staff on match_verdict (area_id, staff_id);
comment on table match_verdict is 'personal: A worker''s own word on a match, with its reason; it comes before the score';
comment on column match_verdict.client_id is 'personal: Who';
comment on column match_verdict.kind is 'personal: A slot of an environment or an opening';
comment on column match_verdict.target_id is 'personal: The slot or the opening';
comment on column match_verdict.verdict is 'personal: Preferred or left out';
comment on column match_verdict.reason is 'personal: Why';
comment on column match_verdict.staff_id is 'personal: Whose word';
comment on column match_verdict.decided_at is 'personal: When';

create table travel_time (
  area_id int not null references area,
  from_code text not null references municipality,
  to_code text not null references municipality,
  travels_by text not null check (travels_by in ('car', 'public')),
  minutes int not null check (minutes between 0 and 600),
  arrives_first text check (arrives_first ~ '^[0-2][0-9]:[0-5][0-9]$'),
  leaves_last text check (leaves_last ~ '^[0-2][0-9]:[0-5][0-9]$'),
  known_on date not null,
  primary key (area_id, from_code, to_code, travels_by)
);
create index travel_time_from on travel_time (from_code);
create index travel_time_to on travel_time (to_code);
comment on table travel_time is 'public: Ways between municipalities as the area has entered them from a road network or timetables';
comment on column travel_time.from_code is 'public: Municipality the way begins in';
comment on column travel_time.to_code is 'public: Municipality the way leads to';
comment on column travel_time.travels_by is 'public: By car or by public transport';
comment on column travel_time.minutes is 'public: Minutes, one way';
comment on column travel_time.arrives_first is 'public: Of public transport: the first arrival on a working day';
comment on column travel_time.leaves_last is 'public: Of public transport: the last departure home';
comment on column travel_time.known_on is 'public: The day of the road network or the timetable';

create table shortage_occupation (
  area_id int not null references area,
  occupation_code text not null check (occupation_code ~ '^[0-9X]{1,5}$'),
  balance text not null check (balance in ('shortage', 'mismatch', 'balance', 'surplus')),
  known_on date not null,
  source text not null check (length(source) between 1 and 300),
  primary key (area_id, occupation_code)
);
comment on table shortage_occupation is 'public: How supply and demand of occupations meet in the area, entered from its source';
comment on column shortage_occupation.occupation_code is 'public: Occupation (TK10), also the beginning of a code';
comment on column shortage_occupation.balance is 'public: Shortage of workers, mismatch, balance or surplus';
comment on column shortage_occupation.known_on is 'public: The month it holds for, by its first day';
comment on column shortage_occupation.source is 'public: Source';

alter table opening add column day_starts text check (day_starts ~ '^[0-2][0-9]:[0-5][0-9]$');
alter table opening add column day_ends text check (day_ends ~ '^[0-2][0-9]:[0-5][0-9]$');
comment on column opening.day_starts is 'public: When the working day begins; empty: to be agreed';
comment on column opening.day_ends is 'public: When the working day ends; empty: to be agreed';

create table placement_round (
  area_id int not null references area,
  id uuid not null,
  staff_id uuid not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on and ends_on <= starts_on + 366),
  municipalities text[] not null,
  schemes text[] not null,
  made_at timestamptz not null,
  solved_at timestamptz,
  objective numeric,
  bound numeric,
  optimal boolean,
  waiting int not null default 0,
  places int not null default 0,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id)
);
create index placement_round_staff on placement_round (area_id, staff_id, made_at);
comment on table placement_round is 'public: A proposal of who goes where, for the waiting clients and free slots of some weeks';
comment on column placement_round.staff_id is 'public: Whose round: nobody else reads it';
comment on column placement_round.starts_on is 'public: First day of the placements';
comment on column placement_round.ends_on is 'public: Last day of the placements';
comment on column placement_round.municipalities is 'public: Municipalities of the clients';
comment on column placement_round.schemes is 'public: Schemes of the slots';
comment on column placement_round.made_at is 'public: When it was begun';
comment on column placement_round.solved_at is 'public: When it was solved last';
comment on column placement_round.objective is 'public: Sum of the scores of the pairs chosen';
comment on column placement_round.bound is 'public: No assignment is worth more';
comment on column placement_round.optimal is 'public: Proved to be the best';
comment on column placement_round.waiting is 'public: How many were waiting';
comment on column placement_round.places is 'public: How many places were free';

create table placement_round_line (
  area_id int not null references area,
  id uuid not null,
  round_id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('pinned', 'forbidden', 'proposed', 'left')),
  slot_id uuid,
  score numeric,
  waiting_days int,
  details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  placement_id uuid,
  primary key (area_id, id),
  foreign key (area_id, round_id) references placement_round (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  check ((slot_id is null) = (kind = 'left'))
);
create index placement_round_line_round on placement_round_line (area_id, round_id);
create index placement_round_line_client on placement_round_line (area_id, client_id);
comment on table placement_round_line is 'personal: A round''s proposal for one client, or what its planner pinned or forbade';
comment on column placement_round_line.round_id is 'personal: The round';
comment on column placement_round_line.client_id is 'personal: Who';
comment on column placement_round_line.kind is 'personal: Pinned, forbidden, proposed or left without';
comment on column placement_round_line.slot_id is 'personal: The slot; empty for who is left without';
comment on column placement_round_line.score is 'personal: Fit and waiting time together';
comment on column placement_round_line.waiting_days is 'personal: How long she has waited';
comment on column placement_round_line.details is 'personal: Parts of the score, or reasons of being left without';
comment on column placement_round_line.placement_id is 'personal: The placement made of it';
