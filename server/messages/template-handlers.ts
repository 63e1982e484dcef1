import {
  type MessageChannel,
  type TemplateTexts,
  defaultTemplates,
  languages,
  type messageAdministrationContract,
  outerChannels,
  placeholders,
  previewValues,
  reminderChannels,
  reminderKinds,
  reminderRules,
  refuse,
  rendered,
  renderedSubject,
  smsLength,
  templateKeys,
  templateRefusals,
  templateRules,
  decisionsFrom,
} from '@polku/domain';
import { sql } from 'kysely';
import type { HandlersFor } from '../platform/handlers.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound, Problem, refused } from '../platform/problems.ts';
import { channelsOf } from './channels.ts';
import { decide } from './handlers.ts';
import { readReminderSettings } from './remind.ts';
import { readTemplates } from './templates.ts';

/** A channel that failed at its latest attempt, and has not sent since, is down. */
const downForMinutes = 60;

interface OutboxRow {
  readonly id: string;
  readonly version: number;
  readonly kind: (typeof templateKeys)[number];
  readonly channel: 'email' | 'sms';
  readonly status: keyof typeof decisionsFrom;
  readonly problem: 'channel-down' | null;
  readonly attempts: number;
  readonly planned_at: string;
  readonly attempted_at: string | null;
  readonly next_attempt_at: string | null;
}

export const templateHandlers = {
  async templateList({ tx, actor }) {
    const known = await readTemplates(tx, actor.areaId);
    return {
      rows: templateKeys.map((key) => ({
        key,
        publishedVersion: known[key].published.version,
        draftVersion: known[key].draft?.version ?? null,
        changedAt: known[key].changedAt,
      })),
    };
  },

  async templateRead({ tx, actor, params }) {
    const { published, draft } = (await readTemplates(tx, actor.areaId))[params.key];
    const rule = templateRules[params.key];
    return {
      key: params.key,
      texts: (draft ?? published).texts,
      inUse: published.texts,
      shipped: defaultTemplates[params.key],
      publishedVersion: published.version,
      isDraft: draft !== null,
      placeholders: [...rule.placeholders],
      subjectPlaceholders: rule.placeholders.filter((name) => placeholders[name] === 'public'),
      channels: [...rule.channels],
      version: (draft ?? published).version,
    };
  },

  async templateSave({ tx, actor, params, body, now }) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`message_template ${actor.areaId} ${params.key}`}, 0))`.execute(
      tx,
    );
    const { published, draft } = (await readTemplates(tx, actor.areaId))[params.key];
    const current = draft ?? published;
    if (current.version !== body.version)
      throw changedMeanwhile({ texts: current.texts, version: current.version });
    const [refusal] = templateRefusals(params.key, body.texts);
    if (refusal) throw refused(refusal);
    const version = current.version + 1;
    if (draft) {
      await tx
        .deleteFrom('message_template')
        .where('area_id', '=', actor.areaId)
        .where('key', '=', params.key)
        .where('published_at', 'is', null)
        .execute();
    }
    await tx
      .insertInto('message_template')
      .values(
        languages.map((language) => ({
          area_id: actor.areaId,
          key: params.key,
          language,
          version,
          ...body.texts[language],
          published_at: body.publish ? now.toISOString() : null,
          changed_by: actor.staffId,
          changed_at: now.toISOString(),
        })),
      )
      .execute();
    return { version };
  },

  async templatePreview({ params, body }) {
    const looks = Object.fromEntries(languages.map((language) => [language, look(body.texts, language)]));
    return {
      ...(looks as Record<(typeof languages)[number], ReturnType<typeof look>>),
      problems: templateRefusals(params.key, body.texts).map((refusal) => ({
        pointer: refusal.pointer ?? '/body',
        code: refusal.refusal,
      })),
    };
  },

  async reminderList({ tx, actor }) {
    const settings = await readReminderSettings(tx, actor.areaId);
    return {
      rows: reminderKinds.map((kind) => ({
        kind,
        ...settings[kind],
        channels: [...settings[kind].channels],
      })),
    };
  },

  async reminderSave({ tx, actor, params, body, now }) {
    const { version } = (await readReminderSettings(tx, actor.areaId))[params.kind];
    if (version !== body.version) throw changedMeanwhile({ version });
    const channels = reminderChannels(params.kind, body.channels as readonly MessageChannel[]);
    if (body.isOn && channels.length === 0)
      throw refused(refuse('reminder-needs-channel', undefined, '/body/channels'));
    const { mostLeadDays } = reminderRules[params.kind];
    if (body.leadDays > mostLeadDays)
      throw refused(refuse('lead-days-too-many', { days: mostLeadDays }, '/body/leadDays'));
    const values = {
      is_on: body.isOn,
      lead_days: body.leadDays,
      channels: [...channels],
      changed_by: actor.staffId,
      changed_at: now.toISOString(),
      version: version + 1,
    };
    const saved = await tx
      .insertInto('reminder_setting')
      .values({ area_id: actor.areaId, kind: params.kind, ...values })
      .onConflict((conflict) =>
        conflict
          .columns(['area_id', 'kind'])
          .doUpdateSet(values)
          .where('reminder_setting.version', '=', version),
      )
      .returning('version')
      .executeTakeFirst();
    if (!saved) throw changedMeanwhile({ version: version + 1 });
    return { version: version + 1 };
  },

  async outboxRead({ tx, services, now, today }) {
    const found = await sql<{
      channel: string;
      waiting: number;
      failed: number;
      uncertain: number;
      sent_today: number;
      last_sent_at: string | null;
      oldest_waiting_at: string | null;
      failing_since: string | null;
    }>`select * from message_channel_states((${today}::date::timestamp at time zone 'Europe/Helsinki'))`.execute(
      tx,
    );
    const adapters = channelsOf(services);
    const channels = outerChannels.map((channel) => {
      const row = found.rows.find((one) => one.channel === channel);
      const failedAt = row?.failing_since ? Date.parse(row.failing_since) : 0;
      const sentAt = row?.last_sent_at ? Date.parse(row.last_sent_at) : 0;
      return {
        channel,
        way: adapters[channel]?.way ?? ('none' as const),
        isDown: failedAt > sentAt && now.getTime() - failedAt < downForMinutes * 60_000,
        waiting: row?.waiting ?? 0,
        failed: row?.failed ?? 0,
        uncertain: row?.uncertain ?? 0,
        sentToday: row?.sent_today ?? 0,
        lastSentAt: row?.last_sent_at ?? null,
        oldestWaitingAt: row?.oldest_waiting_at ?? null,
      };
    });
    return { channels };
  },

  async outboxList({ tx, body, note }) {
    const after = readCursor(body.cursor, 2);
    const found = await sql<OutboxRow>`
      select * from message_outbox(${body.statuses}::text[], ${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid, ${body.limit + 1})`.execute(
      tx,
    );
    const { rows, next } = pageOf(found.rows, body.limit, (row) => [row.planned_at, row.id]);
    note.count(rows.length);
    return {
      rows: rows.map((row) => ({
        id: row.id,
        version: row.version,
        kind: row.kind,
        channel: row.channel,
        status: row.status,
        problem: row.problem,
        attempts: row.attempts,
        plannedAt: row.planned_at,
        attemptedAt: row.attempted_at,
        nextAttemptAt: row.next_attempt_at,
        decisions: [...decisionsFrom[row.status]],
      })),
      next,
    };
  },

  async outboxDecide({ tx, actor, params, body, now }) {
    const found = await sql<{ status: string; version: number }>`
      select status, version from message_state(${params.messageId}::uuid)`.execute(tx);
    const row = found.rows[0];
    if (!row) throw notFound();
    if (row.version !== body.version) throw changedMeanwhile({ version: row.version });
    await decide(
      tx,
      { ...row, areaId: actor.areaId, id: params.messageId, by: actor.staffId, now },
      body.decision,
    );
    return { version: body.version + 1 };
  },

  async demonstrationOutbox({ tx, actor, query, services, note }) {
    if (services.settings.mode !== 'demo') throw new Problem(404, 'not-found');
    const after = readCursor(query.cursor, 2);
    const found = await sql<{
      id: string;
      channel: 'email' | 'sms';
      recipient: string;
      subject: string;
      body: string;
      at: string;
    }>`
      select id, channel, recipient, subject, body, sent_at as at from demonstration_outbox
       where area_id = ${actor.areaId}
         ${after ? sql`and (sent_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
       order by sent_at desc, id desc limit ${query.limit + 1}`.execute(tx);
    const page = pageOf(found.rows, query.limit, (row) => [row.at, row.id]);
    note.count(page.rows.length);
    return page;
  },
} satisfies HandlersFor<typeof messageAdministrationContract>;

function look(texts: TemplateTexts, language: (typeof languages)[number]) {
  const { subject, body } = texts[language];
  const shown = rendered(body, previewValues[language]);
  const { characters, parts } = smsLength(shown);
  return {
    subject: renderedSubject(subject, previewValues[language]),
    body: shown,
    smsCharacters: characters,
    smsParts: parts,
  };
}
