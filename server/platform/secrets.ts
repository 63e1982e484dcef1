/**
 * The installation's secret and what is derived from it: encryption of single fields, searchable keyed hashes,
 * the password of the application's own database role. Losing the secret loses the encrypted fields.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import path from 'node:path';
import { keptOrMade } from './kept-file.ts';
import { StartRefusal } from './start-refusal.ts';

const leastBytes = 32;

/**
 * POLKU_SECRET (hex or base64, at least 32 bytes), else 32 random bytes kept in `<data>/secret` for its owner alone.
 * @throws StartRefusal when the value given is no such secret or the file can't be written.
 */
export function loadInstallationSecret(
  dataFolder: string,
  env: Readonly<Record<string, string | undefined>>,
): Buffer {
  const given = env['POLKU_SECRET'];
  if (given) return requireSecret(given, 'POLKU_SECRET');
  const file = path.join(dataFolder, 'secret');
  return requireSecret(
    keptOrMade(file, () => randomBytes(leastBytes).toString('base64')),
    file,
  );
}

function requireSecret(text: string, source: string): Buffer {
  const trimmed = text.trim();
  const isHex = /^([0-9a-f]{2})+$/i.test(trimmed);
  const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}$/.test(trimmed);
  const secret = Buffer.from(trimmed, isHex ? 'hex' : 'base64');
  if ((isHex || isBase64) && secret.length >= leastBytes) return secret;
  throw new StartRefusal(
    `${source} does not hold a secret: ${leastBytes} random bytes or more are needed, written in hexadecimal or base64.`,
  );
}

/** A key for one purpose (HKDF-SHA256, RFC 5869); keys of different purposes tell nothing of each other. */
export function deriveKey(secret: Uint8Array, purpose: string, bytes = 32): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'polku', purpose, bytes));
}

const sizes = { keyName: 4, nonce: 12, tag: 16 } as const;

/** Names a key without revealing it, so that a stored value says which key opens it. */
function keyName(key: Uint8Array): Buffer {
  return createHmac('sha256', key).update('key name').digest().subarray(0, sizes.keyName);
}

/**
 * AES-256-GCM. The answer is the key's name (4 bytes), the nonce (12), the tag (16) and the encrypted text.
 * @param context what the value belongs to (table, column, id): it opens only with the same context
 */
export function encryptText(key: Uint8Array, text: string, context: string): Buffer {
  const nonce = randomBytes(sizes.nonce);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([keyName(key), nonce, cipher.getAuthTag(), body]);
}

/**
 * @param keys the current key, or several while keys are being changed
 * @throws Error when no key fits, or the value or its context was changed
 */
export function decryptText(
  keys: Uint8Array | readonly Uint8Array[],
  stored: Uint8Array,
  context: string,
): string {
  const bytes = Buffer.from(stored);
  let at = 0;
  const take = (size: number) => {
    at += size;
    return bytes.subarray(at - size, at);
  };
  const name = take(sizes.keyName);
  const key = (keys instanceof Uint8Array ? [keys] : keys).find((one) => keyName(one).equals(name));
  if (!key) throw new Error('No key opens this value: the secret of the installation is another one.');
  const decipher = createDecipheriv('aes-256-gcm', key, take(sizes.nonce), { authTagLength: sizes.tag });
  decipher.setAAD(Buffer.from(context)).setAuthTag(take(sizes.tag));
  return Buffer.concat([decipher.update(bytes.subarray(at)), decipher.final()]).toString('utf8');
}

/** HMAC-SHA256: equal texts give equal hashes, and only the key's owner can compute them. */
export function keyedHash(key: Uint8Array, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest();
}
