import { expect, it } from 'vitest';

import { LANGS, type Lang } from '#shared/ids.ts';
import { phoneWording } from '#shared/wording/phone.ts';
import { phoneSortingWording } from '#shared/wording/phoneSorting.ts';
import { sortingWording } from '#shared/wording/sorting.ts';
import { reportIn } from '../support/report.ts';
import { startServer } from '../support/server.ts';
import { pileOf, sortingScenario } from '../support/sorting.ts';
import { chartNumbers } from './pages/bigScreen.ts';
import { openTrainer } from './pages/console.ts';
import { openPhone } from './pages/phone.ts';
import { openBrowser } from './support.ts';

/** One letter a statement, in the order of the poll: `guessed` divides the room, `untrue` less so. */
const PEOPLE = ['foff', 'foof', 'fofo', 'f-fo'];

it.each<Lang>(LANGS)('a room sorts statements, and sees what it made of each, in %s', async (lang) => {
  const server = await startServer({ clientFolder: 'dist/client', scenarios: [sortingScenario()] });
  const browser = await openBrowser();
  const trainer = await openTrainer(browser, `${server.url}/trainer#${server.app.signInSecret()}`, lang);
  await trainer.page.getByRole('radio', { name: lang === 'nl' ? 'Nederlands' : 'English' }).check();
  await trainer.startSession();
  const screen = await trainer.openScreen();
  const code = await trainer.joinCode();
  const phones = await Promise.all(
    PEOPLE.map((_, index) =>
      openPhone(browser, { url: `${server.url}/${code}`, lang, ...(index === 0 ? SMALL : {}) }),
    ),
  );
  const words = sortingWording[lang];
  const own = phoneSortingWording[lang];
  const said = (text: string): string => (lang === 'nl' ? text : `${text} (en)`);
  const steps = async (times: number) => {
    for (let time = 0; time < times; time += 1) await trainer.next();
  };
  await phones[0]?.shows(phoneWording[lang].vote.answer);

  // Past the test vote, both votes and the reveal.
  await steps(14);
  await screen.getByText(words.definition).waitFor();
  await Promise.all(
    phones.map((phone, index) => {
      const piles = (PEOPLE[index] ?? '').split('').map(pileOf);
      return phone.sort(piles.map((pile) => (pile === null ? null : own.piles[pile])));
    }),
  );
  await screen.getByRole('img', { name: words.screen.drawing(3, 4) }).waitFor();
  await steps(1);
  await phones[0]?.shows(phoneWording[lang].vote.closed);
  expect(await screen.getByText(words.keys.conclusion, { exact: true }).count()).toBe(0);

  await steps(1);
  await screen.getByText(said('Hij wil ons niet zien.')).first().waitFor();
  await screen.getByText(words.keys.conclusion, { exact: true }).waitFor();
  expect(await chartNumbers(screen)).toEqual({
    [words.piles.fact]: ['2'],
    [words.piles.opinion]: ['2'],
    [words.piles.unsure]: ['0'],
  });
  await phones[0]?.shows(own.said.fact);
  await phones[0]?.shows(own.keys.conclusion);
  await phones[2]?.shows(own.said.opinion);
  await steps(1);
  await screen.getByText(words.keys.untrue, { exact: true }).waitFor();
  await steps(2);
  await phones[3]?.shows(own.none);
  await steps(1);
  await screen.getByText(words.screen.times(2, 7)).waitFor();
  await screen.getByText(words.screen.times(1, 8)).waitFor();
  const { results } = reportIn(await trainer.download('json'));
  expect(results.sortings?.[0]?.result).toMatchObject({
    opinionTakenForFact: { taken: 2, of: 7 },
    factTakenForOpinion: { taken: 1, of: 8 },
  });
  await steps(1);
  await screen.getByText(words.screen.checkable).waitFor();
  const rungs = await screen.getByRole('listitem').allInnerTexts();
  expect(rungs.map((text) => text.includes(said('Het licht brandde.')))).toEqual([false, false, true]);
});

const SMALL = { width: 320, height: 568 };
