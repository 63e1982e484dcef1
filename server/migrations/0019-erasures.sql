-- Erasing that a client asked for: the evidence that stays when she and her request are gone. It leads to nobody.

create table erasure (
  area_id int not null references area,
  id uuid not null,
  received_on date not null,
  ground text not null check (ground in ('notNeeded', 'unlawful', 'legalDuty')),
  counts jsonb not null check (jsonb_typeof(counts) = 'object'),
  decided_by uuid not null,
  done_at timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, decided_by) references staff (area_id, id)
);
create index erasure_done on erasure (area_id, done_at desc, id);
create index erasure_decided_by on erasure (area_id, decided_by);
comment on table erasure is 'public: Erasing done because a client asked for it: when, on what ground, how many rows; never whose';
comment on column erasure.received_on is 'public: Day the request was received';
comment on column erasure.ground is 'public: Ground of the decision (GDPR art. 17(1))';
comment on column erasure.counts is 'public: How many rows of what they were about';
comment on column erasure.decided_by is 'personal: Who decided and erased';
comment on column erasure.done_at is 'public: When it was done';
