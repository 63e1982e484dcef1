/** A messy list of 3,000 employers: tried, taken, told row by row; and taken again without doing anything twice. */
import { employerListWords } from '@polku/domain';
import writeWorkbook from 'write-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { uploadRequest } from '../testing/uploads.ts';
import { type Worker, type World, createWorld } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let agent: Worker;
beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  agent = await world.addWorker('employerAgent');
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const weights = [7, 9, 10, 5, 8, 4, 2] as const;
function businessId(number: number): string | undefined {
  const digits = String(number);
  const rest = weights.reduce((sum, weight, at) => sum + weight * Number(digits.charAt(at)), 0) % 11;
  return rest === 1 ? undefined : `${digits}-${rest === 0 ? 0 : 11 - rest}`;
}

/** Good rows in the manners lists are written in, and every fault once in a while. */
function messyRows(): { readonly rows: string[][]; readonly bad: number } {
  const rows: string[][] = [];
  let bad = 0;
  for (let number = 0; rows.length < 3000; number += 1) {
    const id = businessId(9_000_000 + number);
    if (!id) continue;
    const at = rows.length;
    const row = [
      `Esimerkki ${number} Oy`,
      id,
      'Joensuu',
      `Katu ${at}`,
      'Siivous',
      `Yhteys ${at}`,
      '050 123 4567',
      'a@example.org',
    ];
    if (at % 100 === 10) row[1] = id.replace('-', '');
    if (at % 100 === 20) row[1] = `FI${id.replace('-', '')}`;
    if (at % 100 === 30) row[2] = '  JOENSUU ';
    if (at % 100 === 40) row[7] = 'ei ole';
    if (at % 100 === 50) {
      row[0] = ' ';
      bad += 1;
    }
    if (at % 100 === 60) {
      row[1] = '1234567-8';
      bad += 1;
    }
    if (at % 100 === 70) {
      row[2] = 'Kuvitteellinen';
      bad += 1;
    }
    if (at % 100 === 80) {
      row[2] = 'Helsinki';
      bad += 1;
    }
    if (at % 100 === 90) {
      row[1] = rows[at - 1]?.[1] ?? '';
      bad += 1;
    }
    rows.push(row);
  }
  return { rows, bad };
}

test('is taken with the reasons of each row that is not', async () => {
  const { rows, bad } = messyRows();
  const headings = [
    'Yrityksen nimi',
    'Y-tunnus',
    'Kotipaikka',
    'Käyntiosoite',
    'Toimiala',
    'Yhteyshenkilö',
    'Puh.',
    'Sähköposti',
  ];
  const table = [
    ['Työnantajat 2026'],
    [],
    [...headings, 'Muistiinpanot'],
    ...rows.map((row) => [...row, 'salaista']),
  ];
  const bytes = await writeWorkbook(
    table.map((row) => row.map((value) => ({ value, type: String }))),
    {},
  ).toBuffer();
  const send = async (trial: boolean) => {
    const request = uploadRequest(
      '/api/employers/import',
      { name: 'tyonantajat.xlsx', bytes },
      { trial: String(trial) },
    );
    const answer = await world.send(agent, request);
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    return answer.json();
  };
  const count = async () => (await database.owner.selectFrom('employer').select('id').execute()).length;
  const tried = await send(true);
  expect(tried).toMatchObject({
    trial: true,
    total: 3000,
    created: 3000 - bad,
    rejected: bad,
    leftOut: ['Muistiinpanot'],
  });
  expect(await count()).toBe(0);
  const taken = await send(false);
  expect(taken).toMatchObject({ created: 3000 - bad, rejected: bad, updated: 0 });
  expect(await count()).toBe(3000 - bad);
  const reasons = new Set<string>(taken.rows.flatMap((row: { reasons: string[] }) => row.reasons));
  expect([...reasons].toSorted()).toEqual(
    [
      'business-id-twice',
      'business-id-wrong',
      'email-left-out',
      'employer-municipality-unknown',
      'employer-name-missing',
      'municipality-not-in-area',
    ].toSorted(),
  );
  expect([...reasons].filter((code) => !employerListWords[code])).toEqual([]);
  const again = await send(false);
  expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 3000 - bad, rejected: bad });
  expect(await count()).toBe(3000 - bad);
  const contacts = await database.owner.selectFrom('employer_contact').select('id').execute();
  expect(contacts).toHaveLength(3000 - bad);
});
