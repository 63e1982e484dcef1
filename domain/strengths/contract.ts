import * as z from 'zod';
import { municipalityCode } from '../areas/area.ts';
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
import { cardSections } from './card.ts';
import {
  certificates,
  fitReasons,
  learningKinds,
  misfitReasons,
  needStatuses,
  participationStatuses,
  subjects,
  travelRanges,
} from './courses.ts';
import { languageLevels, levelBases, queueLanguages, queueStates } from './languages.ts';
import { skillCodePattern, skillLevels, witnesses } from './skills.ts';

const onClient = { on: 'client', param: 'clientId' } as const;
const read = { kind: 'action', action: 'strengths.read', ...onClient } as const;
const write = { kind: 'action', action: 'strengths.write', ...onClient } as const;
const readOffers = { kind: 'action', action: 'courseOffer.read' } as const;
const manageOffers = { kind: 'action', action: 'courseOffer.manage' } as const;
const own = { kind: 'own' } as const;
const params = z.object({ clientId: id });
const done = z.object({ id, version });
const removed = z.object({ ok: z.boolean() });

const skillCode = z.string().regex(skillCodePattern, { error: 'skill-unknown' });
const languageCode = z.string().regex(/^[a-z]{2}$/, { error: 'language-unknown' });
const level = z.enum(languageLevels);

export const learning = z.union([
  z.object({ kind: z.literal('skill'), code: skillCode }),
  z.object({ kind: z.literal('language'), code: languageCode, level }),
  z.object({ kind: z.literal('certificate'), code: z.enum(certificates) }),
  z.object({ kind: z.literal('subject'), code: z.enum(subjects) }),
]);

export const skillInput = z.object({
  /** A concept of the house's list; its words are used. Null for a skill in the worker's own words. */
  code: skillCode.nullable(),
  label: text(200),
  level: z.enum(skillLevels).nullable(),
});
export type SkillInput = z.output<typeof skillInput>;

export const evidenceInput = z.object({
  skillId: id,
  /** The coaching period or the step of the plan in which it was seen. */
  periodId: id.nullable(),
  stepId: id.nullable(),
  witness: z.enum(witnesses),
  seenOn: day,
  content: requiredText(300),
});
export const evidenceRecord = evidenceInput
  .omit({ skillId: true })
  .extend({ id, version, recordedBy: z.string() });
export type EvidenceRecord = z.output<typeof evidenceRecord>;

export const skillRecord = skillInput.extend({
  id,
  version,
  evidence: z.array(evidenceRecord),
});
export type SkillRecord = z.output<typeof skillRecord>;

export const languageSkillInput = z.object({
  language: languageCode,
  level,
  basis: z.enum(levelBases),
  assessedOn: day,
});
export const languageSkillRecord = languageSkillInput.extend({ id, version, recordedBy: z.string() });
export type LanguageSkillRecord = z.output<typeof languageSkillRecord>;

export const queueInput = z.object({
  language: z.enum(queueLanguages),
  wantedOn: day,
  queuedOn: day.nullable(),
  startedOn: day.nullable(),
  endedOn: day.nullable(),
});
export const queueRecord = queueInput.extend({ id, version, state: z.enum(queueStates) });
export type QueueRecord = z.output<typeof queueRecord>;

export const needInput = z.object({
  learning,
  /** What the need comes from, in the client's words or the plan's. */
  goal: text(300),
  travel: z.enum(travelRanges),
  status: z.enum(needStatuses),
});
export const needRecord = needInput.extend({ id, version, recordedBy: z.string() });
export type NeedRecord = z.output<typeof needRecord>;

export const offerInput = z.object({
  organisationId: id,
  title: requiredText(200),
  description: text(2000),
  teaches: z.array(learning).min(1, { error: 'required' }).max(20),
  needsLanguage: languageCode.nullable(),
  needsLevel: level.nullable(),
  /** Where it is held; with `remote` also or only at a distance. */
  municipalityCode: municipalityCode.nullable(),
  remote: z.boolean(),
  startsOn: day,
  endsOn: day.nullable(),
  appliesUntil: day.nullable(),
  places: z.int().min(1).max(500).nullable(),
  link: z
    .url({ protocol: /^https$/, error: 'not-a-url' })
    .max(500)
    .nullable(),
  cancelledOn: day.nullable(),
});
export type OfferInput = z.output<typeof offerInput>;
export const offerRecord = offerInput.extend({
  id,
  version,
  link: z.string().nullable(),
  organisation: z.string(),
  open: z.boolean(),
  actions: z.array(z.enum(['edit'])),
});
export type OfferRecord = z.output<typeof offerRecord>;

const courseMatch = z.object({
  needId: id,
  why: z.enum(fitReasons),
  missing: z.array(z.enum(misfitReasons)),
});

export const participationRecord = z.object({
  id,
  version,
  offerId: id,
  title: z.string(),
  organisation: z.string(),
  startsOn: day,
  status: z.enum(participationStatuses),
  statusOn: day,
  moves: z.array(z.object({ status: z.enum(participationStatuses), on: day })),
});
export type ParticipationRecord = z.output<typeof participationRecord>;

export const cardLine = z.object({
  section: z.enum(cardSections),
  text: text(500),
  shown: z.boolean(),
  from: z.string().max(60).nullable(),
});
const cardInput = z.object({
  /** How she wants to be named on it; may be left empty. */
  name: text(100),
  lines: z.array(cardLine).max(80),
  /** Whether her worker sees the card as it would be printed. */
  shared: z.boolean(),
});

/** A skill as its list names it, or in the worker's own words. */
const skillName = z.object({ fi: z.string(), sv: z.string(), en: z.string() });

export const strengthsContract = {
  strengthsOverview: endpoint({
    method: 'GET',
    path: '/clients/:clientId/strengths',
    summary:
      'A client’s skills with evidence, languages, way to a language course, learning needs, courses, and her card where she shares it',
    access: read,
    audit: { verb: 'read', purpose: 'service', fields: 'personal' },
    params,
    output: z.object({
      skills: z.array(skillRecord),
      wishes: z.array(z.string()),
      languages: z.array(languageSkillRecord),
      queue: z.array(queueRecord),
      needs: z.array(needRecord),
      participations: z.array(participationRecord),
      /** What evidence can be tied to. A place that is hidden from the reader has no name. */
      periods: z.array(z.object({ id, place: z.string().nullable(), startsOn: day, endsOn: day })),
      steps: z.array(z.object({ id, title: z.string() })),
      goal: z.string(),
      /** Null unless she shares it: the lines as they would be printed. */
      card: z.object({ name: z.string(), lines: z.array(cardLine), savedAt: instant }).nullable(),
      mayWrite: z.boolean(),
    }),
  }),
  strengthsCardFile: endpoint({
    method: 'GET',
    path: '/clients/:clientId/strengths/card',
    summary: 'Her strengths card as an accessible PDF, where she shares it',
    access: read,
    audit: { verb: 'export', purpose: 'service', fields: 'personal' },
    params,
    query: z.object({ language: z.enum(languages).default('fi') }),
    output: z.undefined(),
    transport: 'file',
  }),
  skillCreate: endpoint({
    method: 'POST',
    path: '/clients/:clientId/strengths/skills',
    summary: 'A skill and how well it goes',
    access: write,
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    params,
    body: skillInput,
    output: done,
  }),
  skillChange: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/strengths/skills/:skillId',
    summary: 'How well a skill goes, or what it is called',
    access: write,
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: params.extend({ skillId: id }),
    body: skillInput.extend({ version }),
    output: done,
  }),
  skillRemove: endpoint({
    method: 'DELETE',
    path: '/clients/:clientId/strengths/skills/:skillId',
    summary: 'A skill recorded by mistake, with its evidence',
    access: write,
    audit: { verb: 'remove', purpose: 'service', fields: 'personal' },
    params: params.extend({ skillId: id }),
    output: removed,
  }),
  evidenceCreate: endpoint({
    method: 'POST',
    path: '/clients/:clientId/strengths/evidence',
    summary: 'Where a skill was seen: by whom, when, in a short sentence',
    access: write,
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    params,
    body: evidenceInput,
    output: done,
  }),
  evidenceChange: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/strengths/evidence/:evidenceId',
    summary: 'Evidence corrected',
    access: write,
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: params.extend({ evidenceId: id }),
    body: evidenceInput.extend({ version }),
    output: done,
  }),
  evidenceRemove: endpoint({
    method: 'DELETE',
    path: '/clients/:clientId/strengths/evidence/:evidenceId',
    summary: 'Evidence recorded by mistake',
    access: write,
    audit: { verb: 'remove', purpose: 'service', fields: 'personal' },
    params: params.extend({ evidenceId: id }),
    output: removed,
  }),
  languageSkillCreate: endpoint({
    method: 'POST',
    path: '/clients/:clientId/strengths/languages',
    summary: 'The level of a language, what it rests on, and when',
    access: write,
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    params,
    body: languageSkillInput,
    output: done,
  }),
  languageSkillChange: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/strengths/languages/:languageSkillId',
    summary: 'The level of a language corrected',
    access: write,
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: params.extend({ languageSkillId: id }),
    body: languageSkillInput.extend({ version }),
    output: done,
  }),
  languageSkillRemove: endpoint({
    method: 'DELETE',
    path: '/clients/:clientId/strengths/languages/:languageSkillId',
    summary: 'A level recorded by mistake',
    access: write,
    audit: { verb: 'remove', purpose: 'service', fields: 'personal' },
    params: params.extend({ languageSkillId: id }),
    output: removed,
  }),
  languageQueueCreate: endpoint({
    method: 'POST',
    path: '/clients/:clientId/strengths/queue',
    summary: 'A wish for a Finnish or Swedish course: wanted, in the queue, on a course, by days',
    access: write,
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    params,
    body: queueInput,
    output: done,
  }),
  languageQueueChange: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/strengths/queue/:queueId',
    summary: 'How far the way to a language course is',
    access: write,
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: params.extend({ queueId: id }),
    body: queueInput.extend({ version }),
    output: done,
  }),
  languageQueueRemove: endpoint({
    method: 'DELETE',
    path: '/clients/:clientId/strengths/queue/:queueId',
    summary: 'Recorded by mistake',
    access: write,
    audit: { verb: 'remove', purpose: 'service', fields: 'personal' },
    params: params.extend({ queueId: id }),
    output: removed,
  }),
  learningNeedCreate: endpoint({
    method: 'POST',
    path: '/clients/:clientId/strengths/needs',
    summary: 'What a client needs to learn, for which goal, and how far she can go for it',
    access: write,
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    params,
    body: needInput,
    output: done,
  }),
  learningNeedChange: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/strengths/needs/:needId',
    summary: 'A learning need changed, met or dropped',
    access: write,
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: params.extend({ needId: id }),
    body: needInput.extend({ version }),
    output: done,
  }),
  learningNeedRemove: endpoint({
    method: 'DELETE',
    path: '/clients/:clientId/strengths/needs/:needId',
    summary: 'A learning need recorded by mistake',
    access: write,
    audit: { verb: 'remove', purpose: 'service', fields: 'personal' },
    params: params.extend({ needId: id }),
    output: removed,
  }),
  courseMatches: endpoint({
    method: 'GET',
    path: '/clients/:clientId/strengths/courses',
    summary: 'Course offers that answer a client’s learning needs: why, and what is missing',
    access: read,
    audit: { verb: 'read', purpose: 'service', fields: 'personal' },
    params,
    output: z.object({ rows: z.array(z.object({ offer: offerRecord, matches: z.array(courseMatch) })) }),
  }),
  participationCreate: endpoint({
    method: 'POST',
    path: '/clients/:clientId/strengths/participations',
    summary: 'A course suggested to a client, or already applied for',
    access: write,
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    params,
    body: z.object({ offerId: id, status: z.enum(participationStatuses), on: day }),
    output: done,
  }),
  participationMove: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/strengths/participations/:participationId',
    summary: 'How far it is: applied, admitted or not, started, finished, left',
    access: write,
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: params.extend({ participationId: id }),
    body: z.object({ status: z.enum(participationStatuses), on: day, version }),
    output: done,
  }),

  courseOfferList: endpoint({
    method: 'GET',
    path: '/course-offers',
    summary: 'Course offers of the area, the soonest to apply for first',
    access: readOffers,
    audit: 'none',
    query: z.object({
      ...pageQuery,
      kind: z.enum(learningKinds).optional(),
      municipalityCode: municipalityCode.optional(),
      organisationId: id.optional(),
      past: z.enum(['without', 'with']).default('without'),
    }),
    output: page(offerRecord),
  }),
  courseOfferRead: endpoint({
    method: 'GET',
    path: '/course-offers/:offerId',
    summary: 'One course offer',
    access: readOffers,
    audit: 'none',
    params: z.object({ offerId: id }),
    output: offerRecord,
  }),
  courseOfferCreate: endpoint({
    method: 'POST',
    path: '/course-offers',
    summary: 'A new course offer; a school’s own person enters those of her school',
    access: manageOffers,
    audit: { verb: 'create', purpose: 'administration', fields: 'public' },
    body: offerInput,
    output: done,
  }),
  courseOfferChange: endpoint({
    method: 'PUT',
    path: '/course-offers/:offerId',
    summary: 'A course offer changed or cancelled',
    access: manageOffers,
    audit: { verb: 'change', purpose: 'administration', fields: 'public' },
    params: z.object({ offerId: id }),
    body: offerInput.extend({ version }),
    output: done,
  }),
  courseOfferClients: endpoint({
    method: 'POST',
    path: '/course-offers/:offerId/clients',
    summary: 'The caseload’s clients whose learning needs an offer answers, those whom it fits first',
    access: { kind: 'action', action: 'strengths.read' },
    audit: { verb: 'list', purpose: 'service', fields: 'personal' },
    params: z.object({ offerId: id }),
    body: z.object(pageQuery),
    output: page(
      z.object({
        clientId: id,
        name: z.string(),
        match: courseMatch,
        learning,
        participation: z.enum(participationStatuses).nullable(),
      }),
    ),
  }),

  languageWaitingCounts: endpoint({
    method: 'GET',
    path: '/language-waiting',
    summary:
      'How many wait for a language course, by level and municipality: no person can be told from them',
    access: { kind: 'action', action: 'languageWaiting.counts' },
    audit: 'none',
    output: z.object({
      hiddenUnder: z.int(),
      rows: z.array(
        z.object({
          language: z.enum(queueLanguages),
          /** Null where it is hidden. */
          people: z.int().nullable(),
          /** Of no level where none is recorded. */
          levels: z.array(z.object({ of: level.nullable(), people: z.int().nullable() })),
          /** Of no municipality where it is not told. */
          municipalities: z.array(z.object({ of: z.string().nullable(), people: z.int().nullable() })),
        }),
      ),
    }),
  }),
  languageWaitingClients: endpoint({
    method: 'GET',
    path: '/language-waiting/clients',
    summary: 'Who of those the reader may see waits for a language course, the longest first',
    access: { kind: 'action', action: 'strengths.read' },
    audit: { verb: 'list', purpose: 'service', fields: 'personal' },
    query: z.object({
      ...pageQuery,
      language: z.enum(queueLanguages).optional(),
      level: level.optional(),
      municipalityCode: municipalityCode.optional(),
    }),
    output: page(
      z.object({
        id,
        clientId: id,
        name: z.string(),
        /** Null when non-disclosure hides it from this reader. */
        municipalityCode: z.string().nullable(),
        language: z.enum(queueLanguages),
        level: level.nullable(),
        state: z.enum(queueStates),
        since: day,
      }),
    ),
  }),

  ownStrengths: endpoint({
    method: 'GET',
    path: '/own/strengths',
    summary: 'The client’s strengths card, and what the records say for it',
    access: own,
    audit: { verb: 'read', purpose: 'ownView', fields: 'personal' },
    output: z.object({
      card: z
        .object({
          version,
          name: z.string(),
          lines: z.array(cardLine),
          shared: z.boolean(),
        })
        .nullable(),
      givenNames: z.string(),
      familyName: z.string(),
      skills: z.array(
        z.object({
          id,
          name: skillName,
          level: z.enum(skillLevels).nullable(),
          evidence: z.array(z.object({ id, content: z.string() })),
        }),
      ),
      languages: z.array(z.object({ id, language: languageCode, name: skillName, level })),
      wishes: z.array(z.object({ id, label: z.string() })),
      needs: z.array(z.object({ id, learning, name: skillName.nullable() })),
    }),
  }),
  ownStrengthsSave: endpoint({
    method: 'PUT',
    path: '/own/strengths',
    summary: 'The client saves her card: her words, what is shown, whether her worker sees it',
    access: own,
    audit: { verb: 'change', purpose: 'ownView', fields: 'personal' },
    body: cardInput.extend({ version: version.nullable() }),
    output: z.object({ version }),
  }),
  ownStrengthsCardFile: endpoint({
    method: 'GET',
    path: '/own/strengths/card',
    summary: 'The client’s strengths card as an accessible PDF, as she last saved it',
    access: own,
    audit: { verb: 'export', purpose: 'ownView', fields: 'personal' },
    query: z.object({ language: z.enum(languages).default('fi') }),
    output: z.undefined(),
    transport: 'file',
  }),
  ownCourses: endpoint({
    method: 'GET',
    path: '/own/courses',
    summary: 'Courses that answer the client’s learning needs, and how far she is with hers',
    access: own,
    audit: { verb: 'read', purpose: 'ownView', fields: 'personal' },
    output: z.object({
      rows: z.array(
        z.object({
          offer: offerRecord.omit({ actions: true, version: true }),
          municipality: z.object({ fi: z.string(), sv: z.string() }).nullable(),
          match: courseMatch,
          learning,
          /** Of a skill or a language: its name. */
          name: skillName.nullable(),
        }),
      ),
      participations: z.array(participationRecord.omit({ moves: true, version: true })),
      queue: z.array(queueRecord.omit({ version: true })),
    }),
  }),
};
