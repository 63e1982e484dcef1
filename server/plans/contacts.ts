/** Contacts and notes written, by the client's workers and by a partner whose slice holds them. */
import { type Actor, type ContactKind, type ContactVisibility, type Day, refuse } from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import { recordEvent } from '../clients/path.ts';
import type { AuthorisedClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';

interface ContactInput {
  readonly kind: ContactKind;
  readonly happenedOn: string;
  readonly content: string;
  readonly visibility: ContactVisibility;
}

/** Notes by role: partners see what is shared; a note for the team is for those in whose caseload the client is. */
export function visibleContacts(actor: Actor, client: AuthorisedClient): RawBuilder<boolean> {
  const seen =
    actor.role === 'partnerProfessional'
      ? ['shared']
      : client.inCaseload
        ? ['team', 'area', 'shared']
        : ['area', 'shared'];
  return sql<boolean>`(visibility = any (${seen}::text[]) or written_by = ${actor.staffId})`;
}

export async function insertContact(
  tx: Tx,
  client: AuthorisedClient,
  actor: Actor,
  input: ContactInput,
  { now, today }: { readonly now: Date; readonly today: Day },
): Promise<{ id: string; version: number }> {
  if (input.happenedOn > today) throw refused(refuse('date-in-future', undefined, '/body/happenedOn'));
  const id = newId();
  await tx
    .insertInto('contact')
    .values({
      area_id: client.areaId,
      id,
      client_id: client.id,
      kind: input.kind,
      happened_on: input.happenedOn,
      content: input.content,
      visibility: input.visibility,
      written_by: actor.staffId,
      written_role: actor.role,
      written_at: now.toISOString(),
    })
    .execute();
  await recordEvent(tx, client, input.happenedOn);
  return { id, version: 0 };
}

export async function updateContact(
  tx: Tx,
  client: AuthorisedClient,
  actor: Actor,
  contactId: string,
  input: ContactInput & { readonly version: number },
  today: Day,
): Promise<{ id: string; version: number }> {
  if (input.happenedOn > today) throw refused(refuse('date-in-future', undefined, '/body/happenedOn'));
  const current = await tx
    .selectFrom('contact')
    .select(['version', 'content', 'kind', 'visibility', 'happened_on as happenedOn', 'written_by'])
    .where('area_id', '=', client.areaId)
    .where('client_id', '=', client.id)
    .where('id', '=', contactId)
    .where(visibleContacts(actor, client))
    .forUpdate()
    .executeTakeFirst();
  if (!current) throw notFound();
  if (current.written_by !== actor.staffId) throw refused(refuse('not-own-note'), 409);
  if (current.version !== input.version) {
    const { written_by: _writer, ...seen } = current;
    throw changedMeanwhile(seen);
  }
  await tx
    .updateTable('contact')
    .set({
      kind: input.kind,
      happened_on: input.happenedOn,
      content: input.content,
      visibility: input.visibility,
      version: input.version + 1,
    })
    .where('area_id', '=', client.areaId)
    .where('id', '=', contactId)
    .execute();
  return { id: contactId, version: input.version + 1 };
}
