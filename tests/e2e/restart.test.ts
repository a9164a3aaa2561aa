import { expect, it } from 'vitest';

import { phoneWording } from '#shared/wording/phone.ts';
import { openTrainer } from './pages/console.ts';
import { openPhone, type Phone } from './pages/phone.ts';
import { dataFolder, openBrowser, startedProgram } from './support.ts';

const words = phoneWording.nl;

it(
  'after the plug was pulled in the middle of a vote everybody is back with every saved vote',
  { timeout: 120_000 },
  async () => {
    const folder = await dataFolder();
    const program = await startedProgram(folder);
    const browser = await openBrowser();
    const trainer = await openTrainer(browser, program.link);
    await trainer.startSession();
    const screen = await trainer.openScreen();
    const url = `${program.url}/${await trainer.joinCode()}`;
    const phones: Phone[] = [];
    for (let index = 0; index < 4; index += 1) phones.push(await openPhone(browser, { url }));
    const [first, second, third, fourth] = phones;
    if (!first || !second || !third || !fourth) throw new Error('four phones were opened');

    await first.vote('Koffie');
    await second.vote('Thee');
    await trainer.voted(2, 4);

    await program.kill();
    await Promise.all(phones.map((phone) => phone.shows(words.link.away)));
    // Tapped while nobody answers: the phone keeps it and does not claim that it is saved.
    await third.tap('Koffie');
    await third.shows(words.vote.unsaved);
    expect(await third.page.getByText(words.vote.saved, { exact: true }).count()).toBe(0);
    // This one does not even wait with the page open.
    await fourth.tap('Thee');
    const reopening = fourth.page.reload().catch(() => null);

    await startedProgram(folder, program.port);
    await reopening;
    await fourth.page.goto(url);

    await Promise.all(phones.map((phone) => phone.saved()));
    expect(await first.page.getByRole('radio', { name: 'Koffie', exact: true }).isChecked()).toBe(true);
    expect(await third.page.getByRole('radio', { name: 'Koffie', exact: true }).isChecked()).toBe(true);
    expect(await fourth.page.getByRole('radio', { name: 'Thee', exact: true }).isChecked()).toBe(true);
    await trainer.voted(4, 4);
    await trainer.next();
    await screen.getByRole('img', { name: /Koffie: 2; Thee: 2/ }).waitFor();
  },
);
