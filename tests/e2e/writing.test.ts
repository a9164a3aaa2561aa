import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import type { Lang } from '#shared/ids.ts';
import { phoneWritingWording } from '#shared/wording/phoneWriting.ts';
import { writingsWording } from '#shared/wording/writings.ts';
import { joinPhone, type Phone as Scripted } from '../support/client.ts';
import { startServer } from '../support/server.ts';
import { onlyWriting } from '../support/writing.ts';
import { openTrainer } from './pages/console.ts';
import { openPhone, type Phone } from './pages/phone.ts';
import { openBrowser } from './support.ts';

const SCRIPTED = 7;

async function write({ page }: Phone, text: string, lang: Lang): Promise<void> {
  const words = phoneWritingWording[lang];
  await page.getByLabel(words.label).fill(text);
  await page
    .getByRole('button', { name: words.send, exact: true })
    .or(page.getByRole('button', { name: words.change, exact: true }))
    .tap();
  await page.getByText(words.saved, { exact: true }).waitFor();
}

it.each<Lang>(['nl', 'en'])(
  'people write, the trainer looks at it, and the room reads it, in %s',
  async (lang) => {
    const server = await startServer({ clientFolder: 'dist/client', scenarios: [onlyWriting()] });
    const browser = await openBrowser();
    const trainer = await openTrainer(browser, `${server.url}/trainer#${server.app.signInSecret()}`, lang);
    await trainer.page.getByRole('radio', { name: lang === 'nl' ? 'Nederlands' : 'English' }).check();
    await trainer.startSession();
    const screen = await trainer.openScreen();
    const code = await trainer.joinCode();
    const phones = await Promise.all(
      Array.from({ length: 3 }, () => openPhone(browser, { url: `${server.url}/${code}`, lang })),
    );
    const crowd: Scripted[] = [];
    for (let each = 0; each < SCRIPTED; each += 1) crowd.push(await joinPhone(server, code, lang));
    const [first, second, third] = phones;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('three phones are open');
    const words = writingsWording[lang];
    const own = phoneWritingWording[lang];
    const desk = trainer.page.getByRole('region', { name: words.console.title });
    const press = (name: string): Promise<void> => desk.getByRole('button', { name, exact: true }).click();
    /** So many wait, and all of them are in the list. */
    const fetched = async (waiting: number) => {
      await desk.getByText(words.console.waiting(waiting)).waitFor();
      await desk.getByRole('button', { name: /nieuwe op|op volgorde|new one|in order/ }).click();
    };
    const steps = async (times: number) => {
      for (let time = 0; time < times; time += 1) await trainer.next();
    };
    const all = (page: Page, text: string) => page.getByText(text, { exact: true });

    // Another explanation: written, altered, taken back; shown, hidden and put together.
    await steps(3);
    await write(first, 'slecht geslapen', lang);
    await write(second, 'een boze mevrouw Bakker', lang);
    await write(third, 'moe', lang);
    await screen.getByText(words.screen.written(3)).waitFor();
    expect(await screen.getByText('slecht geslapen').count()).toBe(0);
    await write(second, 'nieuwe schoenen', lang);
    await fetched(3);
    await press(words.console.showThis('slecht geslapen'));
    await press(words.console.sameThis('moe'));
    await press(words.console.joinThis('slecht geslapen'));
    await desk.getByText(words.console.people(2)).waitFor();
    await trainer.next();
    await first.shows(own.stands('slecht geslapen'));
    await trainer.next();
    await all(screen, 'slecht geslapen').waitFor();
    await all(screen, words.screen.people(2)).waitFor();
    expect(await screen.getByText(/Bakker|schoenen/).count()).toBe(0);
    await press(words.console.showThis('nieuwe schoenen'));
    await all(screen, 'nieuwe schoenen').waitFor();

    // From gossip to fact: what is shown is marked, and the best of it is told.
    await steps(2);
    const facts = ['drie meldingen, drie keer terecht', 'elf bestellingen', 'klant sinds vier jaar'];
    for (const [index, phone] of phones.entries()) await write(phone, facts[index] ?? '', lang);
    await fetched(3);
    for (const fact of facts) await press(words.console.showThis(fact));
    await steps(3);
    for (const phone of phones) {
      await phone.page.getByRole('checkbox', { name: facts[0] ?? '' }).tap();
      await phone.page.getByText(own.marks.saved, { exact: true }).waitFor();
    }
    await first.page.getByRole('checkbox', { name: facts[1] ?? '' }).tap();
    await first.page.getByText(own.marks.saved, { exact: true }).waitFor();
    for (const phone of crowd.slice(0, 4)) {
      const { screen: shown } = phone.view('participant');
      const useful = shown.kind === 'marks' ? shown.texts.filter(({ text }) => text === facts[0]) : [];
      const texts = useful.map(({ id }) => id);
      await phone.send({ type: 'markTexts', round: 'useful', texts, seq: 1 });
    }
    await steps(2);
    await all(screen, facts[0] ?? '').waitFor();
    await all(screen, words.screen.marked(7)).waitFor();
    await all(screen, words.screen.marked(1)).waitFor();

    // Reactions, of which one is taken back.
    await steps(2);
    await write(first, 'dank', lang);
    await first.page.getByRole('button', { name: own.takeBack }).tap();
    await first.shows(own.gone);
    await write(second, 'tot de volgende keer', lang);
    await press(words.console.showThis('tot de volgende keer'));
    await steps(2);
    await all(screen, 'tot de volgende keer').waitFor();
    expect(await screen.getByText('dank').count()).toBe(0);
  },
);
