/**
 * Who may be invited: people in the inviter's scope, never one under non-disclosure, since being at a known place at a
 * known time tells where she is. Target groups are reckoned of each as on her own page.
 */
import {
  type Actor,
  type AreaSettings,
  type BodyOf,
  type Contract,
  type Day,
  type TargetGroup,
  targetGroupsOn,
} from '@polku/domain';
import { sql } from 'kysely';
import { groupFactsOf } from '../clients/record.ts';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';

/** As many as one sees and chooses from at a time. */
export const mostInvitees = 200;

type Stored = Parameters<typeof groupFactsOf>[0];
interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly municipality_code: string;
  readonly client: Stored;
  readonly overrides: readonly { readonly group: string; readonly effect: string }[];
}

function isInGroup(one: Candidate, group: TargetGroup, today: Day, settings: AreaSettings): boolean {
  const own = one.overrides.find((override) => override.group === group);
  if (own) return own.effect === 'include';
  return targetGroupsOn(groupFactsOf(one.client), today, settings).some((given) => given.group === group);
}

export async function findInvitees(
  tx: Tx,
  actor: Actor,
  meetingId: string,
  wanted: BodyOf<Contract['inviteeSearch']>,
  at: { readonly today: Day; readonly settings: AreaSettings },
) {
  const { municipalityCodes, targetGroup, states } = wanted;
  const found = await sql<Candidate>`
    select client.id, client.family_name || ' ' || client.given_names as name, client.municipality_code,
           to_jsonb(client) as client,
           (select coalesce(jsonb_agg(jsonb_build_object('group', o.target_group, 'effect', o.effect)), '[]'::jsonb)
              from client_group_override o
             where o.area_id = client.area_id and o.client_id = client.id and o.ended_at is null) as overrides
      from client
     where client.area_id = ${actor.areaId} and client.merged_into_id is null and client.non_disclosure = 'none'
       and client.path_state <> 'outcome'
       and ${clientFilter(actor, 'group.invite', at.today)}
       ${municipalityCodes.length > 0 ? sql`and client.municipality_code = any (${municipalityCodes}::text[])` : sql``}
       ${states.length > 0 ? sql`and client.path_state = any (${states}::text[])` : sql``}
       and not exists (select 1 from group_invitation i
                        where i.area_id = client.area_id and i.meeting_id = ${meetingId} and i.client_id = client.id)
     order by (client.family_name || ' ' || client.given_names) collate "fi-x-icu", client.id
     ${targetGroup === null ? sql`limit ${mostInvitees + 1}` : sql``}`.execute(tx);
  const fitting =
    targetGroup === null
      ? found.rows
      : found.rows.filter((one) => isInGroup(one, targetGroup, at.today, at.settings));
  return {
    rows: fitting
      .slice(0, mostInvitees)
      .map(({ id, name, municipality_code }) => ({ id, name, municipalityCode: municipality_code })),
    left: fitting.length > mostInvitees,
  };
}

/** Of the named, those who may be invited; the others are left out without a word of why. */
export async function invitable(
  tx: Tx,
  actor: Actor,
  clientIds: readonly string[],
  today: Day,
): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select client.id from client
     where client.area_id = ${actor.areaId} and client.id = any (${[...clientIds]}::uuid[])
       and client.merged_into_id is null and client.non_disclosure = 'none'
       and ${clientFilter(actor, 'group.invite', today)}`.execute(tx);
  return found.rows.map(({ id }) => id);
}
