import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import type { Lang } from '#shared/ids.ts';
import { confidenceWording } from '#shared/wording/confidence.ts';
import { phoneWording } from '#shared/wording/phone.ts';
import { phoneConfidenceWording } from '#shared/wording/phoneConfidence.ts';
import { reportIn } from '../support/report.ts';
import { zegerWith } from '../support/scenarios.ts';
import { startServer } from '../support/server.ts';
import { chartNumbers } from './pages/bigScreen.ts';
import { openTrainer } from './pages/console.ts';
import { openPhone, type Phone } from './pages/phone.ts';
import { openBrowser } from './support.ts';

/** By hand, one a phone: what is expected, and how sure; five of six expect trouble, three of them 80% sure or more. */
const GUESSES = [
  'difficult 80',
  'difficult 90',
  'difficult 100',
  'difficult 60',
  'difficult 50',
  'pleasant 60',
];
const ANSWERS = {
  nl: { pleasant: 'Prettig', difficult: 'Lastig' },
  en: { pleasant: 'Pleasant', difficult: 'Difficult' },
};

async function say(phone: Phone, lang: Lang, [choice = '', percent]: readonly (string | undefined)[]) {
  await phone.vote(choice);
  if (percent === undefined) return;
  await phone.tap(phoneConfidenceWording[lang].point(percent));
  await phone.saved();
  await expect.poll(() => isSaid(phone.page, lang, percent)).toBe(true);
}

function isSaid(page: Page, lang: Lang, percent: string): Promise<boolean> {
  return page
    .getByRole('radio', { name: phoneConfidenceWording[lang].point(percent), exact: true })
    .isChecked();
}

// In English the workshop of `briefings` is played: a room in a browser takes its time.
it.each<Lang>(['nl'])('a room says how sure it is, and looks back on it, in %s', async (lang) => {
  const long = zegerWith('confidence', 'split', 'guess');
  const server = await startServer({ clientFolder: 'dist/client', scenarios: [long] });
  const browser = await openBrowser();
  const trainer = await openTrainer(browser, `${server.url}/trainer#${server.app.signInSecret()}`, lang);
  await trainer.page.getByRole('radio', { name: lang === 'nl' ? 'Nederlands' : 'English' }).check();
  await trainer.startSession();
  const screen = await trainer.openScreen();
  const code = await trainer.joinCode();
  const phones = await Promise.all(
    GUESSES.map(() => openPhone(browser, { url: `${server.url}/${code}`, lang })),
  );
  const { call } = phoneWording[lang];
  const words = confidenceWording[lang];
  const own = phoneConfidenceWording[lang];
  const everybody = (tell: (phone: Phone, index: number) => Promise<void>) => Promise.all(phones.map(tell));
  const steps = async (times: number) => {
    for (let time = 0; time < times; time += 1) await trainer.next();
  };
  await phones[0]?.shows(phoneWording[lang].vote.answer);

  // Past the test vote and the red pen, to the briefing; two do not know yet, and are not asked.
  await steps(6);
  await everybody((phone, index) => say(phone, lang, index < 2 ? [call.unsure] : [call.skip, '80']));
  await steps(3);
  await everybody((phone) => say(phone, lang, [call.skip, '90']));
  await steps(3);

  // The prediction; the last one changes their mind, and says so again.
  await phones[5]?.vote(ANSWERS[lang].difficult);
  await phones[5]?.tap(own.point('100'));
  await everybody((phone, index) => {
    const [choice, percent] = GUESSES[index]?.split(' ') ?? [];
    return say(phone, lang, [ANSWERS[lang][choice === 'pleasant' ? 'pleasant' : 'difficult'], percent]);
  });
  await steps(3);
  await everybody((phone) => say(phone, lang, [call.call, '80']));
  await steps(11);

  // How sure were you?
  await screen.getByText(words.screen.people(6)).waitFor();
  expect(await screen.getByText(words.screen.became(ANSWERS[lang].pleasant)).count()).toBe(0);
  await phones[0]?.shows(own.wasSure('80', ANSWERS[lang].difficult));
  await trainer.next();
  await screen.getByText(words.screen.became(ANSWERS[lang].pleasant)).waitFor();
  const sure = await chartNumbers(screen);
  expect(sure['80%']).toEqual(['0', '1']);
  expect(sure['60%']).toEqual(['1', '1']);
  await phones[5]?.shows(own.wasSure('60', ANSWERS[lang].pleasant));
  await phones[5]?.shows(own.became(ANSWERS[lang].pleasant));
  await trainer.next();
  await screen.getByText(words.screen.leaned(6)).waitFor();

  const { results } = reportIn(await trainer.download('json'));
  expect(results.confidence?.[0]).toMatchObject({
    prediction: { result: { kind: 'calibration', people: 6, right: 1, sureAndWrong: 3 } },
    conviction: { result: { kind: 'conviction', people: 6, sureAtFirst: 4 } },
  });
});
