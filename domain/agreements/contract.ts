/** Agreements of placements and of work at an employer, their signing by personal links, and final assessments. */
import * as z from 'zod';
import {
  day,
  endpoint,
  id,
  instant,
  page,
  pageQuery,
  requiredText,
  text,
  version,
} from '../kernel/contract.ts';
import { languages } from '../kernel/texts.ts';
import { dailyMinutesLimits } from '../coaching/rules.ts';
import { schemeOrganisers, schemes } from '../placements/schemes.ts';
import {
  signatureMethods,
  signatureVerdicts,
  signedDocumentKinds,
  signingPartyKinds,
  workAgreementStatuses,
} from './agreement.ts';

const localText = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

/** What the parties agree on, as the agent writes it. Empty insurance or basis is filled in by the organiser. */
export const workAgreementTerms = z.object({
  organiser: text(300),
  place: requiredText(300),
  startsOn: day,
  endsOn: day,
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  dailyMinutes: z.int().min(dailyMinutesLimits.least).max(dailyMinutesLimits.most),
  tasks: requiredText(2000),
  supervisor: text(200),
  goals: text(2000),
  insurance: text(1000),
  basis: text(1000),
  terms: text(2000),
});
export type WorkAgreementTerms = z.output<typeof workAgreementTerms>;

export const signingPartyInput = z.object({
  /** One that is there already; null: a new one. */
  id: id.nullable(),
  kind: z.enum(signingPartyKinds),
  /** The client's and a member of staff's own names are taken from their records. */
  name: text(200),
  post: text(120),
  email: text(200),
  phone: text(40),
  language: z.enum(languages),
  staffId: id.nullable(),
});
export type SigningPartyInput = z.output<typeof signingPartyInput>;

/** All that is signed. Texts of the rule are frozen with it. */
export const workAgreementContent = workAgreementTerms.extend({
  scheme: z.enum(schemes),
  client: z.string(),
  employer: z.string(),
  ruleId: z.string(),
  ruleBasis: localText.nullable(),
  ruleInsurance: localText.nullable(),
  ruleSource: localText,
  organiserKind: z.enum(schemeOrganisers),
  parties: z.array(z.object({ kind: z.enum(signingPartyKinds), name: z.string(), post: z.string() })),
});
export type WorkAgreementContent = z.output<typeof workAgreementContent>;

export const finalAssessmentInput = z.object({
  /** How it went, by the workplace and the coach. */
  workplacePart: requiredText(3000),
  /** How it went, in the client's own words; she may write it herself when she signs. */
  clientPart: text(3000),
  strengths: text(2000),
  next: text(2000),
});
export type FinalAssessmentInput = z.output<typeof finalAssessmentInput>;
export const finalAssessmentContent = finalAssessmentInput.extend({
  client: z.string(),
  scheme: z.enum(schemes),
  place: z.string(),
  startsOn: day,
  endsOn: day,
});
export type FinalAssessmentContent = z.output<typeof finalAssessmentContent>;

const partyState = z.object({
  kind: z.enum(signingPartyKinds),
  name: z.string(),
  verdict: z.enum(signatureVerdicts).nullable(),
  signedOn: day.nullable(),
});
const signature = z.object({
  partyId: id,
  kind: z.enum(signingPartyKinds),
  verdict: z.enum(signatureVerdicts),
  /** As she wrote it. */
  name: z.string(),
  reason: z.string(),
  method: z.enum(signatureMethods),
  signedOn: day,
  at: instant,
  /** Who saw the paper. */
  recordedBy: z.string().nullable(),
  contentHash: z.string(),
});
export type SignatureRecord = z.output<typeof signature>;
const edition = z.object({
  id,
  kind: z.enum(signedDocumentKinds),
  number: z.int(),
  contentHash: z.string(),
  madeAt: instant,
  madeBy: z.string(),
  signatures: z.array(signature),
});
const party = signingPartyInput.extend({
  id,
  /** Day of the latest link that works, and how it went out. */
  askedOn: day.nullable(),
  asked: z.enum(['shown', 'message', 'reminder']).nullable(),
  linkUntil: day.nullable(),
});

export const workAgreementRow = z.object({
  id,
  clientId: id.nullable(),
  client: z.string(),
  scheme: z.enum(schemes),
  place: z.string(),
  startsOn: day,
  endsOn: day,
  status: z.enum(workAgreementStatuses),
  parties: z.array(partyState),
  /** The assessment at the end: none, waiting for the client's signature, or signed. */
  assessment: z.enum(['none', 'waiting', 'signed', 'refused']),
});
export type WorkAgreementRow = z.output<typeof workAgreementRow>;

const ownRow = workAgreementRow.omit({ clientId: true, client: true }).extend({
  waits: z.array(z.enum(signedDocumentKinds)),
  number: z.int(),
  content: workAgreementContent,
  contentHash: z.string(),
  assessmentContent: finalAssessmentContent.nullable(),
  assessmentHash: z.string().nullable(),
});

const onClient = { on: 'client', param: 'clientId' } as const;
const read = { kind: 'action', action: 'client.read', ...onClient } as const;
const manage = { kind: 'action', action: 'placement.manage', ...onClient } as const;
const people = (verb: 'read' | 'create' | 'change' | 'export') =>
  ({ verb, purpose: 'coaching', fields: 'special' }) as const;
const byLink = { kind: 'public', perMinute: 30 } as const;
const params = z.object({ clientId: id });
const oneParams = params.extend({ agreementId: id });
const done = z.object({ id, version });
const kind = z.enum(signedDocumentKinds);
const fileQuery = z.object({
  kind: kind.default('agreement'),
  number: z.coerce.number().int().min(1).optional(),
  language: z.enum(languages).default('fi'),
});
/** The token travels in the body: an address would keep it in histories and logs. */
const token = z.string().min(20).max(100);
const contentHash = z.string().min(1).max(64);
const signing = z.object({
  name: requiredText(200),
  verdict: z.enum(signatureVerdicts),
  reason: text(1000),
  /** The client's own words in a final assessment; elsewhere empty. */
  words: text(3000),
  contentHash,
});

export const workAgreementContract = {
  workAgreementWaiting: endpoint({
    method: 'GET',
    path: '/agreements/waiting',
    summary:
      'Agreements that wait for signatures, the oldest first, and who has not signed; a partner her own',
    access: { kind: 'action', action: 'agreement.list' },
    audit: { verb: 'list', purpose: 'coaching', fields: 'special' },
    query: z.object(pageQuery),
    output: page(workAgreementRow.extend({ madeAt: instant })),
  }),
  workAgreementList: endpoint({
    method: 'GET',
    path: '/clients/:clientId/agreements',
    summary:
      'Agreements and final assessments of a client with who has signed, and what a new one can be made of',
    access: read,
    audit: people('read'),
    params,
    output: z.object({
      rows: z.array(workAgreementRow.extend({ placementId: id.nullable() })),
      mayManage: z.boolean(),
      /** Placements without an agreement that holds. */
      placements: z.array(
        z.object({
          id,
          scheme: z.enum(schemes),
          place: z.string(),
          startsOn: day,
          endsOn: day,
          weekdays: z.array(z.int()),
          dailyMinutes: z.int(),
        }),
      ),
      guardians: z.array(
        z.object({ name: z.string(), relation: z.string(), phone: z.string(), email: z.string() }),
      ),
      birthDate: day.nullable(),
      client: z.string(),
      language: z.enum(languages),
    }),
  }),
  workAgreementRead: endpoint({
    method: 'GET',
    path: '/clients/:clientId/agreements/:agreementId',
    summary: 'An agreement: what is agreed, editions, parties, signatures and the final assessment',
    access: read,
    audit: people('read'),
    params: oneParams,
    output: z.object({
      id,
      version,
      scheme: z.enum(schemes),
      status: z.enum(workAgreementStatuses),
      startsOn: day,
      endsOn: day,
      placementId: id.nullable(),
      employerId: id.nullable(),
      openingId: id.nullable(),
      followsId: id.nullable(),
      followedBy: id.nullable(),
      /** Null: the place is hidden from the reader. */
      content: workAgreementContent.nullable(),
      contentHash: z.string(),
      number: z.int(),
      editions: z.array(edition),
      parties: z.array(party),
      assessment: finalAssessmentContent.nullable(),
      assessmentHash: z.string().nullable(),
      assessmentVersion: version.nullable(),
      assessmentSigned: z.boolean(),
      warnings: z.array(z.object({ months: z.int(), source: localText })),
      actions: z.array(z.enum(['edit', 'ask', 'sign', 'paper', 'cancel', 'renew', 'assess'])),
    }),
  }),
  workAgreementCreate: endpoint({
    method: 'POST',
    path: '/clients/:clientId/agreements',
    summary: 'A new agreement of a placement, or of work at an employer',
    access: manage,
    audit: people('create'),
    params,
    body: workAgreementTerms.extend({
      placementId: id.nullable(),
      employerId: id.nullable(),
      openingId: id.nullable(),
      scheme: z.enum(schemes),
      parties: z.array(signingPartyInput).max(12),
    }),
    output: done,
  }),
  workAgreementEdit: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/agreements/:agreementId',
    summary: 'An agreement changed; after the first signature a new edition that everybody signs anew',
    access: manage,
    audit: people('change'),
    params: oneParams,
    body: workAgreementTerms.extend({ parties: z.array(signingPartyInput).max(12), version }),
    output: done,
  }),
  workAgreementAsk: endpoint({
    method: 'POST',
    path: '/clients/:clientId/agreements/:agreementId/links',
    summary: 'A personal link of one party: shown once to hand over, or sent to her',
    access: manage,
    audit: people('create'),
    params: oneParams,
    body: z.object({ partyId: id, kind, how: z.enum(['shown', 'message']) }),
    /** The token only where the link is shown. */
    output: z.object({ token: z.string().nullable(), expiresOn: day }),
  }),
  workAgreementRevoke: endpoint({
    method: 'POST',
    path: '/clients/:clientId/agreements/:agreementId/revocations',
    summary: 'All links of one party stop',
    access: manage,
    audit: people('change'),
    params: oneParams,
    body: z.object({ partyId: id }),
    output: z.object({ revoked: z.int() }),
  }),
  workAgreementRecord: endpoint({
    method: 'POST',
    path: '/clients/:clientId/agreements/:agreementId/signatures',
    summary: 'A signature on paper with its day and who saw it, or the reader’s own for the authority',
    access: manage,
    audit: people('create'),
    params: oneParams,
    body: signing.omit({ words: true }).extend({
      partyId: id,
      kind,
      method: z.enum(['paper', 'signedIn']),
      on: day,
    }),
    output: done,
  }),
  workAgreementCancel: endpoint({
    method: 'POST',
    path: '/clients/:clientId/agreements/:agreementId/cancellation',
    summary: 'An agreement that nobody keeps to any more: its links stop, what was signed stays',
    access: manage,
    audit: people('change'),
    params: oneParams,
    body: z.object({ version }),
    output: done,
  }),
  workAgreementRenew: endpoint({
    method: 'POST',
    path: '/clients/:clientId/agreements/:agreementId/renewal',
    summary: 'A follow-up agreement with the same parties, from the day after, as long as the former',
    access: manage,
    audit: people('create'),
    params: oneParams,
    body: z.object({ version }),
    output: done,
  }),
  finalAssessmentSave: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/agreements/:agreementId/assessment',
    summary: 'The final assessment: how it went, strengths seen and what next; signed by the client',
    access: manage,
    audit: people('change'),
    params: oneParams,
    body: finalAssessmentInput.extend({ version: version.nullable() }),
    output: done,
  }),
  workAgreementFile: endpoint({
    method: 'GET',
    path: '/clients/:clientId/agreements/:agreementId/file',
    summary: 'An edition of an agreement or a final assessment as an accessible PDF, with who signed when',
    access: read,
    audit: people('export'),
    params: oneParams,
    query: fileQuery,
    output: z.undefined(),
    transport: 'file',
  }),
  ownWorkAgreements: endpoint({
    method: 'GET',
    path: '/own/agreements',
    summary: 'The client’s own agreements and final assessments, and which wait for her signature',
    access: { kind: 'own' },
    audit: { verb: 'read', purpose: 'ownView', fields: 'special' },
    output: z.object({ rows: z.array(ownRow) }),
  }),
  ownWorkAgreementSign: endpoint({
    method: 'POST',
    path: '/own/agreements/:agreementId/signature',
    summary: 'The client signs in her own view, or says no with a reason',
    access: { kind: 'own' },
    audit: { verb: 'create', purpose: 'ownView', fields: 'special' },
    params: z.object({ agreementId: id }),
    body: signing.extend({ kind }),
    output: z.object({ ok: z.literal(true) }),
  }),
  ownWorkAgreementFile: endpoint({
    method: 'GET',
    path: '/own/agreements/:agreementId/file',
    summary: 'Her agreement or final assessment as an accessible PDF',
    access: { kind: 'own' },
    audit: { verb: 'export', purpose: 'ownView', fields: 'special' },
    params: z.object({ agreementId: id }),
    query: fileQuery,
    output: z.undefined(),
    transport: 'file',
  }),
  agreementLinkLook: endpoint({
    method: 'POST',
    path: '/agreement-link/look',
    summary: 'What a personal link opens to sign; an unknown, old or revoked link answers alike',
    access: byLink,
    audit: { verb: 'read', purpose: 'service', fields: 'special' },
    body: z.object({ token }),
    output: z.object({
      kind,
      party: z.object({ kind: z.enum(signingPartyKinds), name: z.string() }),
      language: z.enum(languages),
      expiresOn: day,
      number: z.int(),
      contentHash: z.string(),
      content: workAgreementContent.nullable(),
      assessment: finalAssessmentContent.nullable(),
      verdict: z.enum(signatureVerdicts).nullable(),
      parties: z.array(partyState),
    }),
  }),
  agreementLinkFile: endpoint({
    method: 'POST',
    path: '/agreement-link/file',
    summary: 'The same as an accessible PDF',
    access: byLink,
    audit: { verb: 'export', purpose: 'service', fields: 'special' },
    body: z.object({ token, language: z.enum(languages) }),
    output: z.undefined(),
    transport: 'file',
  }),
  agreementLinkSign: endpoint({
    method: 'POST',
    path: '/agreement-link/sign',
    summary:
      'A party signs by her personal link, or says no with a reason; refused when the text has changed meanwhile',
    access: byLink,
    audit: { verb: 'create', purpose: 'service', fields: 'special' },
    body: signing.extend({ token }),
    output: z.object({ ok: z.literal(true) }),
  }),
};
