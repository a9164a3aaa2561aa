import { setTimeout as after } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { JoinAnswer } from '#shared/api.ts';
import { trainerWording } from '#shared/wording/trainer.ts';
import { PROTOCOL_VERSION } from '#shared/protocol.ts';
import { openTrainer } from '../e2e/pages/console.ts';
import { dataFolder, openBrowser, startedProgram } from '../e2e/support.ts';
import { askerOf } from './bench/asking.ts';
import { type Line, socketIoLine } from './bench/line.ts';
import { CHOICES } from './bench/vote.ts';
import { framesOf, type Smoothness, told, traced } from './traced.ts';

const PEOPLE = 300;
const RUNS = 3;
/** In ms: over how long the votes come, and how long the pages are watched. */
const SPREADS = [3000, 0];
const WATCHED = 4000;

test('the console and the big screen while three hundred vote', async () => {
  const program = await startedProgram(await dataFolder());
  const browser = await openBrowser();
  const trainer = await openTrainer(browser, program.link);
  const words = trainerWording.nl;
  let held = 0;

  /** In a session of its own, where each vote counts one more. */
  async function votedIn(name: 'console' | 'big screen', overMs: number): Promise<Smoothness> {
    if (held > 0) {
      await trainer.page.goto(`${program.url}/trainer`);
      await trainer.page.getByRole('button', { name: words.sessions.start }).click();
    }
    held += 1;
    await trainer.page.getByLabel(words.form.seats).fill(`${PEOPLE}`);
    await trainer.startSession();
    const screen = await trainer.openScreen();
    const phones = await joined(program.url, await trainer.joinCode());
    await trainer.voted(0, PEOPLE);
    const page = name === 'console' ? trainer.page : screen;
    const smoothness = await watched(page, () => voteAll(phones, overMs));
    await trainer.voted(PEOPLE, PEOPLE);
    for (const phone of phones) phone.close();
    await screen.close();
    return smoothness;
  }

  for (const overMs of SPREADS) {
    for (const name of ['console', 'big screen'] as const) {
      const runs: Smoothness[] = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await votedIn(name, overMs));
      const how = overMs === 0 ? 'at once' : `over ${overMs} ms`;
      process.stdout.write(`${told(`${name}, ${PEOPLE} votes ${how}`, runs)}\n`);
      expect(runs).toHaveLength(RUNS);
    }
  }
});

async function watched(page: Page, voting: () => Promise<void>): Promise<Smoothness> {
  const line = await page.context().newCDPSession(page);
  const smoothness = await traced(line, async () => {
    const [frames] = await Promise.all([framesOf(page, WATCHED), voting()]);
    return frames;
  });
  await line.detach();
  return smoothness;
}

async function joined(url: string, code: string): Promise<Line[]> {
  const ask = askerOf(Number(new URL(url).port));
  const phones: Line[] = [];
  // As quickly as a room is let in that scans the code.
  while (phones.length < PEOPLE) {
    const some = Array.from({ length: 20 }, async () => {
      const answer = await ask('/api/join', { method: 'POST', body: { code } });
      const { ticket } = JSON.parse(answer.toString()) as JoinAnswer;
      return socketIoLine(url, { ticket, protocol: PROTOCOL_VERSION, lang: 'nl' });
    });
    phones.push(...(await Promise.all(some)));
  }
  return phones;
}

async function voteAll(phones: readonly Line[], overMs: number): Promise<void> {
  await Promise.all(
    phones.map(async (phone, index) => {
      await after((overMs * index) / phones.length);
      const choice = CHOICES[index % CHOICES.length];
      const answer = await phone.ask({ type: 'castBallot', round: 'test', choice, seq: 1 });
      if ((answer as { ok?: boolean }).ok !== true) throw new Error(`refused: ${JSON.stringify(answer)}`);
    }),
  );
}
