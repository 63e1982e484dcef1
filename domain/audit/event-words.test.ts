import { expect, test } from 'vitest';
import { contract } from '../contract.ts';
import type { Endpoint } from '../kernel/contract.ts';
import { eventWords } from './event-words.ts';

const endpoints: Readonly<Record<string, Endpoint>> = contract;

test('each call that leaves a row in the log has its words', () => {
  const logged = Object.entries(endpoints).filter(([, { audit }]) => audit !== 'none');
  expect(logged.length).toBeGreaterThan(100);
  expect(logged.map(([name]) => name).filter((name) => !Object.hasOwn(eventWords, name))).toEqual([]);
});

test('no words are left of calls that are no more', () => {
  expect(Object.keys(eventWords).filter((name) => !Object.hasOwn(endpoints, name))).toEqual([]);
});
