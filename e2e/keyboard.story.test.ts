/**
 * The main story without a mouse: from a referral to its inbox, the assessment, the plan, a coaching period, attendance
 * and the outcome by Tab, Enter, Space, arrows and typing alone. At each step the focus is somewhere, in sight and seen.
 */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Opened, openPolku } from './polku.ts';

let polku: Opened;
let clientAddress = '';

beforeAll(async () => {
  polku = await openPolku();
});
afterAll(() => polku?.close());

/** Why the focus cannot be seen; empty when it can. */
const whyUnseen = `(async () => {
  // as it is drawn
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  // what had it may have gone a moment ago: the page gives it on (web/ui/keep-focus.ts), or it is lost
  const isLost = () => !document.activeElement || document.activeElement === document.body;
  const seen = performance.now();
  while (isLost() && performance.now() - seen < 1000) await new Promise((done) => requestAnimationFrame(done));
  const focused = document.activeElement;
  if (isLost()) return 'nothing has the focus';
  const isMarked = (element) => {
    const style = getComputedStyle(element);
    return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
  };
  // a hidden radio or a field in a frame is marked by what stands for it
  const marked = [focused, focused.parentElement, focused.nextElementSibling].filter(Boolean).find(isMarked);
  const name = focused.tagName + ' ' + (focused.getAttribute('aria-label') || focused.name || focused.textContent).slice(0, 60);
  if (!marked) return 'no mark of focus on ' + name;
  const box = focused.getBoundingClientRect();
  const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  if (!inSight) return 'out of sight: ' + name;
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 1), innerHeight - 2);
  const top = document.elementFromPoint(x, y);
  const isOver = top && !focused.contains(top) && !top.contains(focused) && !top.closest('label')?.contains(focused)
    && !(focused.id && top.closest('label')?.htmlFor === focused.id);
  return isOver ? name + ' lies under ' + top.tagName + '.' + top.className : '';
})()`;

async function expectFocusSeen(page: Page, where: string): Promise<void> {
  expect(await page.evaluate<string>(whyUnseen), where).toBe('');
}

const isFocused = async (target: Locator) => (await target.and(target.page().locator(':focus')).count()) > 0;

/** Tab until the focus is there; every stop on the way can be seen. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let stops = 0; stops < 150; stops += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press(key);
    await expectFocusSeen(page, `on the way to ${String(target)}`);
  }
  throw new Error(`The keyboard does not reach ${String(target)}`);
}

async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Writes what is looked for, and takes the first that is suggested. */
async function pick(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await write(page, field, text);
  await page.getByRole('option', { name: text }).first().waitFor();
  await page.keyboard.press('Enter');
  expect(await field.inputValue()).toContain(text);
}

/** The focus has come to rest on something, and what it is on can be seen. */
async function expectFocusOn(page: Page, what: Locator, where: string): Promise<void> {
  await what.and(page.locator(':focus')).waitFor();
  await expectFocusSeen(page, where);
}

const button = (page: Page | Locator, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });

/** Signs in with the keyboard too. */
async function signIn(subject: string): Promise<Page> {
  const page = await polku.window();
  await page.goto(`${polku.home}/auth/sign-in?returnTo=/`);
  const person = page.locator(`button[name="subject"][value="${subject}"]`);
  await person.waitFor();
  for (let stops = 0; stops < 80 && !(await isFocused(person)); stops += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: 'Oma valikko' })
    .or(page.locator('summary', { hasText: 'Oma valikko' }))
    .first()
    .waitFor();
  return page;
}

/** A tab of the client's page. */
async function openTab(page: Page, name: string): Promise<void> {
  await press(page, page.getByRole('link', { name, exact: true }));
  await expectFocusOn(page, page.getByRole('heading', { level: 1 }), name);
}

test('the authority refers a person', async () => {
  const page = await signIn('demo-merja');
  await press(page, page.getByRole('navigation').getByRole('link', { name: 'Lähetetyt ohjaukset' }).first());
  await press(page, page.getByRole('main').getByRole('link', { name: 'Ohjaa palveluun' }).first());
  await heading(page, 'Ohjaa palveluun').waitFor();
  await write(page, page.getByLabel('Etunimet'), 'Raija');
  await write(page, page.getByLabel('Sukunimi'), 'Haapasuo');
  await write(page, page.getByLabel('Henkilötunnus'), '180363-901B');
  await pick(page, 'Kotikunta', 'Joensuu');
  await press(page, page.getByRole('radio', { name: 'Ei turvakieltoa' }), 'Space');
  await write(page, page.getByLabel('Mitä henkilö etsii ja miten palvelu voi auttaa'), 'Etsii keittiötyötä.');
  await press(page, button(page, 'Lähetä ohjaus'));
  await page.getByText('Haapasuo').first().waitFor();
  await expectFocusOn(page, page.getByRole('heading', { level: 1 }), 'after sending');
});

test('the career agent takes it in', async () => {
  const page = await signIn('demo-ville');
  await heading(page, 'Oma päivä').waitFor();
  await page.keyboard.press('Tab');
  await expectFocusOn(page, page.getByRole('link', { name: 'Siirry sisältöön' }), 'the first stop');
  await press(page, page.getByRole('link', { name: 'Ohjaukset', exact: true }));
  await expectFocusOn(page, page.getByRole('heading', { level: 1 }), 'the inbox');
  await write(page, page.getByRole('main').getByRole('textbox').first(), 'Haapasuo');
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('link', { name: /Haapasuo/ }));
  await expectFocusOn(page, page.getByRole('heading', { level: 1 }), 'a referral');
  // a dialog keeps the focus inside, gives it back on Esc
  await press(page, button(page, 'Ota vastaan'));
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expectFocusOn(page, button(page, 'Ota vastaan'), 'a dialog closed');
  await page.keyboard.press('Enter');
  await press(page, dialog.getByRole('button', { name: 'Ota vastaan' }));
  await page.waitForURL(/\/clients\/[0-9a-f-]{36}$/);
  clientAddress = page.url();
  await expectFocusOn(page, page.getByRole('heading', { level: 1 }), 'a client’s page');
});

test('her needs are assessed', async () => {
  const page = await signIn('demo-ville');
  await page.goto(clientAddress);
  await openTab(page, 'Arvio');
  await press(page, page.getByRole('link', { name: 'Tee arviointi' }));
  await expectFocusOn(page, page.getByRole('heading', { level: 1 }), 'the form');
  const questions = page.locator('form .answer-steps fieldset');
  await questions.first().waitFor();
  for (const question of await questions.all()) {
    const radios = question.getByRole('radio');
    await tabTo(page, radios.or(question.getByRole('checkbox')).first());
    await page.keyboard.press('Space');
    if ((await radios.count()) > 0) {
      await page.keyboard.press('ArrowDown');
      expect(await radios.nth(1).isChecked()).toBe(true);
    }
    await expectFocusSeen(page, 'a question');
  }
  await press(page, button(page, 'Valmis'));
  // one question was passed over: the focus goes to what is said of it, and goes on from there
  await expectFocusOn(page, page.getByRole('alert'), 'what is missing');
  await write(page, page.locator('form').getByRole('textbox').first(), 'Keittiötyötä lähellä kotia');
  await press(page, button(page, 'Valmis'));
  await page.waitForURL(`${clientAddress}/assessments`);
  await expectFocusOn(page, page.getByRole('heading', { level: 1 }), 'after an assessment');
});

test('a goal and a step of the plan', async () => {
  const page = await signIn('demo-ville');
  await page.goto(clientAddress);
  await openTab(page, 'Suunnitelma');
  await press(page, button(page, 'Muokkaa').first());
  const goal = page.getByRole('textbox', { name: 'Tavoite' }).first();
  await expectFocusOn(page, goal, 'what was a button is a form');
  await page.keyboard.type('Keittiöapulaisen työ lähellä kotia');
  await press(page, button(page, 'Tallenna'));
  await page.getByText('Keittiöapulaisen työ lähellä kotia').waitFor();
  await expectFocusOn(page, heading(page, 'Tavoite'), 'a goal saved');
  await press(page, button(page, 'Lisää vaihe').first());
  await write(page, page.getByRole('textbox', { name: 'Mitä tehdään' }), 'Hygieniapassi');
  await press(page, button(page.getByRole('dialog'), 'Tallenna'));
  await page.getByText('Hygieniapassi').first().waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.locator('main :focus').waitFor();
  await expectFocusSeen(page, 'a step saved');
});

test('a coaching period begins', async () => {
  const page = await signIn('demo-ville');
  await page.goto(clientAddress);
  await openTab(page, 'Valmennus');
  await press(page, button(page, 'Uusi valmennusjakso').first());
  const packages = page.getByRole('combobox', { name: 'Valmennuspaketti' });
  await expectFocusOn(page, packages, 'a new period');
  await page.keyboard.press('ArrowDown');
  expect(await packages.inputValue()).not.toBe('');
  await tabTo(page, page.getByRole('combobox', { name: 'Valmennusympäristö' }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await pick(page, 'Valmentaja', 'Kimmo Asikainen');
  const today = page.getByRole('checkbox', { name: 'to', exact: true });
  await tabTo(page, today);
  if (!(await today.isChecked())) await page.keyboard.press('Space');
  await press(page, button(page, 'Tallenna jakso'));
  await button(page, 'Aloita jakso').waitFor();
  await expectFocusOn(page, heading(page, 'Valmennusjaksot'), 'a period saved');
  await press(page, button(page, 'Aloita jakso'));
  await press(page, button(page.getByRole('dialog'), 'Aloita jakso'));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await button(page, 'Aloita jakso').waitFor({ state: 'detached' });
  await page.locator('main :focus').waitFor();
  await expectFocusSeen(page, 'a period begun');
});

test('the coach marks attendance', async () => {
  const page = await signIn('demo-kimmo');
  await press(page, page.getByRole('link', { name: 'Läsnäolot', exact: true }).first());
  await press(page, button(page, /Paikalla.*Haapasuo Raija/));
  await page.getByText('Tallennettu').first().waitFor();
  await expectFocusOn(page, button(page, /Paikalla.*Haapasuo Raija/), 'attendance marked');
  // another mark by the menu, which closes and gives the focus back
  const menu = page.locator('summary', { hasText: 'Muu merkintä: Haapasuo Raija' });
  await press(page, menu);
  await press(page, button(page, 'Poissa, ei ilmoittanut').first());
  await expectFocusOn(page, menu, 'a menu closed');
});

test('a job is the outcome', async () => {
  const page = await signIn('demo-ville');
  await page.goto(clientAddress);
  await openTab(page, 'Lopputulos');
  await press(page, button(page, 'Kirjaa lopputulos').first());
  const codes = page.getByRole('radio');
  await expectFocusOn(page, codes.first(), 'recording an outcome');
  await page.keyboard.press('Space');
  for (let at = 0; at < 20; at += 1) {
    if (await page.getByRole('radio', { name: 'Työ avoimilla työmarkkinoilla' }).isChecked()) break;
    await page.keyboard.press('ArrowDown');
  }
  await write(page, page.getByRole('textbox', { name: 'Kuka ottaa asiakkaan vastaan' }), 'Koulukeittiö');
  await press(page, button(page, 'Kirjaa lopputulos').last());
  await page.getByText('3 kuukautta').waitFor();
  await page.locator('main :focus').waitFor();
  await expectFocusSeen(page, 'an outcome recorded');
});
