import { expect, it } from 'vitest';

import type { Lang } from '#shared/ids.ts';
import { splitOf } from '#shared/session/briefings.ts';
import { armTexts } from '#shared/views/briefingScreens.ts';
import { briefingsWording } from '#shared/wording/briefings.ts';
import { phoneWording } from '#shared/wording/phone.ts';
import { guessesWording } from '#shared/wording/guesses.ts';
import { phoneBriefingsWording } from '#shared/wording/phoneBriefings.ts';
import { phoneGuessesWording } from '#shared/wording/phoneGuesses.ts';
import { refusalWords } from '#shared/wording/refusals.ts';
import { joinPhone } from '../support/client.ts';
import { reportIn } from '../support/report.ts';
import { zegerWith } from '../support/scenarios.ts';
import { startServer } from '../support/server.ts';
import { voteEverywhere } from '../screens/crowd.ts';
import { chartNumbers } from './pages/bigScreen.ts';
import { openTrainer } from './pages/console.ts';
import { openPhone, type Phone } from './pages/phone.ts';
import { openBrowser } from './support.ts';

/** By hand, and by a script: fewer than the number from which it is on by itself. */
const BY_HAND = 4;
const SCRIPTED = 8;

// In Dutch that of `sure` is played: a room in a browser takes its time.
it.each<Lang>(['en'])('half of a room reads the other briefing, and is told so, in %s', async (lang) => {
  const scenario = zegerWith('confidence', 'split', 'guess');
  const split = splitOf(scenario);
  if (split === null) throw new Error('the story has two briefings');
  const texts = armTexts(split, lang);
  const server = await startServer({ clientFolder: 'dist/client', scenarios: [scenario] });
  const browser = await openBrowser();
  const trainer = await openTrainer(browser, `${server.url}/trainer#${server.app.signInSecret()}`, lang);
  await trainer.page.getByRole('radio', { name: lang === 'nl' ? 'Nederlands' : 'English' }).check();
  await trainer.startSession();
  const screen = await trainer.openScreen();
  const code = await trainer.joinCode();
  const crowd = await Promise.all(
    Array.from({ length: SCRIPTED }, () => joinPhone(server, code as never, lang)),
  );
  const phones = await Promise.all(
    Array.from({ length: BY_HAND }, () => openPhone(browser, { url: `${server.url}/${code}`, lang })),
  );
  const words = briefingsWording[lang];
  const own = phoneBriefingsWording[lang];
  const guesses = guessesWording[lang];
  const guessed = phoneGuessesWording[lang];
  const { call, vote } = phoneWording[lang];
  const everybody = async (tell: (phone: Phone) => Promise<void>) => {
    await voteEverywhere(crowd);
    await Promise.all(phones.map(tell));
  };
  const steps = async (times: number) => {
    for (let time = 0; time < times; time += 1) await trainer.next();
  };
  await Promise.all(phones.map((phone) => phone.shows(vote.answer)));

  // There are too few for it to be on by itself; the trainer wants it all the same.
  await trainer.page.getByText(words.console.willNotBe).waitFor();
  await trainer.page.getByRole('button', { name: words.console.on, exact: true }).click();
  await trainer.page.getByText(words.console.willBe).waitFor();
  await steps(5);
  await trainer.page.getByText(words.console.owed).waitFor();
  const read = await Promise.all(
    phones.map(async ({ page }) => {
      const shown = page.getByText(texts.gossip).or(page.getByText(texts.facts));
      return (await shown.textContent()) === texts.gossip ? ('gossip' as const) : ('facts' as const);
    }),
  );
  await steps(1);
  await everybody(async (phone) => phone.vote(call.skip));
  await steps(3);
  await everybody(async (phone) => phone.vote(call.call));
  await steps(6);
  await everybody(async (phone) => phone.vote(call.call));
  await steps(3);

  // What will the room say? Nobody sees what was guessed before the reveal is over.
  for (const [index, phone] of phones.entries()) {
    await phone.tap(guessed.point(`${index + 2}`));
    await phone.saved();
  }
  await steps(6);
  expect(await screen.getByText(guesses.screen.people(BY_HAND)).count()).toBe(0);
  await steps(1);
  await screen.getByText(guesses.screen.people(BY_HAND)).waitFor();
  expect((await chartNumbers(screen))['3']).toEqual(['1']);
  for (const [index, phone] of phones.entries()) await phone.shows(guessed.title(`${index + 2}`));

  // Past it there is no way: not by the button, which leads to it, and not by the run sheet.
  const again = scenario.scenes.find(({ id }) => id === 'pen-terug')?.title[lang] ?? '';
  expect(await screen.getByText(texts.gossip).count()).toBe(0);
  await trainer.page.getByRole('button', { name: again }).click();
  await trainer.page.getByRole('dialog').getByRole('button').first().click();
  await trainer.page.getByText(refusalWords[lang].undisclosed.what).waitFor();
  await trainer.next();
  await screen.getByText(texts.gossip).waitFor();
  await screen.getByText(texts.facts).waitFor();
  for (const [index, phone] of phones.entries()) await phone.shows(own.own[read[index] ?? 'gossip']);
  await trainer.next();
  const told = await chartNumbers(screen);
  expect(Object.keys(told)).toHaveLength(6);

  const { results } = reportIn(await trainer.download('json'));
  expect(results.split?.result).toMatchObject({ kind: 'split', people: { gossip: 6, facts: 6 } });
});
