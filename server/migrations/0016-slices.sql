-- Slices: which parts of a case a partner's professional is handed, on what ground, and how it ended; who sees a step
-- of a joint plan; the days of a multi-sectoral joint service.

alter table case_share
  add column parts text[] not null default '{path,plan,contacts}',
  add column legal_basis text not null default 'notRecorded',
  add column end_cause text,
  add column ended_by uuid;
update case_share set end_cause = 'revoked' where ended_at is not null;
alter table case_share
  add constraint case_share_parts_known check (
    cardinality(parts) > 0 and parts <@ '{identity,path,plan,coaching,assessments,outcome,contacts}'::text[]),
  add constraint case_share_basis_known check (
    legal_basis in ('consent', 'commission', 'employmentServices', 'jointService', 'socialWelfare', 'notRecorded')),
  add constraint case_share_end_known check (
    end_cause in ('revoked', 'consentWithdrawn', 'clientEnded', 'jointServiceEnded')),
  add constraint case_share_ended_together check ((ended_at is null) = (end_cause is null)),
  add constraint case_share_ended_by foreign key (area_id, ended_by) references staff (area_id, id);
create index case_share_ended_by on case_share (area_id, ended_by);
comment on column case_share.staff_id is 'personal: The one professional; null in slices given to a whole organisation before each was given to one';
comment on column case_share.parts is 'personal: The named parts it holds; a part not named is not shown';
comment on column case_share.legal_basis is 'personal: On what ground secret data are told; notRecorded in those given before it was asked';
comment on column case_share.end_cause is 'personal: At whose word it ended before its time';
comment on column case_share.ended_by is 'personal: The worker who ended it; null when the client did';

alter table client_consent drop constraint client_consent_purpose_check;
alter table client_consent add constraint client_consent_purpose_check
  check (purpose in ('photo', 'successStory', 'employerSharing', 'research', 'reminders', 'partnerSharing'));

alter table plan_step
  add column visibility text not null default 'all' check (visibility in ('all', 'own', 'roles')),
  add column visible_roles text[] not null default '{}',
  add constraint plan_step_roles_named check ((visibility = 'roles') = (cardinality(visible_roles) > 0));
comment on column plan_step.visibility is 'personal: Who sees the step: all in the plan, the organisation that does it, or the named roles';
comment on column plan_step.visible_roles is 'personal: The roles that see it, when only named roles do';

create table joint_service (
  area_id int not null,
  id uuid not null,
  client_id uuid not null,
  basis_met_on date not null,
  assessment_id uuid,
  need_assessed_on date,
  plan_made_on date check (plan_made_on >= basis_met_on),
  plan_reference text not null default '' check (length(plan_reference) <= 200),
  ended_on date check (ended_on >= basis_met_on),
  end_reason text check (end_reason in ('goalReached', 'needEnded', 'clientWish', 'moved', 'other')),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  version int not null default 0,
  primary key (area_id, id),
  foreign key (area_id, client_id) references client (area_id, id),
  -- the day of assessing stays when the answers are removed
  foreign key (area_id, assessment_id) references assessment (area_id, id) on delete set null (assessment_id),
  foreign key (area_id, recorded_by) references staff (area_id, id),
  check ((ended_on is null) = (end_reason is null))
);
create index joint_service_client on joint_service (area_id, client_id);
create index joint_service_assessment on joint_service (area_id, assessment_id);
create index joint_service_by on joint_service (area_id, recorded_by);
comment on table joint_service is 'special: Multi-sectoral joint service (TYP) of a client by its days; the statutory plan itself is in the national system';
comment on column joint_service.basis_met_on is 'special: The day its legal ground was met; the act in force that day applies';
comment on column joint_service.need_assessed_on is 'special: The day of the screening in which the need was found';
comment on column joint_service.plan_reference is 'personal: Number of the statutory plan, never its content';
comment on column joint_service.assessment_id is 'special: The screening in which the need was found, while it is kept';
comment on column joint_service.plan_made_on is 'special: The day the joint plan was made';
