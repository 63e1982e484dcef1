import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { decryptText, deriveKey, encryptText, keyedHash, loadInstallationSecret } from './secrets.ts';
import { StartRefusal } from './start-refusal.ts';

const key = deriveKey(Buffer.alloc(32, 1), 'identity-code-encryption');
const otherKey = deriveKey(Buffer.alloc(32, 1), 'identity-code-search');

function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'polku-secret-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true }));
  return folder;
}

test('every text comes back, and never twice from the same bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
      const stored = encryptText(key, text, context);
      expect(decryptText(key, stored, context)).toBe(text);
      expect(encryptText(key, text, context).equals(stored)).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('a value opens only in its own place and unchanged', () => {
  const stored = encryptText(key, '010190-999P', 'client/7');
  expect(() => decryptText(key, stored, 'client/8')).toThrow();
  for (let at = 0; at < stored.length; at += 1) {
    const changed = Buffer.from(stored);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(() => decryptText(key, changed, 'client/7')).toThrow();
  }
  expect(() => decryptText(key, stored.subarray(0, 20), 'client/7')).toThrow();
  expect(() => decryptText(otherKey, stored, 'client/7')).toThrow('No key');
});

test('while keys are changed, the value finds its own key', () => {
  const stored = encryptText(key, 'x', 'a');
  expect(decryptText([otherKey, key], stored, 'a')).toBe('x');
});

test('keys of two purposes differ; a keyed hash is the same for the same text only', () => {
  expect(key.equals(otherKey)).toBe(false);
  expect(keyedHash(key, 'a')).toEqual(keyedHash(key, 'a'));
  expect(keyedHash(key, 'a')).not.toEqual(keyedHash(key, 'b'));
  expect(keyedHash(key, 'a')).not.toEqual(keyedHash(otherKey, 'a'));
});

test('derivation and hash are the published algorithms, so that stored values outlive this code', () => {
  expect(deriveKey(Buffer.alloc(32, 1), 'purpose').toString('hex')).toMatchInlineSnapshot(
    `"28b1ae31a74f9351932bba45cfd23ed3858230c36fc3ba9dde561a7ce310423f"`,
  );
  expect(keyedHash(Buffer.from('key'), 'The quick brown fox jumps over the lazy dog').toString('hex')).toBe(
    'f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8',
  );
});

test('the secret is made once and kept for its owner alone', () => {
  const folder = temporaryFolder();
  const first = loadInstallationSecret(folder, {});
  expect(first).toHaveLength(32);
  expect(loadInstallationSecret(folder, {}).equals(first)).toBe(true);
  if (process.platform !== 'win32') {
    expect(fs.statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
  }
  expect(fs.readdirSync(folder)).toEqual(['secret']);
});

test('a secret given in the environment is taken in hexadecimal and base64, and nothing is written', () => {
  const folder = temporaryFolder();
  const bytes = Buffer.alloc(40, 7);
  for (const form of ['hex', 'base64', 'base64url'] as const) {
    expect(loadInstallationSecret(folder, { POLKU_SECRET: bytes.toString(form) }).equals(bytes)).toBe(true);
  }
  expect(fs.readdirSync(folder)).toEqual([]);
});

test.each(['short', 'not base64 at all, but long enough to be taken for it', 'ab'.repeat(31)])(
  'no start with %s for a secret',
  (POLKU_SECRET) => {
    expect(() => loadInstallationSecret('/nowhere', { POLKU_SECRET })).toThrow(StartRefusal);
  },
);
