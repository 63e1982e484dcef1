/** The keys of one installation, each derived for one purpose, and what they do for identity codes. */
import { decryptText, deriveKey, encryptText, keyedHash } from './secrets.ts';

export interface Keys {
  readonly identityCodeEncryption: Buffer;
  readonly identityCodeHash: Buffer;
  readonly signIn: Buffer;
}

export function installationKeys(secret: Buffer): Keys {
  return {
    identityCodeEncryption: deriveKey(secret, 'identity-code-encryption'),
    identityCodeHash: deriveKey(secret, 'identity-code-hash'),
    signIn: deriveKey(secret, 'sign-in'),
  };
}

const normalised = (code: string) => code.trim().toUpperCase();

/** The keyed hash by which an identity code is found without being readable. */
export function identityHash(keys: Keys, code: string): Buffer {
  return keyedHash(keys.identityCodeHash, normalised(code));
}

/** Encrypted and bound to its record: moved to another record, it does not open. */
export function sealIdentityCode(keys: Keys, recordId: string, code: string): Buffer {
  return encryptText(keys.identityCodeEncryption, normalised(code), recordId);
}

export function openIdentityCode(keys: Keys, recordId: string, cipher: Buffer): string {
  return decryptText(keys.identityCodeEncryption, cipher, recordId);
}
