-- A period that ends with its path says so. Steps of packages and plans carry their names in three languages.

alter table coaching_period drop constraint coaching_period_end_reason_check;
alter table coaching_period add constraint coaching_period_end_reason_check
  check (end_reason in ('goalReached', 'toPlacement', 'toJob', 'toEducation', 'interrupted', 'clientWish', 'moved', 'pathEnded', 'other'));

alter table plan_step
  add column title_sv text not null default '' check (length(title_sv) <= 300),
  add column title_en text not null default '' check (length(title_en) <= 300),
  add column service_sv text not null default '' check (length(service_sv) <= 200),
  add column service_en text not null default '' check (length(service_en) <= 200);
comment on column plan_step.title_sv is 'personal: The title in Swedish, when the package had one; empty when it was written by hand';
comment on column plan_step.title_en is 'personal: The title in English, when the package had one; empty when it was written by hand';
comment on column plan_step.service_sv is 'personal: The service in Swedish, when the package had one';
comment on column plan_step.service_en is 'personal: The service in English, when the package had one';

update package
   set steps = (select coalesce(jsonb_agg('{"titleSv": "", "titleEn": "", "serviceSv": "", "serviceEn": ""}'::jsonb || one order by place), '[]'::jsonb)
                  from jsonb_array_elements(steps) with ordinality as listed (one, place));
comment on column package.steps is 'public: Steps: title and service in three languages, days from the start to the due date';

-- Far from services, help to travel, remote service: what nobody asked was stored as a "no".
alter table client
  alter column rural drop not null, alter column rural drop default,
  alter column travel_help drop not null, alter column travel_help drop default,
  alter column remote_service drop not null, alter column remote_service drop default;
update client
   set rural = nullif(rural, false), travel_help = nullif(travel_help, false), remote_service = nullif(remote_service, false);
