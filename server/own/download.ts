/**
 * Everything stored of a client, for herself (GDPR art. 15 and 20): one ZIP with a page to read and the same as JSON.
 * What is left out stands in the file with its ground: other people's data, and, where the area has set it so,
 * internal notes, which are then given on request.
 */
import {
  type AreaSettings,
  type Day,
  type Language,
  type OwnText,
  type StoryStatus,
  absenceCauseWords,
  attendanceMarkWords,
  consentPurposeWords,
  consentStateWords,
  dataRequestDecisionWords,
  dataRequestKindWords,
  dataRequestStatusWords,
  dataRequestSubjectWords,
  downloadTexts as texts,
  isRole,
  ownFieldClassWords,
  ownInvitationAnswerWords,
  ownBasisWords,
  placementMarkWords,
  schemeWords,
  ownOutcomeWords,
  ownPurposeWords,
  ownRoleWords,
  ownShareStateWords,
  ownSituationWords,
  ownSlicePartWords,
  ownStateWords,
  ownStepStatusWords,
  ownStoryStatusWords,
  ownVerbWords,
} from '@polku/domain';
import { strToU8, zipSync } from 'fflate';
import { type RawBuilder, sql } from 'kysely';
import type { OwnClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import type { Keys } from '../platform/keys.ts';
import { readOwnMeetings } from '../meetings/own.ts';
import { listConsents } from './consents.ts';
import { type More, linesOfMore, readMore } from './download-more.ts';
import { readOwnLog } from './log.ts';
import { readDetails, readPath } from './reads.ts';
import { requestsOf } from './requests.ts';

/** Which words the file is written in: a language, or easy Finnish. */
export type Reading = Language | 'easy';

export interface Everything extends More {
  readonly details: Awaited<ReturnType<typeof readDetails>>;
  readonly path: Awaited<ReturnType<typeof readPath>>;
  readonly situation: Readonly<Record<string, unknown>>;
  readonly groups: readonly {
    readonly group: string;
    readonly effect: string;
    readonly reason: string;
    readonly at: string;
  }[];
  readonly referrals: readonly { readonly source: string; readonly reason: string; readonly at: string }[];
  readonly reviews: readonly {
    readonly dueOn: string;
    readonly doneOn: string | null;
    readonly note: string;
  }[];
  /** All that were ever made, those replaced by later ones as well. */
  readonly placementMarks: readonly {
    readonly on: string;
    readonly mark: string;
    readonly minutes: number;
    readonly at: string;
  }[];
  readonly absences: readonly { readonly on: string; readonly cause: string | null }[];
  /** Null when the area gives notes on request only. */
  readonly notes:
    | readonly {
        readonly on: string;
        readonly kind: string;
        readonly content: string;
        readonly role: string;
      }[]
    | null;
  readonly meetings: Awaited<ReturnType<typeof readOwnMeetings>>;
  readonly stories: readonly {
    readonly title: string;
    readonly pseudonym: string;
    readonly content: string;
    readonly status: StoryStatus;
    readonly publishedOn: string | null;
  }[];
  readonly jointServices: readonly {
    readonly basisMetOn: string;
    readonly needAssessedOn: string | null;
    readonly planMadeOn: string | null;
    readonly planReference: string;
    readonly endedOn: string | null;
  }[];
  readonly consents: Awaited<ReturnType<typeof listConsents>>;
  readonly requests: Awaited<ReturnType<typeof requestsOf>>;
  readonly feedback: readonly Readonly<Record<string, unknown>>[];
  readonly log: Awaited<ReturnType<typeof readOwnLog>>['rows'];
}

async function rowsOf<Row>(tx: Tx, query: RawBuilder<Row>): Promise<readonly Row[]> {
  return (await query.execute(tx)).rows;
}

export async function readEverything(
  tx: Tx,
  own: OwnClient,
  settings: AreaSettings,
  keys: Keys,
  today: Day,
): Promise<Everything> {
  const mine = sql`area_id = ${own.areaId} and client_id = ${own.id}`;
  const situation = await rowsOf(
    tx,
    sql<Record<string, unknown>>`
      select citizenship, protection, protection_valid_until as "protectionValidUntil", work_ability as "workAbility",
             unemployed_since as "unemployedSince", unemployed_since_source as "unemployedSinceSource", graduated_on as "graduatedOn",
             home_parent as "homeParent", out_of_work_since as "outOfWorkSince", in_education as "inEducation", in_work as "inWork",
             rural, travel_help as "travelHelp", remote_service as "remoteService",
             (select coalesce(jsonb_agg(jsonb_build_object('municipalityCode', m.municipality_code, 'startsOn', m.starts_on, 'endsOn', m.ends_on) order by m.starts_on), '[]'::jsonb)
                from client_municipality m where m.area_id = client.area_id and m.client_id = client.id) as "municipalities"
        from client where area_id = ${own.areaId} and id = ${own.id}`,
  );
  const log: Everything['log'] = [];
  for (let cursor: string | undefined; ; ) {
    const part = await readOwnLog(tx, own, { cursor, limit: 1000 }, settings);
    log.push(...part.rows);
    if (part.next === null) break;
    cursor = part.next;
  }
  return {
    details: await readDetails(tx, own, keys),
    path: await readPath(tx, own, today),
    jointServices: await rowsOf(
      tx,
      sql`select basis_met_on as "basisMetOn", need_assessed_on as "needAssessedOn", plan_made_on as "planMadeOn",
                 plan_reference as "planReference", ended_on as "endedOn" from joint_service where ${mine} order by basis_met_on`,
    ),
    situation: situation[0] ?? {},
    groups: await rowsOf(
      tx,
      sql`select target_group as "group", effect, reason, decided_at as at from client_group_override where ${mine} order by decided_at`,
    ),
    referrals: await rowsOf(
      tx,
      sql`select source, reason, received_at as at from referral where ${mine} order by received_at`,
    ),
    reviews: await rowsOf(
      tx,
      sql`select due_on as "dueOn", done_on as "doneOn", note from coaching_review where ${mine} order by due_on`,
    ),
    placementMarks: await rowsOf(
      tx,
      sql`select on_date as "on", mark, minutes, marked_at as at from placement_mark where ${mine} order by on_date, marked_at`,
    ),
    absences: await rowsOf(
      tx,
      sql`select on_date as "on", cause from absence_notice where ${mine} order by on_date`,
    ),
    notes:
      settings.ownDownloadNotes === 'given'
        ? await rowsOf(
            tx,
            sql`select happened_on as "on", kind, content, written_role as role from contact where ${mine} order by happened_on, id`,
          )
        : null,
    meetings: await readOwnMeetings(tx, own, today),
    stories: await rowsOf(
      tx,
      sql`select title, pseudonym, content, status, published_on as "publishedOn" from story where ${mine} order by written_at, id`,
    ),
    consents: await listConsents(tx, own, today),
    requests: await requestsOf(tx, own),
    feedback: await rowsOf(
      tx,
      sql`select given_on as "on", satisfaction, ease, direction, idea from feedback where ${mine} order by given_on`,
    ),
    ...(await readMore(tx, own, today)),
    log,
  };
}

const escape = (value: unknown) =>
  String(value).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const style =
  ':root{color-scheme:light dark}body{font:1.05rem/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1rem}h2{margin-top:2rem;border-top:2px solid;padding-top:.5rem}dt{font-weight:600;margin-top:.5rem}dd{margin:0;white-space:pre-line}li{margin:.5rem 0;white-space:pre-line}';

/** The page to read. Every value is escaped; it needs no script and no network. */
function pageOf(data: Everything, reading: Reading, today: Day): string {
  const t = (text: OwnText) => text[reading];
  const day = (value: string | null) => {
    if (!value) return '';
    const [year, month, dayOfMonth] = value.slice(0, 10).split('-').map(Number);
    return reading === 'en' ? value.slice(0, 10) : `${dayOfMonth}.${month}.${year}`;
  };
  const moment = (value: string) => {
    const locale = reading === 'sv' ? 'sv-FI' : reading === 'en' ? 'en-GB' : 'fi-FI';
    return new Date(value).toLocaleString(locale, {
      timeZone: 'Europe/Helsinki',
      dateStyle: 'short',
      timeStyle: 'short',
    });
  };
  const facts = (rows: readonly (readonly [OwnText, unknown])[]) => {
    const given = rows.filter(([, value]) => value !== null && value !== undefined && value !== '');
    return given.length === 0
      ? `<p>${escape(t(texts.nothing))}</p>`
      : `<dl>${given.map(([label, value]) => `<dt>${escape(t(label))}</dt><dd>${escape(value)}</dd>`).join('')}</dl>`;
  };
  const list = (rows: readonly string[]) =>
    rows.length === 0
      ? `<p>${escape(t(texts.nothing))}</p>`
      : `<ul>${rows.map((row) => `<li>${escape(row)}</li>`).join('')}</ul>`;
  const section = (title: OwnText, body: string) => `<h2>${escape(t(title))}</h2>${body}`;
  const word = <C extends string>(words: Readonly<Record<C, OwnText>>, code: C | null) =>
    code === null ? '' : t(words[code]);
  const plain = reading === 'easy' ? 'fi' : reading;
  const { details: d, path } = data;
  const parts = (...values: (string | null | undefined)[]) => values.filter(Boolean).join(', ');
  const role = (code: string) =>
    isRole(code) || code === 'client' || code === 'absenceLink' || code === 'signingLink'
      ? t(ownRoleWords[code])
      : t(ownRoleWords.system);
  const body = [
    section(
      texts.basics,
      facts([
        [texts.name, `${d.givenNames} ${d.familyName}`],
        [texts.birthDate, day(d.birthDate)],
        [texts.identityCode, d.identityCodeMasked],
        [texts.municipality, reading === 'sv' ? d.municipalityName.sv : d.municipalityName.fi],
        [texts.phone, d.phone],
        [texts.email, d.email],
        [texts.address, parts(d.streetAddress, parts(d.postalCode, d.postOffice))],
        [texts.nonDisclosure, d.nonDisclosure === 'none' ? t(texts.no) : t(texts.yes)],
        [texts.skills, d.skills.join(', ')],
        [texts.wishes, parts(d.wishes.join(', '), d.wishText)],
        [texts.adjustments, d.adjustments],
      ]),
    ),
    section(
      texts.path,
      list(path.moves.map((move) => `${day(move.on)} ${t(ownStateWords[move.to])}`)) +
        facts([[texts.goal, path.goal]]) +
        list(
          path.steps.map((step) =>
            parts(
              step.title,
              step.organisation,
              step.dueOn ? day(step.dueOn) : '',
              t(ownStepStatusWords[step.status]),
            ),
          ),
        ),
    ),
    section(
      texts.coaching,
      path.periods
        .map(
          (period) =>
            `<h3>${escape(parts(period.environment, period.organisation))}</h3><p>${escape(`${day(period.startsOn)}–${day(period.endsOn)}`)}</p>` +
            facts([[texts.goal, period.goals]]) +
            list(
              period.marks.map((mark) =>
                parts(
                  day(mark.on),
                  attendanceMarkWords[mark.mark][plain],
                  mark.minutes ? `${mark.minutes} min` : '',
                ),
              ),
            ),
        )
        .join('') || `<p>${escape(t(texts.nothing))}</p>`,
    ),
    section(
      texts.placements,
      path.placements
        .map(
          (placement) =>
            `<h3>${escape(parts(placement.environment, placement.slot, placement.organisation))}</h3><p>${escape(
              `${schemeWords[placement.scheme][plain]}, ${day(placement.startsOn)}–${day(placement.endsOn)}`,
            )}</p>` +
            list(
              placement.marks.map((mark) =>
                parts(
                  day(mark.on),
                  placementMarkWords[mark.mark][plain],
                  mark.minutes ? `${mark.minutes} min` : '',
                ),
              ),
            ),
        )
        .join('') || `<p>${escape(t(texts.nothing))}</p>`,
    ),
    section(
      texts.reviews,
      list(data.reviews.map((review) => parts(day(review.doneOn ?? review.dueOn), review.note))),
    ),
    section(
      texts.absences,
      list(
        data.absences.map((absence) =>
          parts(
            day(absence.on),
            absence.cause === null
              ? ''
              : word(absenceCauseWords, absence.cause as keyof typeof absenceCauseWords),
          ),
        ),
      ),
    ),
    section(
      texts.outcomes,
      list(
        path.outcomes.flatMap((outcome) => [
          parts(
            day(outcome.on),
            t(ownOutcomeWords[outcome.code]),
            outcome.receivingParty,
            outcome.followOnPlan,
          ),
          ...outcome.followUps.map((one) =>
            parts(day(one.doneOn ?? one.dueOn), one.situation ? t(ownSituationWords[one.situation]) : ''),
          ),
        ]),
      ),
    ),
    section(
      texts.referrals,
      list(data.referrals.map((referral) => parts(moment(referral.at), referral.reason))),
    ),
    section(texts.groups, list(data.groups.map((group) => parts(moment(group.at), group.reason)))),
    section(
      texts.notes,
      data.notes === null
        ? `<p>${escape(t(texts.notesWithheld))}</p>`
        : list(data.notes.map((note) => `${day(note.on)} ${role(note.role)}\n${note.content}`)),
    ),
    ...linesOfMore(data, reading, { day, moment }).map(({ title, lines }) => section(title, list(lines))),
    section(
      texts.shares,
      list(
        path.shares.map((share) =>
          parts(
            share.organisation,
            share.professional,
            share.purpose,
            share.parts.map((part) => t(ownSlicePartWords[part])).join(', '),
            t(ownBasisWords[share.legalBasis]),
            `${day(share.startsOn)}–${day(share.endsOn)}`,
            t(ownShareStateWords[share.state]),
          ),
        ),
      ),
    ),
    section(
      texts.meetings,
      list(
        data.meetings.map((meeting) =>
          parts(
            day(meeting.onDate),
            meeting.name[plain],
            meeting.topic[plain],
            meeting.place,
            word(ownInvitationAnswerWords, meeting.answer),
            meeting.attended ? t(texts.wasThere) : '',
          ),
        ),
      ),
    ),
    section(
      texts.stories,
      list(
        data.stories.map((story) =>
          [parts(story.title, story.pseudonym), t(ownStoryStatusWords[story.status]), story.content].join(
            '\n',
          ),
        ),
      ),
    ),
    section(
      texts.jointServices,
      list(
        data.jointServices.map((one) =>
          parts(`${day(one.basisMetOn)}–${day(one.endedOn)}`, day(one.planMadeOn), one.planReference),
        ),
      ),
    ),
    section(
      texts.consents,
      list(
        data.consents
          .filter((consent) => consent.history.length > 0)
          .map((consent) =>
            parts(
              t(consentPurposeWords[consent.purpose]),
              t(consentStateWords[consent.state]),
              day(consent.endsOn),
            ),
          ),
      ),
    ),
    section(
      texts.requests,
      list(
        data.requests.map((request) =>
          [
            parts(
              moment(request.receivedAt),
              t(dataRequestKindWords[request.kind]),
              t(dataRequestSubjectWords[request.about]),
              t(dataRequestStatusWords[request.status]),
              word(dataRequestDecisionWords, request.decision),
            ),
            request.content,
            request.answer ?? '',
          ]
            .filter(Boolean)
            .join('\n'),
        ),
      ),
    ),
    section(
      texts.feedback,
      list(data.feedback.map((one) => parts(day(String(one['on'])), String(one['idea'] ?? '')))),
    ),
    section(
      texts.log,
      list(
        data.log.map((row) =>
          parts(
            moment(row.at),
            row.name ?? undefined,
            role(row.role),
            row.organisation ?? undefined,
            t(ownVerbWords[row.verb]),
            t(ownFieldClassWords[row.fields]),
            t(ownPurposeWords[row.purpose]),
          ),
        ),
      ),
    ),
  ];
  const leftOut = [
    texts.leftOutOthers,
    texts.leftOutIdentityCode,
    ...(data.notes === null ? [texts.notesWithheld] : []),
  ];
  return `<!doctype html><html lang="${plain}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(t(texts.title))}</title><style>${style}</style></head><body><h1>${escape(t(texts.title))}</h1><p>${escape(t(texts.lead))} ${escape(day(today))}.</p>${body.join('')}${section(texts.leftOut, list(leftOut.map(t)))}</body></html>`;
}

/** One ZIP: the page in the reader's words, and the data as they are. */
export function downloadOf(data: Everything, reading: Reading, today: Day): Uint8Array {
  const json = {
    format: 'polku-own-data/1',
    madeOn: today,
    leftOut: [
      'other-people',
      'identity-code-masked',
      ...(data.notes === null ? ['internal-notes: act 1050/2018 § 34, given on request'] : []),
    ],
    ...data,
  };
  return zipSync({
    'tiedot.html': strToU8(pageOf(data, reading, today)),
    'tiedot.json': strToU8(JSON.stringify(json, null, 2)),
  });
}
