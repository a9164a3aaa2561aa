import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { LANGS, type Lang } from '#shared/ids.ts';
import { callOptions } from '#shared/wording/callOptions.ts';
import { handsWording } from '#shared/wording/hands.ts';
import { trainerWording } from '#shared/wording/trainer.ts';
import { joinPhone, openConsole } from '../support/client.ts';
import { reportIn } from '../support/report.ts';
import { zeger } from '../support/scenarios.ts';
import { startServer } from '../support/server.ts';
import { drawn, smallTargets, tooWide, violations } from './checks.ts';
import { openTrainer } from './pages/console.ts';
import { openBrowser } from './support.ts';

const MOMENTS = { nl: ['na de briefing', 'na de draai'], en: ['after the briefing', 'after the twist'] };

async function problems(page: Page): Promise<string[]> {
  await drawn(page);
  return [
    ...(await violations(page, { all: true })),
    ...(await smallTargets(page, 44)),
    ...(await tooWide(page)),
  ];
}

it.each<Lang>(LANGS)('a trainer counts the hands of people without a phone, in %s', async (lang) => {
  const server = await startServer({
    scenarios: [{ ...zeger(), parts: ['hands'] }],
    clientFolder: 'dist/client',
  });
  const browser = await openBrowser();
  const session = await server.createSession({ lang });
  const desk = await openConsole(server, session);
  const phones = await Promise.all(Array.from({ length: 5 }, () => joinPhone(server, session.code)));
  const { tools, dialog: words, screen: said } = handsWording[lang];
  const { skip, unsure, call } = callOptions[lang];
  const trainer = await openTrainer(browser, `${server.url}/trainer#${server.app.signInSecret()}`, lang);
  const { page } = trainer;
  await page.getByRole('button', { name: trainerWording[lang].sessions.start }).waitFor();
  await page.goto(`${server.url}/trainer/s/${session.id}`);
  const vote = async (scene: string, round: string) => {
    await desk.goTo(scene, 'vote');
    await Promise.all(phones.map((phone, place) => phone.vote(round, place < 2 ? 'call' : 'skip')));
  };
  const dialog = page.getByRole('dialog');
  const count = async (hands: Record<string, string>) => {
    await page.getByRole('button', { name: tools.count }).click();
    for (const [option, value] of Object.entries(hands)) {
      await dialog.getByLabel(option, { exact: true }).fill(value);
    }
  };

  await vote('briefing', 'briefing');
  await page.getByText(tools.none).waitFor();
  await count({ [skip]: '2', [call]: '600' });
  expect(await problems(page)).toEqual([]);
  await dialog.getByRole('button', { name: words.save }).click();
  // Out of bounds: the field says so, and nothing is sent.
  expect(await dialog.isVisible()).toBe(true);
  expect(
    await dialog
      .getByLabel(call, { exact: true })
      .evaluate((field: HTMLInputElement) => field.checkValidity()),
  ).toBe(false);
  await dialog.getByLabel(call, { exact: true }).fill('1');
  await dialog.getByRole('button', { name: words.save }).click();
  await page.getByText(tools.counted(3)).waitFor();

  await vote('trap', 'stairs');
  await page.getByText(tools.none).waitFor();
  await count({ [skip]: '4' });
  await dialog.getByRole('button', { name: words.save }).click();
  await page.getByText(tools.counted(4)).waitFor();
  // It begins with what was counted, and none at all takes it back.
  await page.getByRole('button', { name: tools.count }).click();
  expect(await dialog.getByLabel(skip, { exact: true }).inputValue()).toBe('4');
  await dialog.getByLabel(skip, { exact: true }).fill('0');
  await dialog.getByRole('button', { name: words.save }).click();
  await page.getByText(tools.none).waitFor();

  await vote('draai', 'twist');
  await desk.next();
  await count({ [unsure]: '1', [call]: '4' });
  await page.keyboard.press('Enter');
  await page.getByText(tools.counted(5)).waitFor();

  const screen = await trainer.openScreen();
  await desk.goTo('onthulling', 'sentence');
  expect(await screen.getByText(said.label).count()).toBe(0);
  await desk.goTo('onthulling', 'bars');
  await screen.getByText(said.label).waitFor();
  const shown = await screen.locator('p').allTextContents();
  expect(shown).toContain(`${MOMENTS[lang][0]}${skip} 2${unsure} 0${call} 1`);
  expect(shown).toContain(`${MOMENTS[lang][1]}${skip} 0${unsure} 1${call} 4`);
  expect(await page.getByRole('button', { name: tools.count }).count()).toBe(0);
  await page.getByText(handsWording[lang].console.apart).waitFor();
  expect(await problems(page)).toEqual([]);
  expect(await problems(screen)).toEqual([]);
  const { results } = reportIn(await trainer.download('json'));
  expect(results.hands?.map(({ moment, result }) => [moment.round, result])).toEqual([
    ['briefing', { kind: 'hands', n: 3, counts: [2, 0, 1] }],
    ['twist', { kind: 'hands', n: 5, counts: [0, 1, 4] }],
  ]);
  expect(results.comparisons.find(({ primary }) => primary)?.result).toMatchObject({ pairs: 5 });
});
