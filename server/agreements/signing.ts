/** Reading and signing without an account by a personal link, and in the client's own view. */
import {
  type Contract,
  type Day,
  type Language,
  type OutputOf,
  type SignedDocumentKind,
  refuse,
  signedDocumentKinds,
  type workAgreementContract,
} from '@polku/domain';
import { type Kysely, sql } from 'kysely';
import { AuditNote, insertAuditEvent } from '../platform/audit.ts';
import type { OwnClient } from '../platform/authorise.ts';
import { type Tx, inScope } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { linkTokenHash } from '../platform/personal-link.ts';
import { notFound, refused } from '../platform/problems.ts';
import type { DB } from '../platform/schema.generated.ts';
import { agreementFile } from './document.ts';
import {
  type StoredAgreement,
  agreementRow,
  agreementsOf,
  currentEdition,
  getAgreement,
  partyStates,
  signersOf,
} from './records.ts';
import { takeSignature } from './sign.ts';

type OpenCalls = Pick<
  typeof workAgreementContract,
  | 'ownWorkAgreements'
  | 'ownWorkAgreementSign'
  | 'ownWorkAgreementFile'
  | 'agreementLinkLook'
  | 'agreementLinkFile'
  | 'agreementLinkSign'
>;
type OwnRow = OutputOf<Contract['ownWorkAgreements']>['rows'][number];

interface Target {
  readonly areaId: number;
  readonly clientId: string;
  readonly agreementId: string;
  readonly partyId: string;
  readonly kind: SignedDocumentKind;
  readonly expiresOn: string;
  readonly language: Language;
}

/** @throws Problem 422 when the link is unknown, old, revoked, or its agreement cancelled: all answer alike */
async function targetOf(database: Kysely<DB>, token: string, today: Day): Promise<Target> {
  const found = await sql<{ target: Target | null }>`
    select agreement_link_target(${linkTokenHash('agreement', token)}, ${today}) as target`.execute(database);
  const target = found.rows[0]?.target;
  if (!target) throw refused(refuse('agreement-link-over'));
  return target;
}

/** What is behind a link is read and signed in the narrowest scope: the rows of this one client. */
async function behindLink<T>(
  database: Kysely<DB>,
  target: Target,
  call: 'agreementLinkLook' | 'agreementLinkFile' | 'agreementLinkSign',
  now: Date,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { areaId, clientId } = target;
  const verbs = {
    agreementLinkLook: 'read',
    agreementLinkFile: 'export',
    agreementLinkSign: 'create',
  } as const;
  return inScope(database, { areaId, reach: 'own', clientId }, async (tx) => {
    const answer = await work(tx);
    const note = new AuditNote();
    note.people([clientId]);
    await insertAuditEvent(tx, {
      name: call,
      rule: { verb: verbs[call], purpose: 'service', fields: 'special' },
      areaId,
      actor: undefined,
      actorKind: 'signingLink',
      at: now,
      note,
      subject: { kind: 'agreement', id: target.agreementId },
    });
    return answer;
  });
}

const ownParty = (agreement: StoredAgreement) =>
  agreement.parties.find(({ kind, removed }) => kind === 'client' && !removed);

/** Which documents wait for the client herself. A draft is not hers to sign before she is asked. */
function waitsFor(agreement: StoredAgreement): SignedDocumentKind[] {
  const party = ownParty(agreement);
  if (!party || agreement.status === 'cancelled' || agreement.status === 'draft') return [];
  return signedDocumentKinds.filter((kind) => {
    const edition = currentEdition(agreement, kind);
    return edition !== undefined && !edition.signatures.some(({ partyId }) => partyId === party.id);
  });
}

function ownRow(agreement: StoredAgreement): OwnRow[] {
  const edition = currentEdition(agreement, 'agreement');
  const assessment = currentEdition(agreement, 'assessment');
  if (!edition || agreement.status === 'draft') return [];
  return [
    {
      ...agreementRow(agreement, false),
      waits: waitsFor(agreement),
      number: edition.number,
      content: edition.content,
      contentHash: edition.contentHash,
      assessmentContent: assessment?.content ?? null,
      assessmentHash: assessment?.contentHash ?? null,
    },
  ];
}

const whoseOwn = (own: OwnClient) => ({ areaId: own.areaId, clientId: own.id });

export const agreementSigningHandlers = {
  async ownWorkAgreements({ tx, own, note }) {
    const agreements = await agreementsOf(tx, whoseOwn(own));
    note.earliest(agreements.at(-1)?.startsOn);
    return { rows: agreements.flatMap(ownRow) };
  },

  async ownWorkAgreementSign({ tx, own, params, body, now, today }) {
    const agreement = await getAgreement(tx, whoseOwn(own), params.agreementId);
    const party = ownParty(agreement);
    if (!party || agreement.status === 'draft') throw notFound();
    const { contentHash, ...given } = body;
    await takeSignature(tx, whoseOwn(own), {
      ...given,
      agreementId: agreement.id,
      partyId: party.id,
      readHash: contentHash,
      method: 'ownView',
      signedOn: today,
      recordedBy: null,
      now,
    });
    return { ok: true };
  },

  async ownWorkAgreementFile({ tx, own, params, query }) {
    const agreement = await getAgreement(tx, whoseOwn(own), params.agreementId);
    if (agreement.status === 'draft') throw notFound();
    return agreementFile(agreement, query);
  },

  async agreementLinkLook({ services, body, now, today }) {
    const { app } = services.database;
    const target = await targetOf(app, body.token, today);
    return behindLink(app, target, 'agreementLinkLook', now, async (tx) => {
      const agreement = await getAgreement(tx, target, target.agreementId);
      const { kind, language, expiresOn } = target;
      const edition = currentEdition(agreement, kind);
      const party = signersOf(agreement, kind).find(({ id }) => id === target.partyId);
      if (!edition || !party) throw refused(refuse('agreement-link-over'));
      return {
        kind,
        party: { kind: party.kind, name: party.name },
        language,
        expiresOn,
        number: edition.number,
        contentHash: edition.contentHash,
        content: edition.kind === 'agreement' ? edition.content : null,
        assessment: edition.kind === 'assessment' ? edition.content : null,
        verdict: edition.signatures.find(({ partyId }) => partyId === party.id)?.verdict ?? null,
        parties: partyStates(agreement, kind),
      };
    });
  },

  async agreementLinkFile({ services, body, now, today }) {
    const { app } = services.database;
    const target = await targetOf(app, body.token, today);
    const agreement = await behindLink(app, target, 'agreementLinkFile', now, (tx) =>
      getAgreement(tx, target, target.agreementId),
    );
    return agreementFile(agreement, { kind: target.kind, language: body.language });
  },

  async agreementLinkSign({ services, body, now, today }) {
    const { app } = services.database;
    const { token, contentHash, ...given } = body;
    const target = await targetOf(app, token, today);
    await behindLink(app, target, 'agreementLinkSign', now, (tx) =>
      takeSignature(tx, target, {
        ...given,
        kind: target.kind,
        agreementId: target.agreementId,
        partyId: target.partyId,
        readHash: contentHash,
        method: 'link',
        signedOn: today,
        recordedBy: null,
        now,
      }),
    );
    return { ok: true };
  },
} satisfies HandlersFor<OpenCalls>;
