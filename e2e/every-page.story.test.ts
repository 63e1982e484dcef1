/**
 * Every page of the three apps, taken from their own tables of routes, so that a new page cannot be forgotten: axe finds
 * nothing, nothing stands wider than a phone, and all three languages are there. A page with an id in its address is
 * reached as people reach it, by a link on another page; one that nothing leads to, and that has no sample here, fails.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type Action, languages, mayEver } from '@polku/domain';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertAgreement } from '../server/agreements/write.ts';
import { featuredUsers } from '../server/demo/featured.ts';
import { importClients } from '../server/imports/command.ts';
import { newId } from '../server/platform/new-id.ts';
import { accessibilityTags, type Opened, openPolku } from './polku.ts';

interface Route {
  readonly path: string;
  readonly action?: Action;
}

let polku: Opened;
/** What no link leads to, or what a link would lead to by chance: by the path of the route. */
const samples = new Map<string, string>();
let clientId = '';
/** Who answers for her: others would have to say why they look. */
let responsible = '';

beforeAll(async () => {
  polku = await openPolku();
  const { owner } = polku.running.services.database;
  const found = await owner
    .selectFrom('client_account as account')
    .innerJoin('client', 'client.id', 'account.client_id')
    .innerJoin('sign_in_identity as worker', 'worker.staff_id', 'client.responsible_staff_id')
    .select(['client.id', 'worker.subject'])
    .where('account.subject', '=', 'demo-client-aino')
    .executeTakeFirstOrThrow();
  clientId = found.id;
  responsible = found.subject;
  await fillSamples();
});
afterAll(() => polku?.close());

/** Addresses of the pages whose lists lead by buttons and rows, and of those that the demonstration has no record for. */
async function fillSamples(): Promise<void> {
  const { services } = polku.running;
  const { owner } = services.database;
  const client = await owner
    .selectFrom('client')
    .select('area_id')
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow();
  const first = async (table: 'meeting_place' | 'package' | 'staff' | 'import_batch') => {
    const row = await owner
      .selectFrom(table)
      .select('id')
      .where('area_id', '=', client.area_id)
      .orderBy('id')
      .executeTakeFirstOrThrow();
    return row.id;
  };
  const list = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'polku-pages-')), 'people.csv');
  fs.writeFileSync(list, 'etunimet;sukunimi;syntymäaika;kunta\nOuti;Esimerkki;1.5.1990;167\n');
  await importClients(services, list, { areaSlug: 'pohjois-karjala', say: () => {} });
  const [one, other] = await owner
    .selectFrom('client')
    .select('id')
    .where('area_id', '=', client.area_id)
    .where('non_disclosure', '=', 'none')
    // of nobody's caseload, so that nobody says why she looks
    .where('responsible_staff_id', 'is', null)
    .where('merged_into_id', 'is', null)
    .orderBy('id')
    .limit(2)
    .execute();
  const form = await owner
    .selectFrom('assessment_definition')
    .select('id')
    .where('area_id', '=', client.area_id)
    .where('key', '=', 'progress')
    .where('status', '=', 'published')
    .executeTakeFirstOrThrow();
  const answers = await owner
    .selectFrom('assessment')
    .select('id')
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  const ofClient = `/clients/${clientId}`;
  const grant = await owner
    .selectFrom('grant_draft as draft')
    .innerJoin('employer_representative as writer', 'writer.id', 'draft.representative_id')
    .select(['draft.id', 'draft.case_id'])
    .where('writer.subject', '=', 'demo-rep-heikki')
    .execute();
  const ofGrants = '/tyonantaja/tuet';
  samples.set(`${ofGrants}/luonnos`, `${ofGrants}/luonnos?id=${grant.find((one) => !one.case_id)?.id}`);
  samples.set(`${ofGrants}/asia`, `${ofGrants}/asia?id=${grant.find((one) => one.case_id)?.case_id}`);
  samples.set(`${ofGrants}/hae`, `${ofGrants}/hae?ohjelma=toimi-tyollistamislisa`);
  samples.set('/imports/$importId', `/imports/${await first('import_batch')}`);
  samples.set('/duplicates/$firstId/$secondId', `/duplicates/${one?.id}/${other?.id}`);
  samples.set('/groups/places/$id', `/groups/places/${await first('meeting_place')}`);
  samples.set('/groups/stories/$id', `/groups/stories/${clientId}`);
  samples.set('/packages/$packageId', `/packages/${await first('package')}`);
  samples.set('/administration/staff/$staffId', `/administration/staff/${await first('staff')}`);
  samples.set(`${ofClient}/assessments/$definitionId/$ratedBy`, `${ofClient}/assessments/${form.id}/coach`);
  samples.set(
    `${ofClient}/assessments/answers/$assessmentId`,
    `${ofClient}/assessments/answers/${answers.id}`,
  );
  samples.set('/placement-rounds/$roundId', `/placement-rounds/${await roundOf('demo-helena')}`);
  samples.set(`${ofClient}/agreements/$agreementId`, `${ofClient}/agreements/${await agreementFor()}`);
}

/** A round is its planner's own, and the demonstration's people have not made any. */
async function roundOf(subject: string): Promise<string> {
  const { owner } = polku.running.services.database;
  const planner = await owner
    .selectFrom('sign_in_identity')
    .select(['area_id', 'staff_id'])
    .where('subject', '=', subject)
    .executeTakeFirstOrThrow();
  const slot = await owner
    .selectFrom('environment_slot')
    .select('id')
    .where('area_id', '=', planner.area_id)
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const id = newId();
  await owner
    .insertInto('placement_round')
    .values({
      area_id: planner.area_id,
      id,
      staff_id: planner.staff_id,
      starts_on: '2026-11-23',
      ends_on: '2027-02-12',
      municipalities: ['167'],
      schemes: ['workTryOut'],
      made_at: '2026-11-20T09:00:00Z',
      solved_at: '2026-11-20T09:00:00Z',
      objective: '72',
      bound: '72',
      optimal: true,
      waiting: 2,
      places: 1,
    })
    .execute();
  const fit = {
    against: [],
    score: 72,
    parts: [{ part: 'near', points: 6, weight: 8, values: { minutes: 15, most: 45, basis: 'estimate' } }],
  };
  const of = (kind: string, slotId: string | null, client: string, details: object) => ({
    area_id: planner.area_id,
    id: newId(),
    round_id: id,
    client_id: client,
    kind,
    slot_id: slotId,
    score: '72',
    waiting_days: 40,
    details: JSON.stringify(details),
  });
  const [one, other] = await owner
    .selectFrom('client')
    .select('id')
    .where('area_id', '=', planner.area_id)
    .where('path_state', '=', 'coaching')
    .where('non_disclosure', '=', 'none')
    .orderBy('id')
    .limit(2)
    .execute();
  if (!one || !other) throw new Error('Nobody is in coaching');
  await owner
    .insertInto('placement_round_line')
    .values([
      of('proposed', slot.id, one.id, { fit, travel: { minutes: 15, estimated: true } }),
      of('left', null, other.id, { reasons: [{ reason: 'no-capacity', count: 3 }] }),
    ])
    .execute();
  return id;
}

/** The one whose pages are looked at has no agreement in the demonstration: a draft with an employer is made for her. */
async function agreementFor(): Promise<string> {
  const { owner } = polku.running.services.database;
  const client = await owner
    .selectFrom('client')
    .select(['area_id', 'given_names', 'family_name', 'responsible_staff_id'])
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow();
  const employer = await owner
    .selectFrom('employer')
    .select(['id', 'name'])
    .where('area_id', '=', client.area_id)
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const name = `${client.given_names} ${client.family_name}`;
  const party = { id: null, post: '', email: '', phone: '', language: 'fi', staffId: null } as const;
  const made = await owner.transaction().execute((tx) =>
    insertAgreement(
      tx,
      { areaId: client.area_id, clientId },
      {
        placementId: null,
        employerId: employer.id,
        openingId: null,
        organisationId: null,
        followsId: null,
        scheme: 'workTryOut',
        client: name,
        employer: employer.name,
        terms: {
          organiser: '',
          place: employer.name,
          startsOn: '2026-12-01',
          endsOn: '2027-02-26',
          weekdays: [1, 2, 3],
          dailyMinutes: 300,
          tasks: 'Avustavat tehtävät',
          supervisor: '',
          goals: '',
          insurance: '',
          basis: '',
          terms: '',
        },
        parties: [
          { ...party, kind: 'client', name },
          { ...party, kind: 'workplace', name: 'Olli Ohjaaja' },
        ],
      },
      client.responsible_staff_id ?? '',
      new Date(),
    ),
  );
  return made.id;
}

/** The pages' own tables, read at run time: the types of the pages are not those of a test. */
async function tableIn<T>(file: string, name: string): Promise<T> {
  const address = pathToFileURL(path.resolve(import.meta.dirname, '../web', file)).href;
  const module: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ address);
  if (!module[name]) throw new Error(`${file} has no ${name}`);
  return module[name] as T;
}

/** Who sees most comes first; the rest see what is theirs alone. */
const people = [
  'demo-helena',
  'demo-ville',
  'demo-kirsi',
  'demo-annukka',
  'demo-merja',
  'demo-pia',
  'demo-kimmo',
];
const roleOf = (subject: string) => featuredUsers.find((one) => one.subject === subject)?.role;

function whoOpens(route: Route): string {
  if (route.path.startsWith('/clients/$clientId') || route.path === '/groups/stories/$id') return responsible;
  const { action } = route;
  const found = people.find((subject) => {
    const role = roleOf(subject);
    return role !== undefined && (action === undefined || mayEver(role, action));
  });
  if (!found) throw new Error(`Nobody of the demonstration opens ${route.path}`);
  return found;
}

const shape = (route: string) => new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/?]+')}(\\?.*)?$`);

interface Visit {
  readonly page: Page;
  /** What went wrong while the page was open: calls refused, code that threw. */
  readonly wrong: string[];
  readonly settled: () => Promise<void>;
}

/** A window that knows its calls under way, so that a page is looked at when all of it is there. */
function watched(page: Page): Visit {
  let open = 0;
  const wrong: string[] = [];
  page.on('request', () => (open += 1));
  page.on('requestfinished', () => (open -= 1));
  page.on('requestfailed', () => (open -= 1));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('response', (answer) => {
    if (answer.status() >= 400) wrong.push(`${answer.status()} ${new URL(answer.url()).pathname}`);
  });
  const settled = async () => {
    await page.locator('main h1').first().waitFor();
    for (let quiet = 0; quiet < 3; quiet += 1) {
      // two frames: what has been answered is drawn, and what it asks for in turn has been asked
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      if (open > 0) quiet = -1;
    }
  };
  return { page, wrong, settled };
}

/** Words that a reader should never meet: a placeholder left open, a code or a key instead of its word. */
const lookForKeys = `(() => {
  const said = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement.closest('script, style, code, pre, textarea')) said.push(node.data);
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) said.push(element.getAttribute(name) ?? '');
  }
  const bad = /\\{\\w+|\\bundefined\\b|\\bNaN\\b|\\[object|Invalid Date|(?<![\\w.@/-])[a-z]+[A-Z][A-Za-z]+(?![\\w@])/;
  return [...new Set(said.filter((text) => bad.test(text)).map((text) => text.trim().slice(0, 80)))];
})()`;

/** Here the fields of a message are named to who writes it. */
const ofTemplates = '/administration/messages/';

/** What stands out of a window that the page is wider than; empty when it fits. */
const tooWide = `(() => {
  if (document.documentElement.scrollWidth <= document.documentElement.clientWidth) return '';
  const out = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1);
  return out.slice(-3).map((one) => one.tagName + '.' + one.className + ' ' + one.textContent.slice(0, 40)).join(' | ') || 'something';
})()`;

/** Rows further down are of the same make; axe would spend minutes on them. */
const further = [':is(tbody, .table-body) > :nth-child(n + 7)', 'main li:nth-child(n + 13)'];

/** What a page looks like is the same on every database: axe looks at it once, on the embedded one. */
const isLookedAt = process.env['DATABASE_URL'] === undefined;

async function axe(page: Page, rules?: string[]): Promise<readonly string[]> {
  if (!isLookedAt) return [];
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  if (rules) builder.withRules(rules);
  else builder.withTags(accessibilityTags);
  for (const selector of further) builder.exclude(selector);
  const { violations } = await builder.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
}

/** What a narrow window may change; the rest stays as the wide one has it. */
const changedByWidth = ['target-size', 'color-contrast', 'scrollable-region-focusable'];

/** Looks at one page; says what is wrong with it, and where its links lead. */
async function look({ page, wrong, settled }: Visit, address: string): Promise<Seen> {
  const found: string[] = [];
  wrong.length = 0;
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${polku.home}${address}`);
  await settled();
  const links = await page.evaluate<readonly string[]>(
    `[...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href'))`,
  );
  found.push(...(await axe(page)));
  for (const language of languages) {
    await page
      .locator(`:is(.language-switch, .own-readings) button[lang="${language}"]`)
      .first()
      .dispatchEvent('click');
    await settled();
    const lang = await page.evaluate('document.documentElement.lang');
    if (lang !== language) found.push(`in ${language}: lang is ${String(lang)}`);
    const said = await page.evaluate<readonly string[]>(lookForKeys);
    const keys = said.filter((text) => !(address.startsWith(ofTemplates) && /\{\w+\}/.test(text)));
    if (keys.length > 0) found.push(`in ${language}: ${keys.join(' | ')}`);
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 740 });
      const wide = await page.evaluate(tooWide);
      if (wide !== '') found.push(`in ${language} wider than ${width}: ${String(wide)}`);
    }
  }
  found.push(...(await axe(page, changedByWidth)).map((one) => `at 390: ${one}`));
  found.push(...wrong);
  return { found: found.map((one) => `${address} ${one}`), links };
}

interface Seen {
  readonly found: readonly string[];
  readonly links: readonly string[];
}

interface Task {
  readonly route: string;
  readonly address: string;
  /** Who looks; nobody on public pages. */
  readonly who: string | undefined;
}

const windows = new Map<string | undefined, Visit>();
async function windowOf(who: string | undefined): Promise<Visit> {
  const window = windows.get(who) ?? watched(who ? await polku.signIn(who) : await polku.window());
  windows.set(who, window);
  return window;
}

/** All tasks, two windows side by side, each person's own. */
async function lookAtAll(tasks: readonly Task[]): Promise<Seen> {
  const queue = [...new Set(tasks.map(({ who }) => who))]
    .map((person) => tasks.filter(({ who }) => who === person))
    .toSorted((a, b) => b.length - a.length);
  const found: string[] = [];
  const links: string[] = [];
  const work = async () => {
    for (let turn = queue.shift(); turn; turn = queue.shift()) {
      for (const { who, address } of turn) {
        const seen = await look(await windowOf(who), address);
        found.push(...seen.found);
        links.push(...seen.links);
      }
    }
  };
  await Promise.all([work(), work()]);
  return { found, links };
}

const hasPlace = (route: string) => route.includes('$');

test('pages of staff', { timeout: 1_200_000 }, async () => {
  const routes = await tableIn<readonly Route[]>('staff/routes.tsx', 'pages');
  const parts = await tableIn<object>('meetings/routes.ts', 'groupParts');
  const records = await tableIn<object>('meetings/routes.ts', 'groupRecords');
  const asked = routes
    .flatMap((route) => {
      if (route.path === '/groups/$part')
        return Object.keys(parts).map((part) => ({ ...route, path: `/groups/${part}` }));
      if (route.path === '/groups/$part/$id')
        return Object.keys(records).map((part) => ({ ...route, path: `/groups/${part}/$id` }));
      return [route];
    })
    .map((route) => ({
      route: route.path.replace('/clients/$clientId', `/clients/${clientId}`),
      who: whoOpens(route),
    }));
  const plain = asked.filter(({ route }) => !hasPlace(route)).map((one) => ({ ...one, address: one.route }));
  const { found, links } = await lookAtAll(plain);
  const known = new Set(links);
  let left = asked.filter(({ route }) => hasPlace(route));
  const wrong = [...found];
  // a record may lead to the next one
  for (let before = -1; before !== left.length && left.length > 0; ) {
    before = left.length;
    const next = left.flatMap((one) => {
      const address =
        samples.get(one.route) ??
        [...known].find(
          (link) => shape(one.route).test(link) && !plain.some((other) => other.address === link),
        );
      return address ? [{ ...one, address }] : [];
    });
    const seen = await lookAtAll(next);
    wrong.push(...seen.found);
    for (const link of seen.links) known.add(link);
    left = left.filter(({ route }) => !next.some((one) => one.route === route));
  }
  const unreached = left.map(({ route }) => `${route}: nothing leads there`);
  expect([...wrong, ...unreached]).toEqual([]);
});

test('public pages, the client’s own and the representative’s', { timeout: 600_000 }, async () => {
  const open = await tableIn<readonly Route[]>('public/routes.tsx', 'pages');
  const parts = await tableIn<readonly string[]>('public/area-parts.ts', 'areaParts');
  const own = Object.keys(await tableIn<object>('client/routes.ts', 'furtherPages'));
  const ofEmployer = Object.keys(await tableIn<object>('employer/routes.ts', 'furtherPages'));
  const area = 'pohjois-karjala';
  const tasks: readonly Task[] = [
    ...['/oma', ...own].map((address) => ({ route: address, address, who: 'demo-client-aino' })),
    ...['/tyonantaja', '/tyonantaja/valinta', ...ofEmployer].map((route) => ({
      route,
      address: samples.get(route) ?? route,
      who: 'demo-rep-heikki',
    })),
    { route: '/tyonantaja', address: '/tyonantaja', who: undefined },
    ...open.flatMap(({ path: route }) => {
      const inArea = route.replace('$area', area);
      const all = inArea.includes('$part') ? parts.map((part) => inArea.replace('$part', part)) : [inArea];
      return all.map((address) => ({ route, address, who: undefined }));
    }),
  ];
  expect(tasks.filter(({ address }) => hasPlace(address))).toEqual([]);
  const { found } = await lookAtAll(tasks);
  expect(found).toEqual([]);
});
