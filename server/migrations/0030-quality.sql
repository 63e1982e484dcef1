-- Reviews against criteria are of an environment, of a coach or of a provider alike; and the periods for which statistics
-- of youth workshops are given.

alter table assessment_definition drop constraint assessment_definition_kind_check;
alter table assessment_definition add constraint assessment_definition_kind_check
  check (kind in ('needs', 'progress', 'screening', 'staffSurvey', 'environmentReview', 'coachReview', 'providerReview'));

alter table environment_review alter column environment_id drop not null;
alter table environment_review add column staff_id uuid;
alter table environment_review add column organisation_id uuid;
alter table environment_review add check (num_nonnulls(environment_id, staff_id, organisation_id) = 1);
alter table environment_review add unique (area_id, staff_id, year);
alter table environment_review add unique (area_id, organisation_id, year);
alter table environment_review add foreign key (area_id, staff_id) references staff (area_id, id);
alter table environment_review add foreign key (area_id, organisation_id) references organisation (area_id, id);
comment on table environment_review is 'public: A yearly evaluation against criteria: of a coaching environment, a coach or a provider by themselves';
comment on column environment_review.environment_id is 'public: The environment; empty: of a coach or of a provider';
comment on column environment_review.staff_id is 'personal: The coach; empty: of an environment or of a provider';
comment on column environment_review.organisation_id is 'public: The provider; empty: of an environment or of a coach';

create table workshop_period (
  area_id int not null references area,
  id uuid not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on and ends_on <= starts_on + 366),
  source text not null default '' check (length(source) <= 300),
  version int not null default 0,
  primary key (area_id, id),
  unique (area_id, starts_on)
);
comment on table workshop_period is 'public: A period for which statistics of youth workshops are given';
comment on column workshop_period.starts_on is 'public: First day';
comment on column workshop_period.ends_on is 'public: Last day';
comment on column workshop_period.source is 'public: Who asks for these periods';
