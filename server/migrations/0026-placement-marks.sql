-- Attendance of placements, marked on a phone that may be without a network. Rows are added and never changed: each says
-- which earlier ones its marker had seen. What stands is derived (domain/placements/marks.ts), so that two devices that
-- knew nothing of each other lose nothing.

create table placement_mark (
  area_id int not null references area,
  id uuid not null,
  placement_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  on_date date not null,
  mark text not null check (mark in ('present', 'late', 'absentNotified', 'absentUnnotified')),
  minutes int not null check (minutes between 0 and 720),
  seen uuid[] not null default '{}' check (cardinality(seen) <= 20),
  marked_by uuid not null,
  marked_at timestamptz not null,
  received_at timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, placement_id) references placement (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, organisation_id) references organisation (area_id, id),
  foreign key (area_id, marked_by) references staff (area_id, id)
);
create index placement_mark_placement on placement_mark (area_id, placement_id, on_date);
create index placement_mark_client on placement_mark (area_id, client_id, on_date);
create index placement_mark_organisation on placement_mark (area_id, organisation_id);
create index placement_mark_marker on placement_mark (area_id, marked_by);
comment on table placement_mark is 'personal: Marks of who came to a placement; a day''s standing mark is derived from all of them';
comment on column placement_mark.id is 'personal: Made on the device that marked, so that the same mark sent twice is one';
comment on column placement_mark.placement_id is 'personal: The placement';
comment on column placement_mark.client_id is 'personal: Who';
comment on column placement_mark.organisation_id is 'public: Whose environment it is';
comment on column placement_mark.on_date is 'personal: The day';
comment on column placement_mark.mark is 'personal: Present, late, absent with notice or without';
comment on column placement_mark.minutes is 'personal: Minutes present';
comment on column placement_mark.seen is 'personal: Earlier marks of the day that the marker saw and replaces';
comment on column placement_mark.marked_by is 'personal: Who marked';
comment on column placement_mark.marked_at is 'personal: When, by the device''s clock';
comment on column placement_mark.received_at is 'personal: When it came to the server';
