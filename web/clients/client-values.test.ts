import { expect, test } from 'vitest';
import { inputOf, newClientValues } from './client-values.ts';

const required = {
  givenNames: 'Aino',
  familyName: 'Esimerkki',
  serviceLanguage: 'fi',
  nonDisclosure: 'none',
  municipalityCode: '167',
} as const;

test('an identity code travels only when it is written or removed', () => {
  expect(inputOf(newClientValues, required)).not.toHaveProperty('identityCode');
  expect(inputOf({ ...newClientValues, identityCode: ' 010190-912C ' }, required)).toMatchObject({
    identityCode: '010190-912C',
  });
  expect(inputOf({ ...newClientValues, removeIdentityCode: true }, required)).toMatchObject({
    identityCode: null,
  });
});

test('an empty text is no data, and nothing of the form alone is sent', () => {
  const input = inputOf({ ...newClientValues, phone: '  ', email: ' a@example.org ' }, required);
  expect(input).toMatchObject({ phone: null, email: 'a@example.org', unemployedSinceSource: null });
  expect(input).not.toHaveProperty('municipalityFrom');
  expect(input).not.toHaveProperty('removeIdentityCode');
});
