/** The one-time code by which a client without an identity code is bound to her sign-in. */
import { randomInt } from 'node:crypto';
import type { Keys } from '../platform/keys.ts';
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
