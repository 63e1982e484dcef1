/** The one-time code by which a client without an identity code, or an employer's contact person, is bound to her sign-in. */
import { randomInt } from 'node:crypto';
import type { Tx } from '../platform/context.ts';
import type { Keys } from '../platform/keys.ts';
import { newId } from '../platform/new-id.ts';
import { keyedHash } from '../platform/secrets.ts';

/** Letters and digits that are not taken for each other when read aloud. */
const codeSigns = 'ACDEFGHJKLMNPQRTUVWXY34679';

/** About 2 · 10¹¹ of them, valid for days and tried a few times a minute. */
export function newAccountCode(): string {
  const signs = () => Array.from({ length: 4 }, () => codeSigns[randomInt(codeSigns.length)]).join('');
  return `${signs()}-${signs()}`;
}

export function accountCodeHash(keys: Keys, code: string): Buffer {
  return keyedHash(keys.identityCodeHash, `account code ${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`);
}

const codeDays = 7;

/** Makes a code, shown once. An older one of the same person ceases: it may lie on a lost paper. */
export async function makeCode(
  tx: Tx,
  keys: Keys,
  of: {
    readonly areaId: number;
    readonly for: { readonly client_id: string } | { readonly contact_id: string };
    readonly by: string;
  },
  now: Date,
): Promise<{ readonly code: string; readonly expiresAt: string }> {
  const code = newAccountCode();
  const expiresAt = new Date(now.getTime() + codeDays * 86_400_000).toISOString();
  const [column, id] =
    'client_id' in of.for
      ? (['client_id', of.for.client_id] as const)
      : (['contact_id', of.for.contact_id] as const);
  await tx
    .updateTable('account_code')
    .set({ expires_at: now.toISOString() })
    .where('area_id', '=', of.areaId)
    .where(column, '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .execute();
  await tx
    .insertInto('account_code')
    .values({
      area_id: of.areaId,
      id: newId(),
      ...of.for,
      code_hash: accountCodeHash(keys, code),
      made_by: of.by,
      made_at: now.toISOString(),
      expires_at: expiresAt,
    })
    .execute();
  return { code, expiresAt };
}
