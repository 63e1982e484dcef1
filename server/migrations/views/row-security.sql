-- Row-level security: the second wall. Policies are pure expressions over the row's own columns and the
-- settings entered at the start of each transaction (server/platform/context.ts); no settings, no rows.
-- Re-applied whenever this file changes, so that the whole wall reads on one page.

do $wall$
declare
  t record;
  here constant text := $$area_id = nullif(current_setting('app.area_id', true), '')::int$$;
  -- people: the whole area for its staff, herself for a client, nobody otherwise
  people constant text := $$(current_setting('app.reach', true) = 'area'
    or (current_setting('app.reach', true) = 'own' and %I = nullif(current_setting('app.client_id', true), '')::uuid))$$;
  -- A partner's professional reads of a person handed to her the tables of the parts handed; a table not named is closed.
  part_of constant jsonb := '{"path_transition": "path", "plan": "plan", "plan_step": "plan", "coaching_period": "coaching",
    "attendance": "coaching", "assessment": "assessments", "outcome": "outcome", "follow_up": "outcome", "contact": "contacts",
    "learning_record": "learning"}';
  listed constant text := $$current_setting('app.reach', true) = 'listed'$$;
  handed constant text := $$%I = any (string_to_array(nullif(current_setting('app.client_ids', true), ''), ',')::uuid[])$$;
  part_handed constant text := $$(%L || client_id::text) = any (string_to_array(nullif(current_setting('app.client_parts', true), ''), ','))$$;
  my_staff constant text := $$nullif(current_setting('app.staff_id', true), '')::uuid$$;
  my_organisation constant text := $$nullif(current_setting('app.organisation_id', true), '')::uuid$$;
  rows_of_part text;
  log_only constant text := $$current_setting('app.reach', true) = 'log'$$;
  own_id constant text := $$nullif(current_setting('app.client_id', true), '')::uuid$$;
  not_own constant text := $$current_setting('app.reach', true) is distinct from 'own'$$;
  -- In her own view a client reads only these, and writes only those: a table not named is closed to her.
  own_reads constant text[] := array['client', 'client_municipality', 'client_guardian', 'client_skill', 'client_group_override',
    'path_transition', 'responsibility', 'plan', 'plan_step', 'contact', 'case_share', 'access_reason', 'coaching_period', 'coaching_review',
    'coaching_change', 'attendance', 'outcome', 'follow_up', 'referral', 'client_account', 'client_consent', 'data_request', 'absence_link',
    'absence_notice', 'feedback', 'idempotency_key', 'audit_event', 'area', 'organisation', 'unit', 'staff', 'environment', 'package', 'message', 'assessment', 'assessment_definition', 'joint_service', 'group_series', 'group_meeting', 'group_invitation', 'story', 'news',
    'skill_evidence', 'language_skill', 'language_queue', 'learning_need', 'course_offer', 'course_participation', 'strengths_card', 'work_wish', 'kykyviisari', 'clarification_step',
    'task_note', 'task_certificate', 'learning_record', 'client_certificate', 'agreement', 'agreement_edition', 'agreement_party', 'agreement_signature', 'environment_slot', 'placement', 'placement_mark'];
  own_writes constant text[] := array['group_invitation', 'story', 'assessment', 'attendance', 'absence_notice', 'client_consent', 'data_request', 'feedback', 'idempotency_key', 'audit_event', 'strengths_card', 'work_wish', 'agreement_signature'];
  -- She ends a slice that rests on her consent, and gives none; what she signs changes the state of an agreement, and her
  -- own words go into its final assessment.
  own_changes constant text[] := own_writes || array['case_share', 'agreement', 'agreement_edition'];
  -- A representative of an employer reads these tables and writes those: a table not named is closed to her. The column
  -- named is the employer's, and of its table she reaches only the rows of her own; null: any row of her area.
  employer_reads constant jsonb := '{"employer": "id", "employer_representative": "employer_id", "area": null, "idempotency_key": null,
    "grant_pack": null, "grant_number": null, "grant_case": "employer_id", "grant_draft": "employer_id", "grant_attachment": "employer_id",
    "grant_message": "employer_id", "grant_report": "employer_id", "grant_payment_request": "employer_id"}';
  employer_writes constant text[] := array['idempotency_key', 'audit_event', 'grant_number', 'grant_case', 'grant_case_event',
    'grant_draft', 'grant_attachment', 'grant_message', 'grant_report', 'grant_payment_request'];
  -- A case only while it waits for what she was asked; its history is written and never changed.
  employer_changes constant text[] := array['idempotency_key', 'employer_representative', 'grant_number', 'grant_case', 'grant_draft',
    'grant_attachment', 'grant_message'];
  -- What belongs to a case without naming its employer: she reads what belongs to her employer's cases.
  employer_reads_of_case constant text[] := array['grant_decision', 'grant_instalment'];
  her_employer constant text := $$nullif(current_setting('app.employer_id', true), '')::uuid$$;
  her_id constant text := $$nullif(current_setting('app.representative_id', true), '')::uuid$$;
  not_employer constant text := $$current_setting('app.reach', true) is distinct from 'employer'$$;
  hers text;
  condition text;
  has_client boolean;
begin
  for t in
    select c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r'
       and (exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'area_id' and not a.attisdropped)
            or c.relname in ('area', 'project'))
       and c.relname not in ('session', 'sign_in_identity')
  loop
    execute format('alter table %I enable row level security', t.name);
    execute format('alter table %I force row level security', t.name);
    execute format('drop policy if exists owner_works on %I', t.name);
    execute format('drop policy if exists area_wall on %I', t.name);
    execute format('drop policy if exists area_wall_read on %I', t.name);
    execute format('drop policy if exists area_wall_add on %I', t.name);
    execute format('drop policy if exists own_read on %I', t.name);
    execute format('drop policy if exists own_add on %I', t.name);
    execute format('drop policy if exists own_change on %I', t.name);
    execute format('drop policy if exists own_remove on %I', t.name);
    execute format('drop policy if exists handed_read on %I', t.name);
    execute format('drop policy if exists handed_add on %I', t.name);
    execute format('drop policy if exists handed_change on %I', t.name);
    execute format('drop policy if exists employer_read on %I', t.name);
    execute format('drop policy if exists employer_add on %I', t.name);
    execute format('drop policy if exists employer_change on %I', t.name);
    execute format('drop policy if exists employer_remove on %I', t.name);
    if not t.name = any (own_reads) then
      execute format('create policy own_read on %I as restrictive for select to polku_application using (%s)', t.name, not_own);
    end if;
    if not t.name = any (own_writes) then
      execute format('create policy own_add on %I as restrictive for insert to polku_application with check (%s)', t.name, not_own);
    end if;
    if not t.name = any (own_changes) then
      execute format('create policy own_change on %I as restrictive for update to polku_application using (%s)', t.name, not_own);
    end if;
    execute format('create policy own_remove on %I as restrictive for delete to polku_application using (%s)', t.name, not_own);
    hers := case when employer_reads ->> t.name is null then null else format('(%s or %I = %s)', not_employer, employer_reads ->> t.name, her_employer) end;
    if t.name = any (employer_reads_of_case) then
      execute format('create policy employer_read on %I as restrictive for select to polku_application using (%s or exists (select 1 from grant_case c where c.area_id = %I.area_id and c.id = %I.case_id and c.employer_id = %s))',
        t.name, not_employer, t.name, t.name, her_employer);
    elsif not employer_reads ? t.name then
      execute format('create policy employer_read on %I as restrictive for select to polku_application using (%s)', t.name, not_employer);
    elsif hers is not null then
      execute format('create policy employer_read on %I as restrictive for select to polku_application using (%s)', t.name, hers);
    end if;
    if not t.name = any (employer_writes) then
      execute format('create policy employer_add on %I as restrictive for insert to polku_application with check (%s)', t.name, not_employer);
    elsif t.name = 'grant_case_event' then
      execute format('create policy employer_add on grant_case_event as restrictive for insert to polku_application with check (%s or representative_id = %s)', not_employer, her_id);
    elsif hers is not null then
      execute format('create policy employer_add on %I as restrictive for insert to polku_application with check (%s)', t.name, hers);
    end if;
    if not t.name = any (employer_changes) then
      execute format('create policy employer_change on %I as restrictive for update to polku_application using (%s)', t.name, not_employer);
    elsif t.name = 'employer_representative' then
      -- her own contact data and nobody else's
      execute format('create policy employer_change on employer_representative as restrictive for update to polku_application using (%s or id = %s)', not_employer, her_id);
    elsif t.name = 'grant_case' then
      execute format('create policy employer_change on grant_case as restrictive for update to polku_application using (%s or (employer_id = %s and status = %L)) with check (%s)',
        not_employer, her_employer, 'moreInformation', hers);
    elsif hers is not null then
      execute format('create policy employer_change on %I as restrictive for update to polku_application using (%s)', t.name, hers);
    end if;
    -- she takes a file back out of a draft, and removes nothing else
    execute format('create policy employer_remove on %I as restrictive for delete to polku_application using (%s)', t.name,
      case when t.name = 'grant_attachment' then format('%s or (employer_id = %s and draft_id is not null)', not_employer, her_employer) else not_employer end);
    -- the owner migrates, seals the log, restores; the application never connects as it
    execute format('create policy owner_works on %I to %I using (true) with check (true)', t.name, current_user);

    select exists (select 1 from pg_attribute a where a.attrelid = t.name::regclass and a.attname = 'client_id' and not a.attisdropped)
      into has_client;

    if t.name = 'client' or has_client then
      if t.name = 'client' then
        rows_of_part := format(handed, 'id');
      elsif t.name = 'case_share' then
        rows_of_part := format('%s and organisation_id = %s and (staff_id is null or staff_id = %s)', format(handed, 'client_id'), my_organisation, my_staff);
      elsif part_of ? t.name then
        rows_of_part := format(part_handed, (part_of ->> t.name) || ':') || case t.name
          when 'plan_step' then format($$ and (visibility = 'all' or responsible_staff_id = %s or (visibility = 'own' and organisation_id = %s)
            or 'partnerProfessional' = any (visible_roles))$$, my_staff, my_organisation)
          when 'contact' then format($$ and (visibility = 'shared' or written_by = %s)$$, my_staff)
          when 'assessment' then $$ and status = 'done'$$
          when 'learning_record' then format($$ and status <> 'draft' and organisation_id = %s$$, my_organisation)
          else '' end;
      else
        rows_of_part := null;
      end if;
      if rows_of_part is not null then
        execute format('create policy handed_read on %I for select to polku_application using (%s and %s and %s)', t.name, here, listed, rows_of_part);
      end if;
      -- She changes the state of her own organisation's steps and her own notes; of the record she locks the row and
      -- tells when something happened. What she sends as a referral has rules of its own below.
      if t.name = 'plan_step' then
        execute format('create policy handed_change on plan_step for update to polku_application using (%s and %s and %s and (organisation_id = %s or responsible_staff_id = %s))',
          here, listed, rows_of_part, my_organisation, my_staff);
      elsif t.name = 'contact' then
        execute format('create policy handed_add on contact for insert to polku_application with check (%s and %s and %s)', here, listed, rows_of_part);
        execute format('create policy handed_change on contact for update to polku_application using (%s and %s and %s and written_by = %s)', here, listed, rows_of_part, my_staff);
      elsif t.name = 'learning_record' then
        -- her school's answer, to what waits for it
        execute format('create policy handed_change on learning_record for update to polku_application using (%s and %s and %s and status = %L) with check (%s and %s and %s)',
          here, listed, rows_of_part, 'sent', here, listed, rows_of_part);
      elsif t.name = 'client' then
        execute format('create policy handed_change on client for update to polku_application using (%s and %s and %s)', here, listed, rows_of_part);
      end if;
    end if;

    if t.name = 'area' then
      -- names of areas are public; an area's own staff change its settings
      execute 'create policy area_wall_read on area for select to polku_application using (true)';
      execute format('create policy area_wall on area for update to polku_application using (%s)', replace(here, 'area_id =', 'id ='));
    elsif t.name = 'project' then
      execute $p$create policy area_wall on project to polku_application
        using (nullif(current_setting('app.area_id', true), '')::int = any (area_ids))
        with check (nullif(current_setting('app.area_id', true), '')::int = any (area_ids))$p$;
    elsif t.name in ('audit_event', 'audit_seal', 'audit_head') then
      if t.name = 'audit_event' then
        -- a client reads what was done with her own data, and nothing of a list but that she was in it
        execute format('create policy area_wall_read on audit_event for select to polku_application using (%s and (%s or (not (%s) and client_ids @> array[%s])))', here, log_only, not_own, own_id);
      else
        execute format('create policy area_wall_read on %I for select to polku_application using (%s and %s)', t.name, here, log_only);
      end if;
      if t.name = 'audit_event' then
        execute format('create policy area_wall_add on audit_event for insert to polku_application with check (%s)', here);
      end if;
    elsif t.name = 'access_reason' then
      execute format('create policy area_wall on access_reason to polku_application using (%s and (%s or %s))', here, log_only,
        format($$(current_setting('app.reach', true) = 'area' or (not (%s) and client_id = %s))$$, not_own, own_id));
    elsif t.name = 'data_request' then
      -- the data protection officer answers requests too
      execute format('create policy area_wall on data_request to polku_application using (%s and (%s or %s))', here, log_only, format(people, 'client_id', 'client_id'));
    elsif t.name = 'feedback' then
      -- an anonymous one belongs to nobody, and whoever gives it sees none
      execute format('create policy area_wall on feedback to polku_application using (%s and %s) with check (%s and (client_id is null or %s))', here, format(people, 'client_id', 'client_id'), here, format(people, 'client_id', 'client_id'));
    elsif t.name = 'legal_hold' then
      -- the data protection officer holds what must not be erased
      execute format('create policy area_wall on legal_hold to polku_application using (%s and (%s or %s))', here, log_only, $$current_setting('app.reach', true) = 'area'$$);
    elsif t.name = 'account_code' then
      execute format('create policy area_wall on account_code to polku_application using (%s and %s)', here, $$current_setting('app.reach', true) = 'area'$$);
    elsif t.name = 'idempotency_key' then
      execute format('create policy area_wall on idempotency_key to polku_application using (%s and ((%s and %s) or staff_id = %s or staff_id = %s))', here,
        not_own, not_employer, own_id, her_id);
    elsif t.name in ('referral', 'referral_event') then
      if t.name = 'referral' then
        execute format('create policy area_wall on referral to polku_application using (%s and (%s or %s or %s)) with check (%s)', here,
          $$current_setting('app.reach', true) = 'area'$$, format('(not (%s) and client_id = %s)', not_own, own_id),
          $$sender_organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid$$, here);
      else
        execute format('create policy area_wall on referral_event to polku_application using (%s and %s) with check (%s)', here,
          $$current_setting('app.reach', true) = 'area'$$, here);
      end if;
    elsif t.name in ('import_batch', 'import_row', 'client_merge', 'not_duplicate') then
      execute format('create policy area_wall on %I to polku_application using (%s and %s)', t.name, here,
        $$current_setting('app.reach', true) = 'area'$$);
    elsif t.name = 'message' then
      -- one's own notifications in any role; the rest with the person they are about; to herself only what was sent to her
      condition := format($$(recipient_staff_id = nullif(current_setting('app.staff_id', true), '')::uuid or (%s and (%s or recipient_id = %s)))$$,
        format(people, 'client_id', 'client_id'), not_own, own_id);
      execute format('create policy area_wall on message to polku_application using (%s and %s) with check (%s and %s)', here, condition, here, condition);
    elsif t.name = 'course_offer' then
      -- everybody of the area reads; a partner writes those of her own organisation
      condition := $$(current_setting('app.reach', true) = 'area' or organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid)$$;
      execute format('create policy area_wall_read on course_offer for select to polku_application using (%s)', here);
      execute format('create policy area_wall on course_offer to polku_application using (%s and %s)', here, condition);
    elsif t.name = 'environment_review' then
      -- of a coach: the area's frontline, of whom the handler lets herself and coordinators through
      execute format('create policy area_wall on environment_review to polku_application using (%s and (staff_id is null or %s))', here,
        $$current_setting('app.reach', true) = 'area'$$);
    elsif t.name = 'work_task' then
      -- its contact person is a person: the area's frontline, and a partner of the organisation whose work it is
      execute format('create policy area_wall on work_task to polku_application using (%s and (%s or (%s and organisation_id = %s)))', here,
        $$current_setting('app.reach', true) = 'area'$$, listed, my_organisation);
    elsif t.name in ('environment_operation', 'environment_supervisor', 'environment_slot', 'placement') then
      -- how an environment runs and who is placed there: the area's staff; a partner reads her own organisation's
      condition := case t.name when 'placement' then format(people, 'client_id', 'client_id') else format('not (%s)', listed) end;
      execute format('create policy area_wall_read on %I for select to polku_application using (%s and (%s or (%s and organisation_id = %s)))', t.name, here,
        condition, listed, my_organisation);
      execute format('create policy area_wall on %I to polku_application using (%s and %s)', t.name, here, condition);
    elsif t.name in ('agreement', 'agreement_party', 'agreement_signature') then
      -- who is to sign and has signed; what is agreed is for the area's staff and for the client herself
      execute format('create policy area_wall_read on %I for select to polku_application using (%s and %s and organisation_id = %s)', t.name, here,
        listed, my_organisation);
      execute format('create policy area_wall on %I to polku_application using (%s and %s)', t.name, here, format(people, 'client_id', 'client_id'));
    elsif t.name = 'placement_mark' then
      -- a partner's supervisor reads and adds marks of her own organisation's environments; her reach ends at its people
      condition := format('(%s and organisation_id = %s)', listed, my_organisation);
      execute format('create policy area_wall_add on placement_mark for insert to polku_application with check (%s and %s)', here, condition);
      execute format('create policy area_wall_read on placement_mark for select to polku_application using (%s and %s)', here, condition);
      execute format('create policy area_wall on placement_mark to polku_application using (%s and %s)', here, format(people, 'client_id', 'client_id'));
    elsif t.name in ('employer_contact', 'employer_meeting') then
      -- contact persons are people: the area's frontline, and a partner those her own organisation keeps
      execute format('create policy area_wall on %I to polku_application using (%s and (%s or (%s and organisation_id = %s)))', t.name, here,
        $$current_setting('app.reach', true) = 'area'$$, listed, my_organisation);
    elsif t.name = 'employer_representative' then
      -- people too: the area's frontline, and representatives those of their own employer
      execute format('create policy area_wall on employer_representative to polku_application using (%s and (%s or not (%s)))', here,
        $$current_setting('app.reach', true) = 'area'$$, not_employer);
    elsif t.name = 'client' then
      execute format('create policy area_wall on client to polku_application using (%s and %s)', here, format(people, 'id', 'id'));
    elsif has_client then
      execute format('create policy area_wall on %I to polku_application using (%s and %s)', t.name, here, format(people, 'client_id', 'client_id'));
    else
      execute format('create policy area_wall on %I to polku_application using (%s)', t.name, here);
    end if;
  end loop;
end
$wall$;

grant usage on schema public to polku_application;
grant select, insert, update, delete on all tables in schema public to polku_application;
grant usage on all sequences in schema public to polku_application;
revoke all on polku_migration from polku_application;
revoke insert, update, delete on region, municipality from polku_application;
revoke insert, delete on area from polku_application;
-- marks are added; a merge of two records moves whose they are
revoke update on placement_mark from polku_application;
grant update (client_id) on placement_mark to polku_application;
revoke update, delete on audit_event from polku_application;
revoke insert, update, delete on audit_seal, audit_head from polku_application;
