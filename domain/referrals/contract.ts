import * as z from 'zod';
import { nonDisclosures } from '../clients/client.ts';
import { pathStates } from '../clients/path.ts';
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
import {
  referralActions,
  referralEvents,
  referralSources,
  referralStatuses,
  returnReasons,
  senderStatuses,
} from './referral.ts';
import { routingBases } from './routing.ts';

const onReferral = { on: 'referral', param: 'referralId' } as const;
const params = z.object({ referralId: id });
const done = z.object({ id, version });
const note = text(1000).default('');
const municipalityCode = z.string().regex(/^[0-9]{3}$/);
const person = z.object({ id, name: z.string() });

/** What a sender tells of the person. */
export const referralInput = z.object({
  givenNames: requiredText(200),
  familyName: requiredText(200),
  identityCode: z.string().max(20).nullable(),
  birthDate: day.nullable(),
  municipalityCode,
  serviceLanguage: z.string().regex(/^[a-z]{2}$/),
  phone: text(40).nullable(),
  email: z.email().max(200).nullable(),
  nonDisclosure: z.enum(nonDisclosures),
  /** Why, in words of work and services: never a diagnosis. */
  reason: text(4000),
  statutoryPlanReference: text(200).nullable(),
});
export type ReferralInput = z.output<typeof referralInput>;

const row = {
  id,
  version,
  givenNames: z.string(),
  familyName: z.string(),
  birthYear: z.int().nullable(),
  nonDisclosed: z.boolean(),
  /** Null when non-disclosure hides it from this reader. */
  municipalityCode: z.string().nullable(),
  status: z.enum(referralStatuses),
  source: z.enum(referralSources),
  senderOrganisation: z.string().nullable(),
  assigned: person.nullable(),
  holderOrganisation: z.string().nullable(),
  transferTo: z.string().nullable(),
  receivedOn: day,
  decidedOn: day.nullable(),
  waitingDays: z.int(),
  receipt: z.string().nullable(),
  actions: z.array(z.enum(referralActions)),
};
export const referralRow = z.object(row);
export type ReferralRow = z.output<typeof referralRow>;

/** A client who may be the person referred. */
export const possibleDuplicate = z.object({
  id,
  givenNames: z.string(),
  familyName: z.string(),
  birthYear: z.int().nullable(),
  municipalityCode: z.string().nullable(),
  pathState: z.enum(pathStates),
  responsible: z.string().nullable(),
  match: z.enum(['identityCode', 'nameAndBirthDate']),
});
export type PossibleDuplicate = z.output<typeof possibleDuplicate>;

export const referralRecord = z.object({
  ...row,
  identityCodeMasked: z.string().nullable(),
  birthDate: day.nullable(),
  serviceLanguage: z.string(),
  nonDisclosure: z.enum(nonDisclosures),
  /** True when non-disclosure hides contact data from this reader. */
  hidden: z.boolean(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  reason: z.string(),
  statutoryPlanReference: z.string().nullable(),
  sender: z.string().nullable(),
  clientId: id.nullable(),
  returnedReason: z.enum(returnReasons).nullable(),
  returnedNote: z.string(),
  events: z.array(
    z.object({
      id,
      event: z.enum(referralEvents),
      at: instant,
      by: z.string().nullable(),
      toStaff: z.string().nullable(),
      toOrganisation: z.string().nullable(),
      /** By which rule the worker was found; null when somebody chose. */
      basis: z.enum(routingBases).nullable(),
      note: z.string(),
    }),
  ),
  duplicates: z.array(possibleDuplicate),
});
export type ReferralRecord = z.output<typeof referralRecord>;

/** All that the sender's organisation sees of what it sent (B10). */
export const sentReferral = z.object({
  id,
  version,
  name: z.string(),
  status: z.enum(senderStatuses),
  receivedOn: day,
  decidedOn: day.nullable(),
  returnedReason: z.enum(returnReasons).nullable(),
  returnedNote: z.string(),
  actions: z.array(z.enum(['withdraw'])),
});
export type SentReferral = z.output<typeof sentReferral>;

function decision<const Path extends string, Shape extends z.ZodRawShape>(
  path: Path,
  summary: string,
  shape: Shape,
) {
  return endpoint({
    method: 'POST',
    path: `/referrals/:referralId/${path}`,
    summary,
    access: { kind: 'action', action: 'referral.handle', ...onReferral },
    audit: { verb: 'change', purpose: 'referral', fields: 'personal' },
    params,
    body: z.object({ ...shape, note, version }),
    output: done,
  });
}

export const referralContract = {
  referralInbox: endpoint({
    method: 'POST',
    path: '/referrals/search',
    summary:
      'Referrals within reach, longest waiting first; by name (spelling tolerated) or by the receipt of one’s own referral, whatever its status. A search travels in the body, never in the address.',
    access: { kind: 'action', action: 'referral.inbox' },
    audit: { verb: 'list', purpose: 'referral', fields: 'personal' },
    body: z.object({
      ...pageQuery,
      search: text(200).default(''),
      municipalityCode: municipalityCode.optional(),
      status: z.enum(['open', ...referralStatuses]).default('open'),
      whose: z.enum(['all', 'mine', 'pool']).default('all'),
      sort: z.enum(['longestWaiting', 'newest']).default('longestWaiting'),
    }),
    output: page(referralRow),
  }),
  referralQueue: endpoint({
    method: 'GET',
    path: '/referrals/queue',
    summary: 'How many wait and for how long; how many wait for somebody with the right to protected data',
    access: { kind: 'action', action: 'referral.inbox' },
    audit: 'none',
    output: z.object({
      waiting: z.int(),
      medianDays: z.int().nullable(),
      longestDays: z.int().nullable(),
      waitingForRight: z.int(),
    }),
  }),
  referralRead: endpoint({
    method: 'GET',
    path: '/referrals/:referralId',
    summary: 'One referral with its history and the clients who may be the same person',
    access: { kind: 'action', action: 'referral.handle', ...onReferral },
    audit: { verb: 'read', purpose: 'referral', fields: 'special' },
    params,
    output: referralRecord,
  }),
  referralSend: endpoint({
    method: 'POST',
    path: '/referrals',
    summary: 'Refers a person; routed at once',
    access: { kind: 'action', action: 'referral.send' },
    audit: { verb: 'create', purpose: 'referral', fields: 'special' },
    body: referralInput,
    output: z.object({ id }),
  }),
  referralSent: endpoint({
    method: 'GET',
    path: '/referrals/sent',
    summary: 'What one’s organisation has sent: name as sent, status and dates, and nothing else',
    access: { kind: 'action', action: 'referral.track' },
    audit: { verb: 'list', purpose: 'referral', fields: 'personal' },
    query: z.object({ ...pageQuery, status: z.enum(senderStatuses).optional() }),
    output: page(sentReferral),
  }),
  referralWithdraw: endpoint({
    method: 'POST',
    path: '/referrals/:referralId/withdrawal',
    summary: 'The sender takes an unanswered referral back',
    access: { kind: 'action', action: 'referral.status', ...onReferral },
    audit: { verb: 'change', purpose: 'referral', fields: 'personal' },
    params,
    body: z.object({ version }),
    output: done,
  }),
  referralAccept: endpoint({
    method: 'POST',
    path: '/referrals/:referralId/acceptance',
    summary:
      'Becomes a client with a named responsible, or joins a client’s path, re-opening it when it had ended',
    access: { kind: 'action', action: 'referral.handle', ...onReferral },
    audit: { verb: 'create', purpose: 'referral', fields: 'special' },
    params,
    body: z.object({
      /** The client to join; null makes a new one. */
      clientId: id.nullable(),
      /** Said when a new client is made although somebody has the same name and birth date. */
      isAnotherPerson: z.boolean().default(false),
      /** Responsible from now on; null names the accepter, or leaves a joined client's responsible as is. */
      staffId: id.nullable(),
      note,
      version,
    }),
    output: z.object({ id, version, clientId: id }),
  }),
  referralReturn: decision('return', 'Back to the sender with a coded reason', {
    reason: z.enum(returnReasons),
  }),
  referralAssign: decision('assignment', 'To a named worker, oneself included', { staffId: id }),
  referralPool: decision('pool', 'To the common pool', {}),
  referralRedirect: decision('redirection', 'To another municipality of the area; routed anew', {
    municipalityCode,
  }),
  referralTransfer: decision('transfer', 'Asks another organisation to take it', { organisationId: id }),
  referralTransferAnswer: decision('transfer-answer', 'The asked organisation accepts or declines', {
    accept: z.boolean(),
  }),
  referralTransferRecall: decision('transfer-recall', 'Calls back a transfer not answered', {}),
  clientReferrals: endpoint({
    method: 'GET',
    path: '/clients/:clientId/referrals',
    summary: 'The referrals by which the client came',
    access: { kind: 'action', action: 'client.read', on: 'client', param: 'clientId' },
    audit: { verb: 'read', purpose: 'service', fields: 'special' },
    params: z.object({ clientId: id }),
    output: z.object({
      rows: z.array(
        z.object({
          id,
          source: z.enum(referralSources),
          senderOrganisation: z.string().nullable(),
          receivedOn: day,
          acceptedOn: day.nullable(),
          waitingDays: z.int(),
          reason: z.string(),
          statutoryPlanReference: z.string().nullable(),
          /** This reader may open the referral itself. */
          mayOpen: z.boolean(),
        }),
      ),
    }),
  }),
  publicAreas: endpoint({
    method: 'GET',
    path: '/public/areas',
    summary: 'Employment areas that take self-referrals, with their municipalities',
    access: { kind: 'public', perMinute: 60 },
    audit: 'none',
    output: z.object({
      areas: z.array(
        z.object({
          slug: z.string(),
          name: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
          /** Who answers for the data and how to reach her; empty where the area has not told. */
          contact: z.object({
            controller: z.string(),
            phone: z.string(),
            email: z.string(),
            dataProtection: z.string(),
            privacyNotice: z.string(),
          }),
          municipalities: z.array(z.object({ code: z.string(), fi: z.string(), sv: z.string() })),
        }),
      ),
      languages: z.array(z.object({ code: z.string(), fi: z.string(), sv: z.string(), en: z.string() })),
    }),
  }),
  publicReferral: endpoint({
    method: 'POST',
    path: '/public/referrals',
    summary: 'A person refers herself. The answer is the same whether or not she is known',
    access: { kind: 'public', perMinute: 5 },
    audit: { verb: 'create', purpose: 'referral', fields: 'special' },
    body: z.object({
      area: z.string().max(50),
      givenNames: requiredText(200),
      familyName: requiredText(200),
      birthDate: day.nullable(),
      municipalityCode,
      serviceLanguage: z.string().regex(/^[a-z]{2}$/),
      phone: text(40).nullable(),
      email: z.email().max(200).nullable(),
      /** Not answered counts as not known, and that counts as set. */
      nonDisclosure: z.enum(nonDisclosures).default('unknown'),
      reason: text(2000),
      /** A trap: people do not see this field, programs fill it in. */
      website: z.string().max(500).default(''),
    }),
    output: z.object({ receipt: z.string() }),
  }),
};
