import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from 'playwright-core';
import { test } from 'vitest';

import type { JoinAnswer } from '#shared/api.ts';
import { LANGS, type Lang } from '#shared/ids.ts';
import { openTrainer } from '../e2e/pages/console.ts';
import { openPhone, type Phone } from '../e2e/pages/phone.ts';
import { dataFolder, openBrowser, startedProgram } from '../e2e/support.ts';
import { phoneWith, type Phone as Scripted } from '../support/client.ts';

const FOLDER = process.env['SCREENS_DIR'] ?? 'screens';
/** Ten presses of the trainer's button at most for each scene: far more than any session needs. */
const MOST_PRESSES = 60;
const CROWD = 28;

/** What a scripted phone chooses: people who move towards calling as the story goes on, and some who do not. */
function chosen(round: string, phone: number, options: readonly string[]): string {
  const late = round === 'twist' || round.startsWith('again');
  const early = phone % 7 === 0 ? 'call' : phone % 4 === 0 ? 'unsure' : 'skip';
  const after = phone % 5 === 0 ? 'skip' : phone % 6 === 0 ? 'unsure' : 'call';
  const wished = late ? after : early;
  return options.includes(wished) ? wished : (options[(phone * 2) % options.length] ?? '');
}

async function voteEverywhere(phone: Scripted, index: number): Promise<void> {
  const { screen } = phone.view('participant');
  if (screen.kind === 'plan' && screen.open && index % 3 !== 0) await phone.vote(screen.round, 'made');
  if (screen.kind !== 'vote' || !screen.open) return;
  for (const poll of screen.polls) {
    await phone.vote(
      poll.round,
      chosen(
        poll.round,
        index,
        poll.options.map(({ id }) => id),
      ),
    );
  }
}

/** Chooses on a real phone: the first option of the first poll, so that the pen is seen as well. */
async function voteByHand({ page }: Phone): Promise<void> {
  const radios = page.getByRole('radio');
  if ((await radios.count()) > 0 && (await radios.first().getAttribute('aria-disabled')) !== 'true') {
    await radios.first().tap();
    await page.waitForTimeout(400);
  }
}

test.each(LANGS)('every screen of a session in %s', async (lang: Lang) => {
  const folder = join(FOLDER, lang);
  await mkdir(folder, { recursive: true });
  const program = await startedProgram(await dataFolder());
  const browser = await openBrowser();
  const trainer = await openTrainer(browser, program.link, lang);
  let count = 0;
  const shoot = async (page: Page, name: string): Promise<void> => {
    await page.screenshot({ path: join(folder, `${`${count}`.padStart(2, '0')}-${name}.png`) });
  };
  await trainer.page.waitForTimeout(600);
  await shoot(trainer.page, 'home');
  await trainer.startSession();
  const screen = await trainer.openScreen();
  const code = await trainer.joinCode();
  const url = `${program.url}/${code}`;
  const phone = await openPhone(browser, { url, lang });
  const small = await openPhone(browser, { url, lang, width: 320, height: 568, dark: true });
  const crowd: Scripted[] = [];
  for (let index = 0; index < CROWD; index += 1) {
    const answer = await fetch(`${program.url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    const { ticket } = (await answer.json()) as JoinAnswer;
    crowd.push(await phoneWith(program.url, { ticket, lang }));
  }

  const look = async (moment: string): Promise<void> => {
    count += 1;
    await screen.waitForTimeout(moment === 'moved' ? 4500 : 900);
    await shoot(screen, `screen-${moment}`);
    await shoot(trainer.page, `console-${moment}`);
    await shoot(phone.page, `phone390-${moment}`);
    await small.page.screenshot({
      path: join(folder, `${`${count}`.padStart(2, '0')}-phone320-${moment}.png`),
      fullPage: true,
    });
  };
  await look('start');
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    await Promise.all(crowd.map((one, index) => voteEverywhere(one, index)));
    await voteByHand(phone);
    await voteByHand(small);
    await look('voted');
    const more = await trainer.next().then(
      () => true,
      () => false,
    );
    if (!more) break;
    await look('moved');
  }
});
