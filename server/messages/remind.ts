/**
 * One round of reminders: for each area and kind, what is due and has no sending yet gets one. The sending's key is
 * unique in the database, so that two processes, a missed run or a clock set back make neither none nor two.
 */
import {
  type Day,
  type Language,
  type MessageChannel,
  type PlaceholderValues,
  type ReminderKind,
  type ReminderSetting,
  type TemplateKey,
  addDays,
  asDay,
  clientChannel,
  defaultReminderSetting,
  messageLanguage,
  reminderChannels,
  reminderKindWords,
  reminderKinds,
  reminderRules,
  rendered,
  renderedSubject,
  tellable,
} from '@polku/domain';
import { type Insertable, type Kysely, sql } from 'kysely';
import { type Reached, messagesTo, readReached } from '../agreements/tell.ts';
import { dayAt } from '../platform/clock.ts';
import { newId } from '../platform/new-id.ts';
import type { DB } from '../platform/schema.generated.ts';
import type { Services } from '../platform/services.ts';
import { writtenDay } from '../platform/written-day.ts';
import { type DueReminder, dueReminders } from './due.ts';
import { forwardMessages } from './send.ts';
import { type KnownTemplates, readTemplates } from './templates.ts';

/** Members of staff have no language of their own in the register: mail to them is in the service's first language. */
const staffLanguage: Language = 'fi';
const chunkSize = 500;

export async function remind(services: Services): Promise<void> {
  await makeReminders(services);
  await forwardMessages(services);
}

/** The sendings of a round; nothing leaves yet. */
export async function makeReminders(services: Services): Promise<void> {
  const areas = await services.database.owner
    .selectFrom('area')
    .select(['id', 'name_fi', 'name_sv', 'name_en'])
    .execute();
  for (const area of areas) {
    await remindArea(services, {
      id: area.id,
      name: { fi: area.name_fi, sv: area.name_sv, en: area.name_en },
    });
  }
}

interface Area {
  readonly id: number;
  readonly name: Readonly<Record<Language, string>>;
}

async function remindArea(services: Services, area: Area): Promise<void> {
  const { owner } = services.database;
  const now = services.clock.now();
  const today = dayAt(now);
  const templates = await readTemplates(owner, area.id);
  const settings = await readReminderSettings(owner, area.id);
  for (const kind of reminderKinds) {
    const { isOn, leadDays, channels } = settings[kind];
    if (!isOn) continue;
    const due = await dueReminders(owner, kind, { areaId: area.id, today, leadDays });
    const missing = await withoutSending(owner, area.id, kind, due, channels);
    const people = await readPeople(owner, area.id, kind, missing);
    const signers =
      kind === 'agreementUnsigned'
        ? await readReached(
            owner,
            area.id,
            missing.map((one) => one.subject_id),
          )
        : [];
    const round = {
      area,
      now,
      kind,
      templates,
      channels,
      people,
      signers,
      publicUrl: services.settings.publicUrl,
    };
    const rows = missing.flatMap((one) => sendingsOf(round, one));
    for (let at = 0; at < rows.length; at += chunkSize) {
      await owner
        .insertInto('message')
        .values(rows.slice(at, at + chunkSize))
        .onConflict((conflict) =>
          conflict
            .columns(['area_id', 'kind', 'subject_id', 'due_on', 'channel', 'recipient_id'])
            .doNothing(),
        )
        .execute();
    }
  }
}

/** Most of what is due has been told already: only the rest is read further. */
async function withoutSending(
  owner: Kysely<DB>,
  areaId: number,
  kind: ReminderKind,
  due: readonly DueReminder[],
  channels: readonly MessageChannel[],
): Promise<readonly DueReminder[]> {
  if (due.length === 0) return [];
  const asked = due.map((one) => ({ s: one.subject_id, d: one.due_on, r: recipientOf(one) }));
  const found = await sql<{ key: string }>`
    select a.s || a.d || a.r as key
      from json_to_recordset(${JSON.stringify(asked)}::json) as a (s text, d text, r text)
      join message m on m.area_id = ${areaId} and m.kind = ${kind} and m.subject_id = a.s::uuid and m.due_on = a.d::date
                    and m.recipient_id = a.r::uuid and m.channel = any (${[...channels]}::text[])
     group by 1 having count(*) >= ${reminderRules[kind].recipients === 'client' || reminderRules[kind].recipients === 'signer' ? 1 : channels.length}`.execute(
    owner,
  );
  const told = new Set(found.rows.map((row) => row.key));
  return due.filter((one) => !told.has(`${one.subject_id}${one.due_on}${recipientOf(one)}`));
}

const recipientOf = (due: DueReminder): string => due.staff_id ?? due.party_id ?? due.client_id ?? '';

interface Told {
  readonly id: string;
  readonly given_names: string;
  readonly service_language: string;
  readonly non_disclosed: boolean;
  readonly chosen: 'none' | 'email' | 'sms' | null;
  readonly has_email: boolean;
  readonly has_phone: boolean;
  readonly period_id: string;
  readonly place: string;
  readonly coach_name: string;
  readonly coach_phone: string | null;
}

/** Of clients who are written to themselves: how, in which language, and of which place. */
async function readPeople(
  owner: Kysely<DB>,
  areaId: number,
  kind: ReminderKind,
  due: readonly DueReminder[],
): Promise<ReadonlyMap<string, Told>> {
  if (kind !== 'coachingTomorrow' || due.length === 0) return new Map();
  const periods = due.map((one) => one.subject_id);
  const found = await sql<Told>`
    select c.id, c.given_names, c.service_language, c.non_disclosure <> 'none' as non_disclosed, h.channel as chosen,
           coalesce(c.email, '') <> '' as has_email, coalesce(c.phone, '') <> '' as has_phone,
           p.id as period_id, e.name as place, w.given_name || ' ' || w.family_name as coach_name, w.phone as coach_phone
      from coaching_period p
      join client c on c.area_id = p.area_id and c.id = p.client_id
      join environment e on e.area_id = p.area_id and e.id = p.environment_id
      join staff w on w.area_id = p.area_id and w.id = p.coach_staff_id
      left join client_channel h on h.area_id = c.area_id and h.client_id = c.id
     where p.area_id = ${areaId} and p.id = any (${periods}::uuid[])`.execute(owner);
  return new Map(found.rows.map((row) => [row.period_id, row]));
}

interface Round {
  readonly area: Area;
  readonly now: Date;
  readonly kind: ReminderKind;
  readonly templates: KnownTemplates;
  readonly channels: readonly MessageChannel[];
  readonly people: ReadonlyMap<string, Told>;
  readonly signers: readonly Reached[];
  readonly publicUrl: string;
}

type NewMessage = Insertable<DB['message']>;

function sendingsOf(round: Round, due: DueReminder): readonly NewMessage[] {
  if (due.staff_id === null)
    return round.kind === 'agreementUnsigned' ? sendingsToSigner(round, due) : sendingsToClient(round, due);
  const fields = fieldValuesOf(due);
  return round.channels.flatMap((channel) => {
    if (channel === 'sms') return [];
    // mail to staff says only that something waits in the service
    const key: TemplateKey = channel === 'email' ? 'staffMail' : round.kind;
    const values: PlaceholderValues = {
      area: round.area.name[staffLanguage],
      link: `${round.publicUrl}/notifications`,
      reminder: reminderKindWords[round.kind][staffLanguage],
      ...shownFields(fields, staffLanguage),
    };
    return [messageRow(round, due, { channel, key, language: staffLanguage, values, fields })];
  });
}

function sendingsToSigner(round: Round, due: DueReminder): readonly NewMessage[] {
  const person = round.signers.find((one) => one.party_id === due.subject_id);
  if (!person) return [];
  const { area, now, templates, publicUrl, channels } = round;
  const telling = {
    areaId: area.id,
    areaName: area.name,
    publicUrl,
    template: templates.agreementUnsigned,
    key: 'agreementUnsigned',
    subjectId: due.subject_id,
    dueOn: due.due_on,
    writtenBy: null,
    now,
  } as const;
  return messagesTo(person, telling, channels);
}

/** In her own service always; outside it by the channel she allows, and nothing of places to who is hidden. */
function sendingsToClient(round: Round, due: DueReminder): readonly NewMessage[] {
  const person = round.people.get(due.subject_id);
  if (!person) return [];
  const language = messageLanguage(person.service_language);
  const outer = clientChannel({
    nonDisclosed: person.non_disclosed,
    chosen: person.chosen,
    hasEmail: person.has_email,
    hasPhone: person.has_phone,
  });
  const fields = fieldValuesOf(due);
  const values = tellable(
    {
      area: round.area.name[language],
      givenName: person.given_names.split(/\s+/)[0] ?? '',
      place: person.place,
      workerName: person.coach_name,
      workerPhone: person.coach_phone,
      ...shownFields(fields, language),
    },
    person.non_disclosed,
  );
  return round.channels
    .filter((channel) => channel === 'inApp' || channel === outer)
    .map((channel) =>
      messageRow(round, due, { channel, key: 'coachingTomorrow', language, values, fields: {} }),
    );
}

function messageRow(
  { area, now, kind, templates }: Round,
  due: DueReminder,
  sending: {
    readonly channel: MessageChannel;
    readonly key: TemplateKey;
    readonly language: Language;
    readonly values: PlaceholderValues;
    readonly fields: FieldValues;
  },
): NewMessage {
  const { version, texts } = templates[sending.key].published;
  const text = texts[sending.language];
  const isInner = sending.channel === 'inApp';
  const at = now.toISOString();
  return {
    area_id: area.id,
    id: newId(),
    client_id: due.client_id,
    recipient_staff_id: due.staff_id,
    recipient_id: due.staff_id ?? due.client_id ?? '',
    kind,
    subject_id: due.subject_id,
    due_on: due.due_on,
    channel: sending.channel,
    template_key: sending.key,
    template_version: version,
    language: sending.language,
    field_values: JSON.stringify(sending.fields),
    subject: renderedSubject(text.subject, sending.values),
    body: rendered(text.body, sending.values),
    status: isInner ? 'sent' : 'planned',
    planned_at: at,
    next_attempt_at: isInner ? null : at,
    sent_at: isInner ? at : null,
    // a reminder of tomorrow is of no use the day after
    valid_until: due.staff_id === null ? endOf(addDays(asDay(due.due_on), 0)) : null,
  };
}

function endOf(day: Day): string {
  return `${day}T21:59:00Z`;
}

/** What a notification keeps beside its text, to be shown in its reader's language: a day and counts, nothing else. */
export interface FieldValues {
  readonly dueDay?: string;
  readonly count?: number;
  readonly days?: number;
}

function fieldValuesOf(due: DueReminder): FieldValues {
  return {
    dueDay: due.due_on,
    ...(due.count === undefined || due.count === null ? {} : { count: due.count }),
    ...(due.days === undefined || due.days === null ? {} : { days: due.days }),
  };
}

export function shownFields(fields: FieldValues, language: Language): PlaceholderValues {
  const day = fields.dueDay ? writtenDay(fields.dueDay, language) : null;
  return {
    dueDay: day,
    ...(fields.count === undefined ? {} : { count: String(fields.count) }),
    ...(fields.days === undefined ? {} : { days: String(fields.days) }),
  };
}

export type ReminderSettings = Readonly<Record<ReminderKind, ReminderSetting & { readonly version: number }>>;

export async function readReminderSettings(tx: Kysely<DB>, areaId: number): Promise<ReminderSettings> {
  const found = await tx
    .selectFrom('reminder_setting')
    .select(['kind', 'is_on', 'lead_days', 'channels', 'version'])
    .where('area_id', '=', areaId)
    .execute();
  const settings = reminderKinds.map((kind) => {
    const own = found.find((row) => row.kind === kind);
    const channels = own?.channels as readonly MessageChannel[] | undefined;
    return [
      kind,
      own && channels
        ? {
            isOn: own.is_on,
            leadDays: own.lead_days,
            channels: reminderChannels(kind, channels),
            version: own.version,
          }
        : { ...defaultReminderSetting(kind), version: 0 },
    ];
  });
  return Object.fromEntries(settings) as ReminderSettings;
}
