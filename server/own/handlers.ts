import { randomUUID } from 'node:crypto';
import { type ownContract, areaSettings, refuse } from '@polku/domain';
import { sql } from 'kysely';
import { openInvitations } from '../meetings/own.ts';
import { listOwnMessages } from '../messages/handlers.ts';
import { insertAuditEvent } from '../platform/audit.ts';
import { ownClient } from '../platform/authorise.ts';
import { type Tx, inScope } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { Problem, notFound, refused } from '../platform/problems.ts';
import { isWithinLimit } from '../platform/rate-limit.ts';
import { holderColumns, tokenHash } from '../platform/session.ts';
import { comingDays, linkTarget, tellAbsence } from './absence.ts';
import { accountCodeHash } from './account-code.ts';
import { giveConsent, listConsents, withdrawConsent } from './consents.ts';
import { downloadOf, readEverything } from './download.ts';
import { readOwnLog } from './log.ts';
import { endShares } from '../sharing/end.ts';
import { answerMeasure, isMeasureDue, readMeasure } from './measure.ts';
import { readDetails, readHome, readPath } from './reads.ts';
import { requestsOf, sendRequest } from './requests.ts';
import { ownStaffHandlers } from './staff-handlers.ts';

/** Whom a one-time code made of the holder of the session. */
type Bound = { readonly areaId: number } & (
  | { readonly clientId: string }
  | { readonly representativeId: string }
);

interface Feedback {
  readonly satisfaction: number | null;
  readonly ease: number | null;
  readonly direction: number | null;
  readonly idea: string;
}

async function insertFeedback(
  tx: Tx,
  of: { readonly areaId: number; readonly id: string; readonly clientId: string | null },
  body: Feedback,
  today: string,
): Promise<void> {
  const { satisfaction, ease, direction, idea } = body;
  if (satisfaction === null && ease === null && direction === null && idea === '') {
    throw refused(refuse('feedback-empty', undefined, '/body/satisfaction'));
  }
  await tx
    .insertInto('feedback')
    .values({
      area_id: of.areaId,
      id: of.id,
      client_id: of.clientId,
      satisfaction,
      ease,
      direction,
      idea,
      given_on: today,
    })
    .execute();
}

export const ownHandlers = {
  ...ownStaffHandlers,

  async ownHome({ tx, own, today, settings }) {
    return {
      ...(await readHome(tx, own, today)),
      measureDue: await isMeasureDue(tx, own, today),
      messages: await listOwnMessages(tx, own.areaId, own.id),
      asksCause: settings.absenceCause === 'voluntary',
      invitations: await openInvitations(tx, own, today),
    };
  },

  async ownMeasure({ tx, own, today, note }) {
    const measure = await readMeasure(tx, own, today);
    note.earliest(measure.points[0]?.on);
    return measure;
  },

  async ownMeasureAnswer({ tx, own, body, now, today }) {
    await answerMeasure(tx, own, body, { now, today });
    return { ok: true };
  },

  async ownPath({ tx, own, today, note }) {
    const path = await readPath(tx, own, today);
    note.earliest(path.moves[0]?.on);
    return path;
  },

  async ownShareEnd({ tx, own, params, now, today }) {
    const share = (await readPath(tx, own, today)).shares.find(({ id }) => id === params.shareId);
    if (!share) throw notFound();
    if (!share.mayEnd) throw refused(refuse('share-not-ended-by-client'), 409);
    await endShares(tx, own, { id: share.id }, 'clientEnded', null, now);
    return { ok: true };
  },

  async ownDetails({ tx, own, services }) {
    return readDetails(tx, own, services.keys);
  },

  async ownConsents({ tx, own, today }) {
    return { consents: await listConsents(tx, own, today) };
  },

  async ownConsentGive({ tx, own, params, now, today }) {
    await giveConsent(tx, own, { purpose: params.purpose, how: 'ownView', by: null }, { now, today });
    return { ok: true };
  },

  async ownConsentWithdraw({ tx, own, params, now }) {
    await withdrawConsent(tx, own, params.purpose, null, now);
    return { ok: true };
  },

  async ownLog({ tx, own, query, settings }) {
    return { ...(await readOwnLog(tx, own, query, settings)), names: settings.namesInOwnLog };
  },

  async ownRequests({ tx, own }) {
    const rows = await requestsOf(tx, own);
    return {
      // who answers is told in the answer itself where she wants to
      rows: rows.map(({ clientId: _client, name: _name, ...request }) => ({ ...request, handledBy: null })),
    };
  },

  async ownRequestSend({ tx, own, body, now, today }) {
    return sendRequest(tx, own, body, { now, today });
  },

  async ownDownload({ tx, own, query, language, services, settings, today, note }) {
    const data = await readEverything(tx, own, settings, services.keys, today);
    note.earliest(data.path.moves[0]?.on);
    const reading = language === 'fi' && query.reading === 'easy' ? 'easy' : language;
    return {
      // the name of the file says nothing of whose it is
      fileName: `omat-tiedot-${today}.zip`,
      contentType: 'application/zip',
      bytes: Buffer.from(downloadOf(data, reading, today)),
    };
  },

  async ownAbsenceTell({ tx, own, body, now, today, settings }) {
    return tellAbsence(tx, own, { ...body, how: 'ownView' }, { now, today, settings });
  },

  async ownFeedback({ tx, own, body, today }) {
    await insertFeedback(tx, { areaId: own.areaId, id: newId(), clientId: own.id }, body, today);
    return { ok: true };
  },

  async accountBind({ services, session, sessionToken, body, now }) {
    const { app } = services.database;
    const caller = `${session.issuer}\n${session.subject}`;
    if (!(await isWithinLimit(app, 'accountBind', caller, 5, now)))
      throw new Problem(429, 'too-many-requests');
    const hash = accountCodeHash(services.keys, body.code);
    const found = await sql<{ account: Bound | null }>`
      select bind_by_code(${hash}, ${session.issuer}, ${session.subject}, ${newId()}, ${now}) as account`.execute(
      app,
    );
    const account = found.rows[0]?.account;
    if (!account) throw refused(refuse('code-not-valid', undefined, '/body/code'));
    await app
      .updateTable('session')
      .set(holderColumns(account))
      .where('token_hash', '=', tokenHash(sessionToken))
      .execute();
    return { ok: true };
  },

  async feedbackAnonymous({ services, params, body, today }) {
    const area = await services.database.app
      .selectFrom('area')
      .select('id')
      .where('slug', '=', params.area)
      .executeTakeFirst();
    if (!area) throw notFound();
    // an identifier without a time in it, so that nothing ties it to who was signed in just then
    await inScope(services.database.app, { areaId: area.id, reach: 'none' }, (tx) =>
      insertFeedback(tx, { areaId: area.id, id: randomUUID(), clientId: null }, body, today),
    );
    return { ok: true };
  },

  async absenceLook({ services, body, today }) {
    const target = await linkTarget(services.database.app, body.token, today);
    const { areaId, clientId } = target;
    return inScope(services.database.app, { areaId, reach: 'own', clientId }, async (tx) => {
      const [period] = await comingDays(tx, ownClient(areaId, clientId), today, target.periodId);
      return {
        days: [...(period?.days ?? [])],
        today,
        asksCause: areaSettings(target.areaSettings).absenceCause === 'voluntary',
      };
    });
  },

  async absenceTell({ services, body, now, today, note }) {
    const target = await linkTarget(services.database.app, body.token, today);
    const { areaId, clientId, periodId } = target;
    return inScope(services.database.app, { areaId, reach: 'own', clientId }, async (tx) => {
      const settings = areaSettings(target.areaSettings);
      const { days, cause } = body;
      const own = ownClient(areaId, clientId);
      const told = await tellAbsence(
        tx,
        own,
        { periodId, days, cause, how: 'link' },
        { now, today, settings },
      );
      note.people([clientId]);
      await insertAuditEvent(tx, {
        name: 'absenceTell',
        rule: { verb: 'create', purpose: 'ownView', fields: 'special' },
        areaId,
        actor: undefined,
        actorKind: 'absenceLink',
        at: now,
        note,
      });
      return told;
    });
  },
} satisfies HandlersFor<typeof ownContract>;
