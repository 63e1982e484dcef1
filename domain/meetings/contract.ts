/** Group series, their meetings, invitations, attendance and themes heard; ready packages. */
import * as z from 'zod';
import { municipalityCode } from '../areas/area.ts';
import { pathStates } from '../clients/path.ts';
import { targetGroups } from '../groups/rules.ts';
import { day, endpoint, id, page, pageQuery, requiredText, text, version } from '../kernel/contract.ts';
import { heardThemes, invitationAnswers, longestThemeNote, meetingStatuses } from './meeting.ts';
import { readyPackage } from './ready-packages.ts';

export const timeOfDay = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);

export const seriesInput = z.object({
  /** In Finnish; the others may be missing, and the Finnish name stands in. */
  name: requiredText(200),
  nameSv: text(200).default(''),
  nameEn: text(200).default(''),
  theme: text(1000),
  municipalityCode,
  place: text(200),
  leaderStaffId: id,
  targetGroup: z.enum(targetGroups).nullable(),
  endedOn: day.nullable(),
});
export type SeriesInput = z.output<typeof seriesInput>;

export const meetingInput = z.object({
  topic: requiredText(200),
  topicSv: text(200).default(''),
  topicEn: text(200).default(''),
  onDate: day,
  starts: timeOfDay,
  ends: timeOfDay,
  /** Empty: where the group usually meets. */
  place: text(200),
});
export type MeetingInput = z.output<typeof meetingInput>;

const seriesRow = seriesInput.extend({
  id,
  version,
  leader: z.string(),
  packageKey: z.string().nullable(),
  nextOn: day.nullable(),
  meetingCount: z.int(),
});

export const groupMeeting = meetingInput.extend({
  id,
  version,
  seriesId: id,
  status: z.enum(meetingStatuses),
  peopleCount: z.int().nullable(),
  themes: z.array(z.enum(heardThemes)),
  themeNote: z.string(),
});
export type GroupMeeting = z.output<typeof groupMeeting>;

/** Counts of people, never who. */
const counted = groupMeeting.extend({ invited: z.int(), coming: z.int(), attended: z.int() });

const seriesActions = z.array(z.enum(['edit', 'invite', 'mark']));
const params = z.object({ seriesId: id });
const meetingParams = z.object({ meetingId: id });
const done = z.object({ id, version });
const read = { kind: 'action', action: 'group.read' } as const;
const manage = { kind: 'action', action: 'group.manage' } as const;
const invite = { kind: 'action', action: 'group.invite' } as const;

export const meetingContract = {
  seriesList: endpoint({
    method: 'GET',
    path: '/group-series',
    summary: 'Groups by the day of their next meeting',
    access: read,
    audit: { verb: 'list', purpose: 'service', fields: 'public' },
    query: z.object({
      ...pageQuery,
      municipalityCode: municipalityCode.optional(),
      ended: z.enum(['without', 'with']).default('without'),
    }),
    output: page(seriesRow),
  }),
  seriesRead: endpoint({
    method: 'GET',
    path: '/group-series/:seriesId',
    summary:
      'One group: its meetings with counts, themes heard and follow-up steps; nobody’s name but the leader’s',
    access: read,
    audit: { verb: 'read', purpose: 'service', fields: 'public' },
    params,
    output: seriesRow.extend({
      meetings: z.array(counted),
      steps: z.array(
        z.object({
          id,
          version,
          title: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
          dueOn: day,
          doneOn: day.nullable(),
        }),
      ),
      /** How often each theme was heard in the meetings of the group. */
      heard: z.array(z.object({ theme: z.enum(heardThemes), meetings: z.int() })),
      actions: seriesActions,
    }),
  }),
  seriesCreate: endpoint({
    method: 'POST',
    path: '/group-series',
    summary: 'A new group',
    access: manage,
    audit: { verb: 'create', purpose: 'service', fields: 'public' },
    body: seriesInput,
    output: done,
  }),
  seriesEdit: endpoint({
    method: 'PUT',
    path: '/group-series/:seriesId',
    summary: 'A group changed or ended',
    access: manage,
    audit: { verb: 'change', purpose: 'service', fields: 'public' },
    params,
    body: seriesInput.extend({ version }),
    output: done,
  }),
  meetingAdd: endpoint({
    method: 'POST',
    path: '/group-series/:seriesId/meetings',
    summary: 'A new meeting of a group',
    access: manage,
    audit: { verb: 'create', purpose: 'service', fields: 'public' },
    params,
    body: meetingInput,
    output: done,
  }),
  meetingEdit: endpoint({
    method: 'PUT',
    path: '/group-meetings/:meetingId',
    summary: 'A meeting moved, worded anew or called off',
    access: manage,
    audit: { verb: 'change', purpose: 'service', fields: 'public' },
    params: meetingParams,
    body: meetingInput.extend({ status: z.enum(['planned', 'cancelled']), version }),
    output: done,
  }),
  stepMark: endpoint({
    method: 'PUT',
    path: '/group-series/:seriesId/steps/:stepId',
    summary: 'A follow-up step of a group done, or not done after all',
    access: manage,
    audit: { verb: 'change', purpose: 'service', fields: 'public' },
    params: params.extend({ stepId: id }),
    body: z.object({ done: z.boolean(), version }),
    output: done,
  }),
  inviteeSearch: endpoint({
    method: 'POST',
    path: '/group-meetings/:meetingId/invitees',
    summary:
      'Clients in the inviter’s scope by municipality, target group and state, who are not invited yet; nobody under non-disclosure',
    access: invite,
    audit: { verb: 'list', purpose: 'service', fields: 'personal' },
    params: meetingParams,
    body: z.object({
      municipalityCodes: z.array(municipalityCode).max(30),
      targetGroup: z.enum(targetGroups).nullable(),
      states: z.array(z.enum(pathStates)).max(20),
    }),
    output: z.object({
      rows: z.array(z.object({ id, name: z.string(), municipalityCode })),
      /** More fit than are shown. */
      left: z.boolean(),
    }),
  }),
  meetingInvite: endpoint({
    method: 'POST',
    path: '/group-meetings/:meetingId/invitations',
    summary:
      'Invites clients to a meeting, or to it and the later ones of its group; each is written to once, by the channel she allows',
    access: invite,
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    params: meetingParams,
    body: z.object({ clientIds: z.array(id).min(1).max(200), later: z.boolean() }),
    output: z.object({ invited: z.int(), leftOut: z.int() }),
  }),
  meetingSheet: endpoint({
    method: 'GET',
    path: '/group-meetings/:meetingId',
    summary: 'A meeting with the invited whom the reader may see, their answers and attendance',
    access: { kind: 'action', action: 'group.invite' },
    audit: { verb: 'list', purpose: 'service', fields: 'personal' },
    params: meetingParams,
    output: z.object({
      series: z.object({ id, name: z.string(), nameSv: z.string(), nameEn: z.string(), place: z.string() }),
      meeting: counted,
      rows: z.array(
        z.object({
          clientId: id,
          name: z.string(),
          answer: z.enum(invitationAnswers).nullable(),
          attended: z.boolean().nullable(),
        }),
      ),
      mayMark: z.boolean(),
    }),
  }),
  meetingAttend: endpoint({
    method: 'PUT',
    path: '/group-meetings/:meetingId/attendance',
    summary: 'Marks whether one invited person was there; the same mark sent twice is one mark',
    access: invite,
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: meetingParams,
    body: z.object({ clientId: id, attended: z.boolean().nullable() }),
    output: z.object({ ok: z.literal(true) }),
  }),
  meetingHeard: endpoint({
    method: 'PUT',
    path: '/group-meetings/:meetingId/heard',
    summary: 'After the meeting: how many came and which themes were heard; nobody is named',
    access: manage,
    audit: { verb: 'change', purpose: 'service', fields: 'public' },
    params: meetingParams,
    body: z.object({
      peopleCount: z.int().min(0).max(500),
      themes: z.array(z.enum(heardThemes)).max(heardThemes.length),
      themeNote: text(longestThemeNote),
      version,
    }),
    output: done,
  }),
  readyPackageList: endpoint({
    method: 'GET',
    path: '/ready-packages',
    summary: 'Ready packages: groups with their meetings and steps, to be taken into use',
    access: read,
    audit: 'none',
    output: z.object({ packages: z.array(readyPackage) }),
  }),
  readyPackageUse: endpoint({
    method: 'POST',
    path: '/ready-packages/:key/use',
    summary: 'Takes a ready package into use: the group with its meetings and steps',
    access: manage,
    audit: { verb: 'create', purpose: 'service', fields: 'public' },
    params: z.object({ key: z.string().max(40) }),
    body: z.object({
      municipalityCode,
      place: text(200),
      leaderStaffId: id,
      firstOn: day,
      starts: timeOfDay,
    }),
    output: done,
  }),
  ownMeetings: endpoint({
    method: 'GET',
    path: '/own/meetings',
    summary: 'Group meetings the client is invited to, the nearest first, and those gone by',
    access: { kind: 'own' },
    audit: { verb: 'read', purpose: 'ownView', fields: 'personal' },
    output: z.object({
      rows: z.array(
        z.object({
          id,
          name: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
          topic: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
          onDate: day,
          starts: z.string(),
          ends: z.string(),
          place: z.string(),
          leader: z.string(),
          leaderPhone: z.string().nullable(),
          cancelled: z.boolean(),
          past: z.boolean(),
          answer: z.enum(invitationAnswers).nullable(),
          attended: z.boolean().nullable(),
        }),
      ),
    }),
  }),
  ownMeetingAnswer: endpoint({
    method: 'POST',
    path: '/own/meetings/:meetingId',
    summary: 'The client answers an invitation: coming or not; she may change it until the meeting',
    access: { kind: 'own' },
    audit: { verb: 'change', purpose: 'ownView', fields: 'personal' },
    params: meetingParams,
    body: z.object({ answer: z.enum(invitationAnswers) }),
    output: z.object({ ok: z.literal(true) }),
  }),
};
