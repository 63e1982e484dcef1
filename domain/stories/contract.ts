import * as z from 'zod';
import { targetGroups } from '../groups/rules.ts';
import { day, endpoint, id, instant, page, pageQuery, requiredText, version } from '../kernel/contract.ts';
import { languages } from '../kernel/texts.ts';
import { areaParams } from '../places/contract.ts';
import { storyActions, storyStatuses } from './story.ts';

export const storyInput = z.object({
  targetGroup: z.enum(targetGroups).nullable(),
  language: z.enum(languages),
  title: requiredText(120),
  /** Not her own name. */
  pseudonym: requiredText(60),
  content: requiredText(4000),
});
export type StoryInput = z.output<typeof storyInput>;

export const storyRecord = storyInput.extend({
  id,
  version,
  clientId: id,
  status: z.enum(storyStatuses),
  answeredAt: instant.nullable(),
  publishedOn: day.nullable(),
  /** Her consent for it is in force today. */
  consent: z.boolean(),
  /** Anybody may read it today. */
  shown: z.boolean(),
  actions: z.array(z.enum(['edit', ...storyActions])),
});
export type StoryRecord = z.output<typeof storyRecord>;

const onClient = { on: 'client', param: 'clientId' } as const;
const clientParams = z.object({ clientId: id });
const manage = { kind: 'action', action: 'story.manage', ...onClient } as const;
const done = z.object({ id, version });
const ok = z.object({ ok: z.literal(true) });

export const storyContract = {
  storyList: endpoint({
    method: 'GET',
    path: '/stories',
    summary:
      'Success stories of clients the reader may manage, the newest first, with consent and whether it is shown',
    access: { kind: 'action', action: 'story.manage' },
    audit: { verb: 'list', purpose: 'service', fields: 'special' },
    query: z.object(pageQuery),
    output: page(storyRecord.extend({ clientName: z.string(), writtenAt: instant })),
  }),
  storiesOfClient: endpoint({
    method: 'GET',
    path: '/clients/:clientId/stories',
    summary: 'A client’s success stories',
    access: manage,
    audit: { verb: 'read', purpose: 'service', fields: 'special' },
    params: clientParams,
    output: z.object({ rows: z.array(storyRecord), consent: z.boolean(), mayPublish: z.boolean() }),
  }),
  storyCreate: endpoint({
    method: 'POST',
    path: '/clients/:clientId/stories',
    summary: 'A new success story, as a draft',
    access: manage,
    audit: { verb: 'create', purpose: 'service', fields: 'special' },
    params: clientParams,
    body: storyInput,
    output: done,
  }),
  storyEdit: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/stories/:storyId',
    summary: 'A story changed: it becomes a draft again, and the client reads it anew',
    access: manage,
    audit: { verb: 'change', purpose: 'service', fields: 'special' },
    params: clientParams.extend({ storyId: id }),
    body: storyInput.extend({ version }),
    output: done,
  }),
  storyAct: endpoint({
    method: 'POST',
    path: '/clients/:clientId/stories/:storyId/act',
    summary: 'Sends a story to the client to read, publishes it, or takes it down at once',
    access: manage,
    audit: { verb: 'change', purpose: 'service', fields: 'special' },
    params: clientParams.extend({ storyId: id }),
    body: z.object({ action: z.enum(storyActions), version }),
    output: done,
  }),
  ownStories: endpoint({
    method: 'GET',
    path: '/own/stories',
    summary: 'The client’s own stories as they would be published',
    access: { kind: 'own' },
    audit: { verb: 'read', purpose: 'ownView', fields: 'special' },
    output: z.object({
      rows: z.array(
        storyRecord.pick({
          id: true,
          version: true,
          targetGroup: true,
          language: true,
          title: true,
          pseudonym: true,
          content: true,
          status: true,
          shown: true,
          publishedOn: true,
        }),
      ),
      consent: z.boolean(),
    }),
  }),
  ownStoryAnswer: endpoint({
    method: 'POST',
    path: '/own/stories/:storyId',
    summary: 'The client approves the story as it stands, or does not',
    access: { kind: 'own' },
    audit: { verb: 'change', purpose: 'ownView', fields: 'special' },
    params: z.object({ storyId: id }),
    body: z.object({ approve: z.boolean(), version }),
    output: ok,
  }),
  publicStories: endpoint({
    method: 'GET',
    path: '/public/areas/:area/stories',
    summary: 'Success stories by group, for anybody; consents are asked at each reading',
    access: { kind: 'public', perMinute: 60 },
    audit: 'none',
    params: areaParams,
    output: z.object({
      areaName: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
      stories: z.array(
        z.object({
          id,
          targetGroup: z.enum(targetGroups).nullable(),
          language: z.enum(languages),
          title: z.string(),
          pseudonym: z.string(),
          content: z.string(),
          publishedOn: day,
        }),
      ),
    }),
  }),
};
