import { expect, test } from 'vitest';
import { createTestDatabase } from '../testing/database.ts';
import { isWritten, typesOf } from './types.ts';

test('the types in the program are those of the migrations (else: npm run types:database)', async () => {
  const database = await createTestDatabase();
  try {
    expect(isWritten(await typesOf(database.url))).toBe(true);
  } finally {
    await database.close();
  }
});
