-- How an environment runs (model, premises, equipment, supervisors, slots) and who is placed on a slot. The database
-- itself keeps a slot from being given to more people than it has places on any day.

alter table environment add unique (area_id, id, organisation_id);

create table environment_operation (
  area_id int not null references area,
  environment_id uuid not null,
  organisation_id uuid not null,
  operating_model text not null check (operating_model in ('socialEnterprise', 'inHouse', 'partnerNetwork')),
  premises text not null default '' check (length(premises) <= 1000),
  premises_owner text not null default '' check (length(premises_owner) <= 200),
  people_per_supervisor int check (people_per_supervisor between 1 and 100),
  hours jsonb not null default '[]' check (jsonb_typeof(hours) = 'array'),
  equipment jsonb not null default '[]' check (jsonb_typeof(equipment) = 'array'),
  version int not null default 0,
  primary key (area_id, environment_id),
  foreign key (area_id, environment_id, organisation_id) references environment (area_id, id, organisation_id) on update cascade
);
create index environment_operation_organisation on environment_operation (area_id, environment_id, organisation_id);
comment on table environment_operation is 'public: How a coaching environment runs';
comment on column environment_operation.environment_id is 'public: The environment';
comment on column environment_operation.organisation_id is 'public: Whose it is: a partner sees her own organisation''s';
comment on column environment_operation.operating_model is 'public: Social enterprise, in-house across departments or network of partners';
comment on column environment_operation.premises is 'public: Premises';
comment on column environment_operation.premises_owner is 'public: Who owns the premises';
comment on column environment_operation.people_per_supervisor is 'public: How many people one supervisor can have; empty: not said';
comment on column environment_operation.hours is 'public: Opening hours by weekday';
comment on column environment_operation.equipment is 'public: Equipment with owner, last inspection and the day the next is due';

create table environment_supervisor (
  area_id int not null references area,
  id uuid not null,
  environment_id uuid not null,
  organisation_id uuid not null,
  staff_id uuid not null,
  weekdays int[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(weekdays) > 0),
  starts text not null check (starts ~ '^[0-2][0-9]:[0-5][0-9]$'),
  ends text not null check (ends ~ '^[0-2][0-9]:[0-5][0-9]$' and ends > starts),
  primary key (area_id, id),
  unique (area_id, environment_id, staff_id),
  foreign key (area_id, environment_id, organisation_id) references environment (area_id, id, organisation_id) on update cascade,
  foreign key (area_id, staff_id) references staff (area_id, id)
);
create index environment_supervisor_environment on environment_supervisor (area_id, environment_id, organisation_id);
create index environment_supervisor_staff on environment_supervisor (area_id, staff_id);
comment on table environment_supervisor is 'public: Who supervises in an environment, and when';
comment on column environment_supervisor.environment_id is 'public: The environment';
comment on column environment_supervisor.organisation_id is 'public: Whose environment it is';
comment on column environment_supervisor.staff_id is 'public: The supervisor, of the area or of a partner';
comment on column environment_supervisor.weekdays is 'public: Days of the week, 1 is Monday';
comment on column environment_supervisor.starts is 'public: Begins at';
comment on column environment_supervisor.ends is 'public: Ends at';

create table environment_slot (
  area_id int not null references area,
  id uuid not null,
  environment_id uuid not null,
  organisation_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  scheme text not null check (scheme ~ '^[a-zA-Z]{1,40}$'),
  mode text not null check (mode in ('individual', 'group')),
  places int[] not null check (cardinality(places) = 7 and 0 <= all (places) and 500 >= all (places) and array_position(places, null) is null),
  daily_minutes int not null check (daily_minutes between 30 and 480),
  certificates text[] not null default '{}',
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, id, organisation_id),
  foreign key (area_id, environment_id, organisation_id) references environment (area_id, id, organisation_id) on update cascade
);
create index environment_slot_environment on environment_slot (area_id, environment_id, organisation_id);
comment on table environment_slot is 'public: Places of an environment for one scheme';
comment on column environment_slot.environment_id is 'public: The environment';
comment on column environment_slot.organisation_id is 'public: Whose environment it is';
comment on column environment_slot.name is 'public: What it is called';
comment on column environment_slot.scheme is 'public: Scheme (domain/placements/schemes.ts)';
comment on column environment_slot.mode is 'public: One by one or as a group';
comment on column environment_slot.places is 'public: Places at once on each weekday, Monday first';
comment on column environment_slot.daily_minutes is 'public: Minutes a day';
comment on column environment_slot.certificates is 'public: Certificates required';
comment on column environment_slot.starts_on is 'public: First day';
comment on column environment_slot.ends_on is 'public: Last day; empty: until further notice';

create table placement (
  area_id int not null references area,
  id uuid not null,
  client_id uuid not null,
  slot_id uuid not null,
  organisation_id uuid not null,
  coach_staff_id uuid not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on and ends_on <= starts_on + 1100),
  weekdays int[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(weekdays) > 0),
  daily_minutes int not null check (daily_minutes between 30 and 480),
  status text not null check (status in ('planned', 'running', 'ended')),
  ended_on date check (ended_on >= starts_on - 1 and ended_on <= ends_on),
  end_reason text check (end_reason ~ '^[a-zA-Z]{1,40}$'),
  end_note text not null default '' check (length(end_note) <= 1000),
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  foreign key (area_id, slot_id, organisation_id) references environment_slot (area_id, id, organisation_id) on update cascade,
  foreign key (area_id, coach_staff_id) references staff (area_id, id),
  check ((status = 'ended') = (ended_on is not null)),
  check ((status = 'ended') = (end_reason is not null))
);
create index placement_client on placement (area_id, client_id, starts_on);
create index placement_slot on placement (area_id, slot_id, organisation_id);
create index placement_coach on placement (area_id, coach_staff_id);
comment on table placement is 'personal: Somebody placed on a slot: from–to, weekdays, hours, coach';
comment on column placement.client_id is 'personal: Who';
comment on column placement.slot_id is 'personal: The slot';
comment on column placement.organisation_id is 'public: Whose environment it is';
comment on column placement.coach_staff_id is 'personal: The coach';
comment on column placement.starts_on is 'personal: First day';
comment on column placement.ends_on is 'personal: Last day as agreed';
comment on column placement.weekdays is 'personal: Days of the week, 1 is Monday';
comment on column placement.daily_minutes is 'personal: Minutes a day';
comment on column placement.status is 'personal: Planned, running or ended';
comment on column placement.ended_on is 'personal: Last day as it came; the day before the first: it never began';
comment on column placement.end_reason is 'personal: Why it ended';
comment on column placement.end_note is 'personal: A note of the end';

-- Places of a slot and how many of them are taken, day by day.
create function slot_days(p_area_id int, p_slot_id uuid, p_from date, p_to date, p_without uuid)
returns table (on_date date, places int, taken int)
language sql
stable
as $fn$
  select d::date,
         case when d::date between s.starts_on and coalesce(s.ends_on, d::date) then s.places[extract(isodow from d)::int] else 0 end,
         (select count(*)::int from placement p
           where p.area_id = s.area_id and p.slot_id = s.id and p.id is distinct from p_without
             and d::date between p.starts_on and coalesce(p.ended_on, p.ends_on)
             and extract(isodow from d)::int = any (p.weekdays))
    from environment_slot s cross join generate_series(p_from, p_to, interval '1 day') d
   where s.area_id = p_area_id and s.id = p_slot_id
$fn$;

-- Two who fill the last place at once take turns at the slot's row; the second counts what the first has written.
create function keep_placement_within_places() returns trigger language plpgsql security definer set search_path = public as $fn$
begin
  perform 1 from environment_slot s where s.area_id = new.area_id and s.id = new.slot_id for update;
  if exists (select 1 from slot_days(new.area_id, new.slot_id, new.starts_on, coalesce(new.ended_on, new.ends_on), new.id) d
              where extract(isodow from d.on_date)::int = any (new.weekdays) and d.taken >= d.places) then
    raise exception 'no place on the slot' using errcode = 'exclusion_violation', constraint = 'placement_within_places';
  end if;
  return new;
end
$fn$;
create trigger placement_within_places before insert or update of slot_id, starts_on, ends_on, ended_on, weekdays, status
  on placement for each row execute function keep_placement_within_places();

-- A slot made smaller or shorter still holds those who are on it; days gone by stay as they were.
create function keep_slot_for_its_people() returns trigger language plpgsql security definer set search_path = public as $fn$
begin
  if exists (select 1 from placement p
              cross join lateral slot_days(p.area_id, p.slot_id, greatest(p.starts_on, current_date), coalesce(p.ended_on, p.ends_on), null) d
              where p.area_id = new.area_id and p.slot_id = new.id and p.status <> 'ended'
                and extract(isodow from d.on_date)::int = any (p.weekdays) and d.taken > d.places) then
    raise exception 'people are on the slot' using errcode = 'exclusion_violation', constraint = 'slot_holds_its_people';
  end if;
  return new;
end
$fn$;
create trigger slot_holds_its_people after update of places, starts_on, ends_on
  on environment_slot for each row execute function keep_slot_for_its_people();
