-- Payment of grants: the schedule of each case, the employer's account, files for the bank and the bank's answers, recovery
-- of what was paid for nothing, and de minimis aid of the undertaking.

create table grant_payer (
  area_id int not null references area,
  name text not null check (length(name) between 1 and 70),
  iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}$'),
  bic text not null default '' check (bic ~ '^([A-Z0-9]{8}([A-Z0-9]{3})?)?$'),
  business_id text check (business_id ~ '^[0-9]{7}-[0-9]$'),
  account text not null default '' check (length(account) <= 40),
  cost_centre text not null default '' check (length(cost_centre) <= 40),
  project text not null default '' check (length(project) <= 40),
  latest_file int not null default 0 check (latest_file >= 0),
  version int not null default 0,
  primary key (area_id)
);
comment on table grant_payer is 'financial: Who pays the grants of an area, and from which account';
comment on column grant_payer.name is 'public: Name as the bank has it';
comment on column grant_payer.iban is 'financial: Account from which it is paid';
comment on column grant_payer.bic is 'public: Code of the bank; empty: not told';
comment on column grant_payer.business_id is 'public: Business id';
comment on column grant_payer.account is 'public: Account of the bookkeeping';
comment on column grant_payer.cost_centre is 'public: Cost centre';
comment on column grant_payer.project is 'public: Project';
comment on column grant_payer.latest_file is 'public: Running number of the latest payment file';

create table grant_payee (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  iban text not null check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}$'),
  told_by text not null check (length(told_by) between 1 and 200),
  told_on date not null,
  reason text not null default '' check (length(reason) <= 500),
  staff_id uuid not null,
  at timestamptz not null,
  replaced_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id)
);
create unique index grant_payee_now on grant_payee (area_id, employer_id) where replaced_at is null;
create index grant_payee_of on grant_payee (area_id, employer_id);
create index grant_payee_staff on grant_payee (area_id, staff_id);
comment on table grant_payee is 'financial: The account to which the grants of an employer are paid, and who told it';
comment on column grant_payee.employer_id is 'public: The employer';
comment on column grant_payee.iban is 'financial: Account number, its check digits checked';
comment on column grant_payee.told_by is 'personal: Who told it for the employer, or which document';
comment on column grant_payee.told_on is 'public: When it was told';
comment on column grant_payee.reason is 'personal: Why it was changed';
comment on column grant_payee.staff_id is 'personal: Who wrote it down: she approves no payment to it';
comment on column grant_payee.at is 'public: When it was written down';
comment on column grant_payee.replaced_at is 'public: When another took its place';

create table grant_instalment (
  area_id int not null references area,
  id uuid not null,
  case_id uuid not null,
  sequence int not null check (sequence between 1 and 100),
  text jsonb not null,
  due_on date,
  cents bigint not null check (cents between 1 and 99999999999),
  needs text[] not null default '{}',
  came text[] not null default '{}' check (came <@ needs),
  status text not null check (status in ('planned', 'approved', 'inFile', 'paid', 'returned', 'cancelled')),
  prepared_by_staff_id uuid not null,
  approved_by_staff_id uuid,
  approved_on date,
  payee_id uuid,
  note text not null default '' check (length(note) <= 500),
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, case_id, sequence),
  foreign key (area_id, case_id) references grant_case (area_id, id),
  foreign key (area_id, prepared_by_staff_id) references staff (area_id, id),
  foreign key (area_id, approved_by_staff_id) references staff (area_id, id),
  foreign key (area_id, payee_id) references grant_payee (area_id, id),
  check (status not in ('approved', 'inFile', 'paid', 'returned')
    or (approved_by_staff_id is not null and approved_on is not null and payee_id is not null and came @> needs)),
  -- four eyes: the database refuses it too
  check (approved_by_staff_id <> prepared_by_staff_id)
);
create index grant_instalment_due on grant_instalment (area_id, status, due_on, id);
create index grant_instalment_preparer on grant_instalment (area_id, prepared_by_staff_id);
create index grant_instalment_approver on grant_instalment (area_id, approved_by_staff_id);
create index grant_instalment_payee on grant_instalment (area_id, payee_id);
comment on table grant_instalment is 'financial: An instalment of a granted case: how much, when, and what has to come before';
comment on column grant_instalment.case_id is 'public: The case';
comment on column grant_instalment.sequence is 'public: Its place in the schedule';
comment on column grant_instalment.text is 'public: What the programme calls it';
comment on column grant_instalment.due_on is 'public: From which day it is paid; empty: when what it needs has come';
comment on column grant_instalment.cents is 'financial: Sum in cents';
comment on column grant_instalment.needs is 'public: Attachments that have to come before';
comment on column grant_instalment.came is 'public: Those of them that have come';
comment on column grant_instalment.status is 'public: Where it stands';
comment on column grant_instalment.prepared_by_staff_id is 'personal: Who proposed the decision it rests on';
comment on column grant_instalment.approved_by_staff_id is 'personal: Who approved the payment';
comment on column grant_instalment.approved_on is 'public: When';
comment on column grant_instalment.payee_id is 'public: The account it was approved to';
comment on column grant_instalment.note is 'personal: Why it was changed';

create table grant_payment_file (
  area_id int not null references area,
  id uuid not null,
  message_id text not null check (length(message_id) <= 35),
  request_key uuid not null,
  execution_on date not null,
  made_at timestamptz not null,
  made_by_staff_id uuid not null,
  transactions int not null check (transactions > 0),
  cents bigint not null check (cents > 0),
  xml text not null,
  bank_status text check (bank_status in ('received', 'accepted', 'pending', 'settled', 'rejected')),
  primary key (area_id, id),
  unique (area_id, message_id),
  unique (area_id, request_key),
  foreign key (area_id, made_by_staff_id) references staff (area_id, id)
);
create index grant_payment_file_made on grant_payment_file (area_id, made_at desc, id desc);
create index grant_payment_file_maker on grant_payment_file (area_id, made_by_staff_id);
comment on table grant_payment_file is 'financial: A file of payments for the bank';
comment on column grant_payment_file.message_id is 'public: By which the bank answers; never used twice';
comment on column grant_payment_file.request_key is 'public: The request it was made by: asked again it gives the same file';
comment on column grant_payment_file.execution_on is 'public: On which day the account is debited';
comment on column grant_payment_file.made_at is 'public: When it was made';
comment on column grant_payment_file.made_by_staff_id is 'personal: Who made it';
comment on column grant_payment_file.transactions is 'public: How many payments';
comment on column grant_payment_file.cents is 'financial: Their sum in cents';
comment on column grant_payment_file.xml is 'financial: The file as it was given out';
comment on column grant_payment_file.bank_status is 'public: What the bank says of the whole file';

create table grant_payment (
  area_id int not null references area,
  id uuid not null,
  file_id uuid not null,
  instalment_id uuid not null,
  end_to_end_id text not null check (length(end_to_end_id) <= 35),
  creditor_name text not null check (length(creditor_name) between 1 and 200),
  iban text not null,
  cents bigint not null check (cents > 0),
  message text not null default '' check (length(message) <= 140),
  status text not null check (status in ('inFile', 'paid', 'returned', 'rejected')),
  bank_status text check (bank_status in ('received', 'accepted', 'pending', 'settled', 'rejected')),
  reason text not null default '' check (length(reason) <= 500),
  settled_on date,
  primary key (area_id, id),
  unique (area_id, end_to_end_id),
  foreign key (area_id, file_id) references grant_payment_file (area_id, id),
  foreign key (area_id, instalment_id) references grant_instalment (area_id, id)
);
-- nobody is paid twice: an instalment is in one file at most that the bank has not turned down
create unique index grant_payment_once on grant_payment (area_id, instalment_id) where status in ('inFile', 'paid');
create index grant_payment_instalment on grant_payment (area_id, instalment_id);
create index grant_payment_file_of on grant_payment (area_id, file_id);
comment on table grant_payment is 'financial: A payment of a file: one instalment, once';
comment on column grant_payment.file_id is 'public: The file';
comment on column grant_payment.instalment_id is 'public: The instalment';
comment on column grant_payment.end_to_end_id is 'public: By which the bank answers; never used twice';
comment on column grant_payment.creditor_name is 'public: To whom, as in the file';
comment on column grant_payment.iban is 'financial: To which account, as in the file';
comment on column grant_payment.cents is 'financial: Sum in cents';
comment on column grant_payment.message is 'public: What the employer reads on its statement';
comment on column grant_payment.status is 'public: Where it stands';
comment on column grant_payment.bank_status is 'public: What the bank said last';
comment on column grant_payment.reason is 'public: Why the bank rejected or returned it';
comment on column grant_payment.settled_on is 'public: When it was booked, or came back';

create table grant_recovery (
  area_id int not null references area,
  id uuid not null,
  case_id uuid not null,
  status text not null check (status in ('hearing', 'proposed', 'decided', 'cancelled')),
  ground text not null check (length(ground) <= 60),
  kind text not null check (kind in ('termination', 'suspension', 'whole')),
  last_day date,
  resumes_on date,
  grant_from date not null,
  grant_to date not null check (grant_to >= grant_from),
  calculation jsonb not null,
  told text not null check (length(told) <= 2000),
  heard_on date not null,
  hearing_due_on date not null check (hearing_due_on >= heard_on),
  answer text not null default '' check (length(answer) <= 4000),
  started_by_staff_id uuid not null,
  recover_cents bigint check (recover_cents >= 0),
  is_manual boolean,
  writes_off boolean,
  parts int check (parts between 1 and 36),
  first_due_on date,
  reasons text check (length(reasons) <= 4000),
  proposed_by_staff_id uuid,
  proposed_on date,
  decided_by_staff_id uuid,
  decided_on date,
  decision_number text,
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, decision_number),
  foreign key (area_id, case_id) references grant_case (area_id, id),
  foreign key (area_id, started_by_staff_id) references staff (area_id, id),
  foreign key (area_id, proposed_by_staff_id) references staff (area_id, id),
  foreign key (area_id, decided_by_staff_id) references staff (area_id, id),
  check ((kind = 'whole') = (last_day is null)),
  check ((kind = 'suspension') = (resumes_on is not null)),
  check (status not in ('proposed', 'decided') or (recover_cents is not null and is_manual is not null
    and writes_off is not null and parts is not null and first_due_on is not null and reasons is not null
    and proposed_by_staff_id is not null and proposed_on is not null)),
  check ((status = 'decided') = (decided_by_staff_id is not null and decided_on is not null and decision_number is not null)),
  -- four eyes: the database refuses it too
  check (decided_by_staff_id <> proposed_by_staff_id)
);
create unique index grant_recovery_open on grant_recovery (area_id, case_id) where status in ('hearing', 'proposed');
create index grant_recovery_of on grant_recovery (area_id, case_id);
create index grant_recovery_starter on grant_recovery (area_id, started_by_staff_id);
create index grant_recovery_proposer on grant_recovery (area_id, proposed_by_staff_id);
create index grant_recovery_decider on grant_recovery (area_id, decided_by_staff_id);
comment on table grant_recovery is 'personal: Recovery of a paid grant: what changed, the hearing, the decision';
comment on column grant_recovery.case_id is 'public: The case';
comment on column grant_recovery.status is 'public: Where it is';
comment on column grant_recovery.ground is 'public: Which ground of the programme';
comment on column grant_recovery.kind is 'public: The job ended, stood still, or the whole grant is recovered';
comment on column grant_recovery.last_day is 'personal: The last day of work before it ended or stood still';
comment on column grant_recovery.resumes_on is 'personal: The day on which work went on';
comment on column grant_recovery.grant_from is 'public: First day for which the grant was';
comment on column grant_recovery.grant_to is 'public: Last day for which the grant was';
comment on column grant_recovery.calculation is 'financial: Rows of the calculation, as it was worked out';
comment on column grant_recovery.told is 'personal: What the employer is heard of';
comment on column grant_recovery.heard_on is 'public: When the hearing began';
comment on column grant_recovery.hearing_due_on is 'public: By when the employer answers';
comment on column grant_recovery.answer is 'personal: What the employer answered';
comment on column grant_recovery.started_by_staff_id is 'personal: Who began it';
comment on column grant_recovery.recover_cents is 'financial: Sum that is recovered, in cents';
comment on column grant_recovery.is_manual is 'financial: The sum is another than the one worked out';
comment on column grant_recovery.writes_off is 'financial: What is left after setting off is not claimed';
comment on column grant_recovery.parts is 'public: In how many parts it is paid back';
comment on column grant_recovery.first_due_on is 'public: When the first part is due';
comment on column grant_recovery.reasons is 'personal: Reasons';
comment on column grant_recovery.proposed_by_staff_id is 'personal: Who proposed';
comment on column grant_recovery.proposed_on is 'public: When';
comment on column grant_recovery.decided_by_staff_id is 'personal: Who decided';
comment on column grant_recovery.decided_on is 'public: When';
comment on column grant_recovery.decision_number is 'public: Number of the decision';

create table grant_recovery_row (
  area_id int not null references area,
  id uuid not null,
  recovery_id uuid not null,
  sequence int not null check (sequence between 1 and 100),
  kind text not null check (kind in ('setOff', 'claim', 'writeOff')),
  cents bigint not null check (cents > 0),
  due_on date,
  reference text check (length(reference) <= 25),
  paid_on date,
  paid_by_staff_id uuid,
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, recovery_id, sequence),
  unique (area_id, reference),
  foreign key (area_id, recovery_id) references grant_recovery (area_id, id),
  foreign key (area_id, paid_by_staff_id) references staff (area_id, id),
  check ((kind = 'claim') = (due_on is not null and reference is not null)),
  check (paid_on is null or kind = 'claim')
);
create index grant_recovery_row_payer on grant_recovery_row (area_id, paid_by_staff_id);
comment on table grant_recovery_row is 'financial: How a recovery is met: set off, claimed part by part, or written off';
comment on column grant_recovery_row.recovery_id is 'public: The recovery';
comment on column grant_recovery_row.sequence is 'public: Its place';
comment on column grant_recovery_row.kind is 'public: Set off against what is not paid yet, claimed, or written off';
comment on column grant_recovery_row.cents is 'financial: Sum in cents';
comment on column grant_recovery_row.due_on is 'public: When a claim is due';
comment on column grant_recovery_row.reference is 'public: Creditor reference of a claim';
comment on column grant_recovery_row.paid_on is 'public: When a claim was paid';
comment on column grant_recovery_row.paid_by_staff_id is 'personal: Who wrote the payment down; empty: the bank told it';

create table grant_bank_answer (
  area_id int not null references area,
  id uuid not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('paymentStatus', 'accountNotification')),
  message_id text not null check (length(message_id) <= 140),
  at timestamptz not null,
  staff_id uuid not null,
  primary key (area_id, id),
  unique (area_id, digest),
  foreign key (area_id, staff_id) references staff (area_id, id)
);
create index grant_bank_answer_at on grant_bank_answer (area_id, at desc, id desc);
create index grant_bank_answer_staff on grant_bank_answer (area_id, staff_id);
comment on table grant_bank_answer is 'financial: A file of the bank: what became of payments';
comment on column grant_bank_answer.digest is 'public: SHA-256 of the file: the same file changes nothing';
comment on column grant_bank_answer.kind is 'public: Status of payments, or what was booked';
comment on column grant_bank_answer.message_id is 'public: The id the bank gave it';
comment on column grant_bank_answer.at is 'public: When it was brought in';
comment on column grant_bank_answer.staff_id is 'personal: Who brought it in';

create table grant_bank_line (
  area_id int not null references area,
  id uuid not null,
  answer_id uuid not null,
  sequence int not null check (sequence > 0),
  kind text not null check (length(kind) <= 20),
  end_to_end_id text check (length(end_to_end_id) <= 140),
  reference text check (length(reference) <= 140),
  cents bigint check (cents >= 0),
  day date,
  reason text not null default '' check (length(reason) <= 500),
  outcome text not null check (outcome in ('applied', 'unchanged', 'differs', 'unmatched')),
  payment_id uuid,
  recovery_row_id uuid,
  primary key (area_id, id),
  unique (area_id, answer_id, sequence),
  foreign key (area_id, answer_id) references grant_bank_answer (area_id, id),
  foreign key (area_id, payment_id) references grant_payment (area_id, id),
  foreign key (area_id, recovery_row_id) references grant_recovery_row (area_id, id)
);
create index grant_bank_line_payment on grant_bank_line (area_id, payment_id);
create index grant_bank_line_row on grant_bank_line (area_id, recovery_row_id);
create index grant_bank_line_outcome on grant_bank_line (area_id, outcome);
comment on table grant_bank_line is 'financial: A line of a bank file and what it changed';
comment on column grant_bank_line.answer_id is 'public: The file';
comment on column grant_bank_line.sequence is 'public: Its place in the file';
comment on column grant_bank_line.kind is 'public: What the bank says';
comment on column grant_bank_line.end_to_end_id is 'public: The payment it names';
comment on column grant_bank_line.reference is 'public: The reference it names';
comment on column grant_bank_line.cents is 'financial: Sum in cents';
comment on column grant_bank_line.day is 'public: When it was booked';
comment on column grant_bank_line.reason is 'public: Why, as the bank says';
comment on column grant_bank_line.outcome is 'public: What it changed here';
comment on column grant_bank_line.payment_id is 'public: The payment it was of';
comment on column grant_bank_line.recovery_row_id is 'public: The claim it paid';

create table de_minimis_grant (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  business_id text check (business_id ~ '^[0-9]{7}-[0-9]$'),
  grantor text not null check (length(grantor) between 1 and 200),
  granted_on date not null,
  cents bigint not null check (cents between 1 and 99999999999),
  told_on date not null,
  staff_id uuid not null,
  removed_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id)
);
create index de_minimis_grant_of on de_minimis_grant (area_id, employer_id);
create index de_minimis_grant_staff on de_minimis_grant (area_id, staff_id);
comment on table de_minimis_grant is 'financial: De minimis aid by another grantor, as an employer declared it';
comment on column de_minimis_grant.employer_id is 'public: The employer who declared it';
comment on column de_minimis_grant.business_id is 'public: Whose aid it was, when a linked company’s';
comment on column de_minimis_grant.grantor is 'public: Who granted it';
comment on column de_minimis_grant.granted_on is 'public: When it was granted';
comment on column de_minimis_grant.cents is 'financial: Sum in cents';
comment on column de_minimis_grant.told_on is 'public: When it was declared';
comment on column de_minimis_grant.staff_id is 'personal: Who wrote it down';
comment on column de_minimis_grant.removed_at is 'public: When it was found wrong';

create table de_minimis_link (
  area_id int not null references area,
  id uuid not null,
  employer_id uuid not null,
  business_id text not null check (business_id ~ '^[0-9]{7}-[0-9]$'),
  name text not null default '' check (length(name) <= 200),
  told_on date not null,
  staff_id uuid not null,
  removed_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, employer_id) references employer (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id)
);
create unique index de_minimis_link_now on de_minimis_link (area_id, employer_id, business_id) where removed_at is null;
create index de_minimis_link_of on de_minimis_link (area_id, employer_id);
create index de_minimis_link_business on de_minimis_link (area_id, business_id);
create index de_minimis_link_staff on de_minimis_link (area_id, staff_id);
comment on table de_minimis_link is 'public: Companies that are one undertaking with an employer, as it declared';
comment on column de_minimis_link.employer_id is 'public: The employer';
comment on column de_minimis_link.business_id is 'public: Business id of the other';
comment on column de_minimis_link.name is 'public: Its name';
comment on column de_minimis_link.told_on is 'public: When it was declared';
comment on column de_minimis_link.staff_id is 'personal: Who wrote it down';
comment on column de_minimis_link.removed_at is 'public: When the link was found to be no more';

create table de_minimis_entry (
  area_id int not null references area,
  case_id uuid not null,
  entered_on date not null,
  reference text not null default '' check (length(reference) <= 100),
  staff_id uuid not null,
  primary key (area_id, case_id),
  foreign key (area_id, case_id) references grant_case (area_id, id),
  foreign key (area_id, staff_id) references staff (area_id, id)
);
create index de_minimis_entry_staff on de_minimis_entry (area_id, staff_id);
comment on table de_minimis_entry is 'public: That a grant was entered in the register of de minimis aid';
comment on column de_minimis_entry.case_id is 'public: The case';
comment on column de_minimis_entry.entered_on is 'public: When it was entered';
comment on column de_minimis_entry.reference is 'public: Its id there';
comment on column de_minimis_entry.staff_id is 'personal: Who entered it';
