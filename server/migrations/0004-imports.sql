-- Import of client lists, and merge and split of people.

create table import_batch (
  area_id int not null references area,
  id uuid not null,
  kind text not null check (kind in ('clients')),
  file_name text not null check (length(file_name) <= 200),
  file_format text not null check (file_format in ('csv', 'xlsx')),
  encoding text,
  delimiter text,
  sheet_name text,
  source_name text not null check (length(source_name) between 1 and 100),
  status text not null check (status in ('mapping', 'previewed', 'running', 'done', 'failed', 'undoing', 'undone')),
  header jsonb not null,
  mapping jsonb not null default '[]',
  defaults jsonb not null,
  is_remembered boolean not null default false,
  preview jsonb,
  total_rows int not null default 0,
  handled_rows int not null default 0,
  created_rows int not null default 0,
  updated_rows int not null default 0,
  unchanged_rows int not null default 0,
  duplicate_rows int not null default 0,
  rejected_rows int not null default 0,
  skipped_rows int not null default 0,
  undone_rows int not null default 0,
  kept_rows int not null default 0,
  problem text,
  uploaded_by uuid,
  uploaded_at timestamptz not null,
  run_assignment_id uuid,
  finished_at timestamptz,
  undone_at timestamptz,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, uploaded_by) references staff (area_id, id),
  foreign key (area_id, run_assignment_id) references role_assignment (area_id, id)
);
create index import_batch_by on import_batch (area_id, uploaded_by);
create index import_batch_assignment on import_batch (area_id, run_assignment_id);
create index import_batch_time on import_batch (area_id, uploaded_at desc);
comment on table import_batch is 'personal: One imported file; without uploader when it came by the command line';
comment on column import_batch.preview is 'special: The dry run: counts and the first rows as they would be stored';
comment on column import_batch.run_assignment_id is 'personal: The role whose scope the run works in; null by the command line, which reaches the whole area';

create table import_row (
  area_id int not null,
  batch_id uuid not null,
  line int not null check (line > 0),
  raw jsonb not null,
  result text check (result in ('created', 'updated', 'unchanged', 'duplicate', 'rejected', 'skipped', 'undone', 'kept')),
  problems jsonb not null default '[]',
  candidate_ids uuid[] not null default '{}',
  client_id uuid,
  before jsonb,
  after jsonb,
  client_print text,
  primary key (area_id, batch_id, line),
  foreign key (area_id, batch_id) references import_batch (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id)
);
create index import_row_result on import_row (area_id, batch_id, result, line);
create index import_row_client on import_row (area_id, client_id);
comment on table import_row is 'special: Rows of an imported file as they were read, what became of them, and what they changed (for undo)';
comment on column import_row.raw is 'special: The row as read; emptied when the batch is older than the area keeps it';
comment on column import_row.candidate_ids is 'personal: People the row may be, while a worker has not decided';
comment on column import_row.before is 'special: The changed fields as they were before, for undo';
comment on column import_row.after is 'special: The changed fields as the import left them: undo restores only what is still so';

create table import_mapping (
  area_id int not null references area,
  kind text not null,
  header_key text not null,
  mapping jsonb not null,
  remembered_by uuid not null,
  remembered_at timestamptz not null,
  primary key (area_id, kind, header_key),
  foreign key (area_id, remembered_by) references staff (area_id, id)
);
create index import_mapping_by on import_mapping (area_id, remembered_by);
comment on table import_mapping is 'public: Column mappings remembered by the set of headings';

create table client_merge (
  area_id int not null,
  id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  moved jsonb not null,
  before jsonb not null,
  merged_by uuid not null,
  merged_at timestamptz not null,
  split_by uuid,
  split_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, kept_id) references client (area_id, id),
  foreign key (area_id, merged_id) references client (area_id, id),
  foreign key (area_id, merged_by) references staff (area_id, id),
  foreign key (area_id, split_by) references staff (area_id, id),
  check (kept_id <> merged_id),
  check ((split_at is null) = (split_by is null))
);
create index client_merge_kept on client_merge (area_id, kept_id);
create index client_merge_merged on client_merge (area_id, merged_id);
create index client_merge_by on client_merge (area_id, merged_by);
create index client_merge_split_by on client_merge (area_id, split_by);
comment on table client_merge is 'personal: Two records found to be one person; what moved, so that they can be split again';
comment on column client_merge.before is 'special: The fields of the kept record before the merge';

create table not_duplicate (
  area_id int not null,
  client_id uuid not null,
  other_id uuid not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (area_id, client_id, other_id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, other_id) references client (area_id, id),
  foreign key (area_id, decided_by) references staff (area_id, id),
  check (client_id < other_id)
);
create index not_duplicate_other on not_duplicate (area_id, other_id);
create index not_duplicate_by on not_duplicate (area_id, decided_by);
comment on table not_duplicate is 'personal: Pairs a worker found to be two people, so that they are not offered again';
