/** The log row of a call, written in the call's own transaction. Sealing is in audit-chain.ts. */
import type { Actor, AuditRule } from '@polku/domain';
import type { Tx } from './context.ts';

/** What a handler adds to its log row: who was touched and how far back. */
export class AuditNote {
  readonly #people = new Set<string>();
  #count = 0;
  #earliest: string | undefined;
  #reason: string | null = null;

  /** People whose data are in the answer or were changed. */
  people(ids: Iterable<string>): void {
    for (const id of ids) this.#people.add(id);
  }

  /** People touched whose ids the log need not hold one by one (staff, referrals, counts of a list). */
  count(people: number): void {
    this.#count += people;
  }

  earliest(day: string | null | undefined): void {
    if (day && (this.#earliest === undefined || day < this.#earliest)) this.#earliest = day;
  }

  /** The stated reason, where the handler asked for it: two people at once. */
  reason(id: string | null): void {
    this.#reason ??= id;
  }

  get reasonId(): string | null {
    return this.#reason;
  }
  get clientIds(): string[] {
    return [...this.#people];
  }
  get personCount(): number {
    return this.#people.size + this.#count;
  }
  get earliestOn(): string | null {
    return this.#earliest?.slice(0, 10) ?? null;
  }
}

export async function insertAuditEvent(
  tx: Tx,
  event: {
    readonly name: string;
    readonly rule: Exclude<AuditRule, 'none'>;
    readonly areaId: number;
    readonly actor: Actor | undefined;
    /** Who acted when it was no member of staff: the client in her own view, a representative, or by a personal link. */
    readonly actorKind?: 'client' | 'absenceLink' | 'signingLink' | 'representative';
    readonly at: Date;
    readonly note: AuditNote;
    readonly subject?: { readonly kind: string; readonly id: string } | undefined;
    readonly reasonId?: string | null;
  },
): Promise<void> {
  await tx
    .insertInto('audit_event')
    .values({
      area_id: event.areaId,
      at: event.at.toISOString(),
      event: event.name,
      verb: event.rule.verb,
      purpose: event.rule.purpose,
      fields: event.rule.fields,
      staff_id: event.actor?.staffId ?? null,
      role: event.actor?.role ?? event.actorKind ?? null,
      organisation_id: event.actor?.organisationId ?? null,
      client_ids: event.note.clientIds,
      person_count: event.note.personCount,
      subject_kind: event.subject?.kind ?? null,
      subject_id: event.subject?.id ?? null,
      earliest_on: event.note.earliestOn,
      reason_id: event.reasonId ?? event.note.reasonId,
    })
    .execute();
}
