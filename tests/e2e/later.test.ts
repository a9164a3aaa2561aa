import type { Page, Route } from 'playwright-core';
import { expect, it } from 'vitest';

import { phoneWording } from '#shared/wording/phone.ts';
import { phoneConfidenceWording } from '#shared/wording/phoneConfidence.ts';
import { openConsole } from '../support/client.ts';
import { sureScenario } from '../support/scenarios.ts';
import { startServer } from '../support/server.ts';
import { openBrowser } from './support.ts';

const words = phoneWording.nl;
const sure = phoneConfidenceWording.nl;
const LATER = '**/assets/parts-*';

/** A phone at an open vote that also asks how sure one is; `bar` decides on each request for the later parts. */
async function phoneThatVotes(bar: (route: Route) => Promise<void>): Promise<Page> {
  const server = await startServer({ clientFolder: 'dist/client', scenarios: [sureScenario()] });
  const session = await server.createSession();
  const desk = await openConsole(server, session);
  const page = await (
    await openBrowser()
  ).newPage({ viewport: { width: 390, height: 844 }, locale: 'nl-NL' });
  await page.route(LATER, bar);
  await page.goto(`${server.url}/${session.code}`);
  await page.getByRole('radio').first().waitFor();
  await desk.goTo('hearing', 'vote');
  await page.getByRole('radio', { name: words.call.call, exact: true }).click();
  await page.getByText(words.vote.saved, { exact: true }).waitFor();
  return page;
}

it('what a phone needs later comes by itself, and nothing moves when it is asked', async () => {
  const page = await phoneThatVotes((route) => route.continue());
  const button = page.getByRole('radio', { name: words.call.call, exact: true });
  await page.getByRole('group', { name: sure.ask }).waitFor();
  const before = await button.boundingBox();
  await page.getByRole('radio', { name: words.call.unsure, exact: true }).click();
  await expect.poll(() => page.getByRole('group', { name: sure.ask }).count()).toBe(0);
  expect(await button.boundingBox()).toEqual(before);
});

it('without its later parts a phone can vote, says what is missing, and has it once the line allows', async () => {
  let barred = true;
  const tries: string[] = [];
  const page = await phoneThatVotes(async (route) => {
    tries.push(route.request().resourceType());
    await (barred ? route.abort() : route.continue());
  });
  await page.getByText(words.later.failing).waitFor();
  await expect.poll(() => tries.length).toBeGreaterThan(2);
  barred = false;
  await page.getByRole('radio', { name: sure.point('80'), exact: true }).click({ timeout: 20_000 });
  await page.getByText(words.vote.saved, { exact: true }).waitFor();
  expect(await page.getByText(words.later.failing).count()).toBe(0);
  const scale = page.getByRole('group', { name: sure.ask }).locator('div').first();
  expect(await scale.evaluate((element) => getComputedStyle(element).display)).toBe('grid');
});
