import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import type { ParticipantView } from '#shared/views/participantScreen.ts';
import { overTimeWording } from '#shared/wording/overTime.ts';
import { trainerWording } from '#shared/wording/trainer.ts';
import { joinPhone, openConsole, type Console, type Phone } from '../support/client.ts';
import { tinyScenario } from '../support/scenarios.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { drawn, smallTargets, tooWide, violations } from './checks.ts';
import { openTrainer } from './pages/console.ts';
import { tabTo } from './pages/keyboard.ts';
import { openBrowser } from './support.ts';

const PEOPLE = 10;
const words = trainerWording.nl.sessions;

/** Plays a session in which three would call at first, and so many more after the twist; then ends it. */
async function held(server: TestServer, group: string, moved: number): Promise<void> {
  const wish = { scenario: 'tiny', lang: 'nl', floor: 5, seats: 20, company: 'Voorbeeldbedrijf' };
  const made = await server.ask('/api/sessions', {
    method: 'POST',
    ticket: server.trainer,
    body: { ...wish, group, days: 90, rehearsal: null },
  });
  const { id, code } = made.body as { id: string; code: string };
  const tickets = await server.ask(`/api/sessions/${id}/tickets`, { method: 'POST', ticket: server.trainer });
  const desk = await openConsole(server, {
    id,
    code,
    ...(tickets.body as { host: string; projector: string }),
  });
  const phones: Phone[] = [];
  for (let nth = 0; nth < PEOPLE; nth += 1) phones.push(await joinPhone(server, code));
  await voteAt(desk, 'first', phones, (phone) => (phone < 3 ? 'call' : 'skip'));
  await voteAt(desk, 'twist', phones, (phone) => (phone < 3 + moved ? 'call' : 'skip'));
  while (desk.view('host').next !== null) await desk.next();
  await desk.send({ type: 'endSession' });
}

/** Goes on until this round is open, and has everybody vote in it. */
async function voteAt(
  desk: Console,
  round: string,
  phones: Phone[],
  chosen: (phone: number) => string,
): Promise<void> {
  const isOpen = ({ screen }: ParticipantView): boolean =>
    screen.kind === 'vote' && screen.open && screen.polls.some((poll) => poll.round === round);
  const [first] = phones;
  while (first !== undefined && !isOpen(first.view('participant'))) {
    await desk.next();
    await first.send({ type: 'join' });
  }
  await Promise.all(phones.map((phone, place) => phone.vote(round, chosen(place))));
}

const cells = (page: Page, session: RegExp) =>
  page
    .getByRole('table', { name: /beide keren stemde$/ })
    .getByRole('row', { name: session })
    .getByRole('cell');

it(
  'a trainer without a mouse finds three sessions, ticks them and reads them side by side',
  { timeout: 240_000 },
  async () => {
    const server = await startServer({ scenarios: [tinyScenario()], clientFolder: 'dist/client' });
    await held(server, 'verkoop noord', 2);
    await held(server, 'verkoop zuid', 5);
    await held(server, 'verkoop oost', 7);
    for (let nth = 0; nth < 3; nth += 1) await server.createSession();

    const { page } = await openTrainer(
      await openBrowser(),
      `${server.url}/trainer#${server.app.signInSecret()}`,
    );
    const compare = page.getByRole('button', { name: /^Vergelijk/ });
    await compare.waitFor();
    expect(await compare.isDisabled()).toBe(true);
    await tabTo(page.getByRole('searchbox', { name: words.search }));
    await page.keyboard.type('VÉRKOOP');
    await page
      .getByRole('status')
      .filter({ hasText: words.found(3, 6) })
      .waitFor();
    for (const group of ['oost', 'zuid', 'noord']) {
      await tabTo(page.getByRole('checkbox', { name: new RegExp(`^Vergelijk .*${group}`) }));
      await page.keyboard.press('Space');
    }
    const problems = await checked(page, 'list');
    await tabTo(page.getByRole('button', { name: words.compareSessions(3) }));
    await page.keyboard.press('Enter');

    await page.getByRole('heading', { name: overTimeWording.nl.title }).waitFor();
    const article = await page.getByRole('article').innerText();
    expect(article).toContain('In 3 sessies met samen 30 mensen koos 9 (30%) ‘Bellen’');
    expect(article).toContain('en 23 (77%) bij');
    expect(article).toContain('van +20 tot +70 procentpunten; de middelste kwam op +50.');
    expect(article).toContain(overTimeWording.nl.caveat);
    expect(await page.getByRole('img', { name: /verkoop/ }).count()).toBe(3);
    const zuid = await cells(page, /verkoop zuid/).allTextContents();
    expect(zuid.slice(0, 7)).toEqual(['10', '3 (30%)', '8 (80%)', '+5', '+50', '5', '0']);
    problems.push(...(await checked(page, 'side by side')));
    expect(problems).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { name: overTimeWording.nl.title }).waitFor();

    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.getByRole('button').count()).toBe(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length).toBeLessThanOrEqual(2);
  },
);

/** What keeps anybody out, in the light and in the dark, on a phone and on a desk. */
async function checked(page: Page, moment: string): Promise<string[]> {
  const problems: string[] = [];
  for (const [width, dark] of [
    [320, false],
    [390, true],
    [1440, false],
    [1440, true],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    await drawn(page);
    const targets = await smallTargets(page, width > 700 ? 44 : 48);
    const found = [...(await violations(page, { all: true })), ...targets, ...(await tooWide(page))];
    problems.push(...found.map((each) => `${moment}, ${width} ${dark ? 'dark' : 'light'}: ${each}`));
  }
  return problems;
}
