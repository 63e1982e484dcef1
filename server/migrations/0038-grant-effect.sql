-- What came of grants, and numbered vouchers.

create table grant_follow_up (
  area_id int not null references area,
  id uuid not null,
  case_id uuid not null,
  months int not null check (months in (3, 6, 12)),
  due_on date not null,
  work text check (work in ('sameEmployer', 'elsewhere', 'notWorking', 'notKnown')),
  hired_anyway text check (hired_anyway in ('no', 'maybe', 'yes')),
  source text check (source in ('employer', 'client', 'handler')),
  note text not null default '' check (length(note) <= 500),
  answered_on date,
  answered_by_staff_id uuid,
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, case_id, months),
  foreign key (area_id, case_id) references grant_case (area_id, id),
  foreign key (area_id, answered_by_staff_id) references staff (area_id, id),
  check ((answered_on is null) = (work is null) and (work is null) = (source is null)),
  check (hired_anyway is null or work is not null)
);
create index grant_follow_up_due on grant_follow_up (area_id, due_on, id) where answered_on is null;
create index grant_follow_up_staff on grant_follow_up (area_id, answered_by_staff_id);
comment on table grant_follow_up is 'personal: What came of a granted case, so many months after the supported time';
comment on column grant_follow_up.case_id is 'public: The case';
comment on column grant_follow_up.months is 'public: Months after the supported time';
comment on column grant_follow_up.due_on is 'public: When it is asked';
comment on column grant_follow_up.work is 'personal: Is the person in work';
comment on column grant_follow_up.hired_anyway is 'personal: Would she have been hired without the grant';
comment on column grant_follow_up.source is 'public: Who told';
comment on column grant_follow_up.note is 'personal: A word on it';
comment on column grant_follow_up.answered_on is 'public: When it was written down';
comment on column grant_follow_up.answered_by_staff_id is 'personal: Who wrote it down';

create table grant_voucher (
  area_id int not null references area,
  id uuid not null,
  number bigint not null check (number between 1 and 1125899906842623),
  programme text not null,
  pack_version text not null,
  year int not null check (year between 2000 and 9999),
  given_names text not null check (length(given_names) between 1 and 100),
  family_name text not null check (length(family_name) between 1 and 100),
  birth_date date not null,
  valid_to date not null,
  issued_on date not null,
  issued_by_staff_id uuid not null,
  case_id uuid,
  redeemed_on date,
  revoked_on date,
  revoked_reason text not null default '' check (length(revoked_reason) <= 300),
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, number),
  foreign key (area_id, programme, pack_version) references grant_pack (area_id, programme, pack_version),
  foreign key (area_id, issued_by_staff_id) references staff (area_id, id),
  foreign key (area_id, case_id) references grant_case (area_id, id),
  check ((case_id is null) = (redeemed_on is null)),
  check (redeemed_on is null or revoked_on is null)
);
-- one for each person and year
create unique index grant_voucher_person on grant_voucher (area_id, programme, year, birth_date, lower(family_name), lower(given_names))
  where revoked_on is null;
create unique index grant_voucher_case on grant_voucher (area_id, case_id);
create index grant_voucher_pack on grant_voucher (area_id, programme, pack_version);
create index grant_voucher_issuer on grant_voucher (area_id, issued_by_staff_id);
comment on table grant_voucher is 'personal: A voucher with which a person finds herself an employer';
comment on column grant_voucher.number is 'personal: Its number, which redeems it together with the surname';
comment on column grant_voucher.programme is 'public: The programme';
comment on column grant_voucher.pack_version is 'public: The version of its rules';
comment on column grant_voucher.year is 'public: The year it is for';
comment on column grant_voucher.given_names is 'personal: Given names';
comment on column grant_voucher.family_name is 'personal: Surname';
comment on column grant_voucher.birth_date is 'personal: Date of birth';
comment on column grant_voucher.valid_to is 'public: The last day on which it is redeemed';
comment on column grant_voucher.issued_on is 'public: When it was given';
comment on column grant_voucher.issued_by_staff_id is 'personal: Who gave it';
comment on column grant_voucher.case_id is 'public: The application that redeemed it';
comment on column grant_voucher.redeemed_on is 'public: When it was redeemed';
comment on column grant_voucher.revoked_on is 'public: When it was revoked';
comment on column grant_voucher.revoked_reason is 'personal: Why it was revoked';
