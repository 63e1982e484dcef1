/**
 * What an employment area decides for itself. The defaults are the starting point of a new area; what an area
 * sets differently is kept in its own row and read over these. Each has its ground beside it.
 */
import * as z from 'zod';

export const areaSettingsSchema = z.object({
  /** Days without any event after which My day reminds (D38: "työnhakijat passivoituvat"); area's own choice. */
  inactivityWeeks: z.int().min(1).max(52),
  /** Days before a coaching period's end when the follow-on plan is asked for (D3). */
  periodEndingDays: z.int().min(1).max(90),
  /** Newly graduated: within so many months, and under so many years (C2, the area's setting). */
  newlyGraduatedMonths: z.int().min(1).max(60),
  newlyGraduatedUnderAge: z.int().min(18).max(40),
  /** Long out of working life (C3, the area's setting). */
  longOutOfWorkMonths: z.int().min(1).max(240),
  /** The programme says "yli 55-vuotiaat": read as 55 or older, or as over 55 (C5, a switch). */
  ageOver55: z.enum(['55-or-older', 'over-55']),
  /** Osatyökykyinen or täsmätyökykyinen (C10). */
  workAbilityWord: z.enum(['osatyokykyinen', 'tasmatyokykyinen']),
  /** A stated reason opens a person outside the caseload for so many hours. */
  reasonValidHours: z.int().min(1).max(72),
  /** How many people of the target group the area reckons with (C1), and who said so. */
  targetGroupSize: z.int().min(0).max(1_000_000),
  targetGroupSource: z.string().max(300),
  /** Who answers for the data and how to reach her: told to those whose data are asked (GDPR art. 13). */
  controllerName: z.string().max(200),
  contactPhone: z.string().max(40),
  contactEmail: z.string().max(200),
  dataProtectionContact: z.string().max(200),
  /** The area's own privacy notice, where it has one elsewhere. */
  privacyNoticeAddress: z
    .string()
    .max(300)
    .regex(/^(https:\/\/\S+)?$/, { error: 'not-web-address' }),
  /** What a client sees of who looked at her data: role and organisation, or the name too; the law leaves it open. */
  namesInOwnLog: z.enum(['role', 'name']),
  /** Internal notes in a client's download: given, or on request, when each is weighed (act 1050/2018 § 34). */
  ownDownloadNotes: z.enum(['given', 'onRequest']),
  /** Whether an absence told by the client may carry a code of its cause, always voluntary; never asked by a worker. */
  absenceCause: z.enum(['voluntary', 'notAsked']),
});
export type AreaSettings = z.output<typeof areaSettingsSchema>;

export const defaultAreaSettings: AreaSettings = {
  inactivityWeeks: 6,
  periodEndingDays: 21,
  newlyGraduatedMonths: 12,
  newlyGraduatedUnderAge: 30,
  longOutOfWorkMonths: 24,
  ageOver55: '55-or-older',
  workAbilityWord: 'osatyokykyinen',
  reasonValidHours: 12,
  targetGroupSize: 0,
  targetGroupSource: '',
  controllerName: '',
  contactPhone: '',
  contactEmail: '',
  dataProtectionContact: '',
  privacyNoticeAddress: '',
  namesInOwnLog: 'role',
  ownDownloadNotes: 'given',
  absenceCause: 'voluntary',
};

export function areaSettings(own: Partial<AreaSettings>): AreaSettings {
  return { ...defaultAreaSettings, ...own };
}
