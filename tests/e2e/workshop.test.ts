import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';

import { chartNumbers } from './pages/bigScreen.ts';
import { openTrainer } from './pages/console.ts';
import { openPhone, type Phone } from './pages/phone.ts';
import { reportIn } from '../support/report.ts';
import { dataFolder, openBrowser, startedProgram } from './support.ts';

const SKIP = 'Niet bellen';
const UNSURE = 'Weet ik nog niet';
const CALL = 'Bellen';

/** What the twelve phones tap, by hand: one letter a phone. */
const TAPS = {
  test: 'ccccttttnnnn',
  start: { ruiter: 'ssssssssccccc'.slice(0, 12), vanlier: 'ssssssuuuccc', zeezicht: 'sssscccccccc' },
  briefing: 'sssssssuuucc',
  stairs: 'sssssssssucc',
  twist: 'ssuccccccccs',
  again: { ruiter: 'sssccccccccc', vanlier: 'ssuucccccccc', zeezicht: 'sssssccccccc' },
  often: '223334444444',
  self: '555555555551',
} as const;

/** The same, counted by hand. */
const COUNTED = {
  stairs: { [SKIP]: 9, [UNSURE]: 1, [CALL]: 2 },
  twist: { [SKIP]: 3, [UNSURE]: 1, [CALL]: 8 },
  towardsCalling: 7,
  awayFromCalling: 1,
  strikes: { 'Bakkerij De Ruiter': [8, 3], 'Van Lier Techniek': [6, 2], 'Hotel Zeezicht': [4, 5] },
  plans: 7,
};

const choice = (letters: string, phone: number): string =>
  letters[phone] === 's' ? SKIP : letters[phone] === 'u' ? UNSURE : CALL;
const drink = (phone: number): string =>
  ({ c: 'Koffie', t: 'Thee', n: 'Geen van beide' })[TAPS.test[phone] ?? ''] ?? '';
const often = (letters: string, phone: number): string =>
  ['Nooit', 'Zelden', 'Maandelijks', 'Wekelijks', 'Dagelijks'][Number(letters[phone]) - 1] ?? '';

it('a trainer runs the whole workshop, from the printed link to the file', { timeout: 240_000 }, async () => {
  const program = await startedProgram(await dataFolder());
  const browser = await openBrowser();

  const trainer = await openTrainer(browser, program.link);
  await trainer.startSession();
  const screen = await trainer.openScreen();
  const code = await trainer.joinCode();
  const phones: Phone[] = [];
  for (let index = 0; index < 12; index += 1) {
    phones.push(await openPhone(browser, { url: `${program.url}/${code}` }));
  }
  const everybody = (does: (phone: Phone, index: number) => Promise<void>): Promise<unknown> =>
    Promise.all(phones.map(does));

  // Binnen
  await everybody((phone, index) => phone.vote(drink(index)));
  await trainer.voted(12, 12);
  await trainer.next();
  expect(await chartNumbers(screen)).toEqual({ Koffie: ['4'], Thee: ['4'], 'Geen van beide': ['4'] });
  await trainer.next();

  // De rode pen
  await trainer.next('key');
  await everybody((phone, index) =>
    phone.voteList([
      choice(TAPS.start.ruiter, index),
      choice(TAPS.start.vanlier, index),
      choice(TAPS.start.zeezicht, index),
    ]),
  );
  await trainer.voted(12, 12);
  await trainer.next();
  await trainer.next();

  // De briefing
  await trainer.next();
  await everybody((phone, index) => phone.vote(choice(TAPS.briefing, index)));
  await trainer.next();
  await trainer.next();

  // De trap
  await trainer.next();
  await everybody((phone, index) => phone.vote(choice(TAPS.stairs, index)));
  await trainer.voted(12, 12);
  await trainer.next();
  await trainer.next();

  // De draai: until the voting opens, no phone holds a word of it.
  for (const phone of phones) expect(await phone.page.content()).not.toContain('rug');
  await trainer.next();
  await everybody((phone, index) => phone.vote(choice(TAPS.twist, index)));
  await trainer.next();
  await trainer.next();

  // Onthulling
  const before = await chartNumbers(screen);
  expect(before).toEqual({ [SKIP]: ['9'], [UNSURE]: ['1'], [CALL]: ['2'] });
  await phones[9]?.shows('Alleen jij ziet dit.');
  await trainer.next();
  await trainer.next();
  const after = await chartNumbers(screen);
  for (const option of [SKIP, UNSURE, CALL] as const) {
    expect(after[option]?.slice(0, 2)).toEqual([`${COUNTED.stairs[option]}`, `${COUNTED.twist[option]}`]);
  }
  await trainer.next();
  const sentence = await screen.locator('p', { hasText: 'In deze groep veranderden' }).last().innerText();
  expect(sentence).toContain(`${COUNTED.towardsCalling + COUNTED.awayFromCalling} van de 12`);
  expect(sentence).toContain(`${COUNTED.towardsCalling} naar bellen, ${COUNTED.awayFromCalling} ervandaan`);
  await trainer.next();
  expect(Object.keys(await chartNumbers(screen))).toHaveLength(3);
  await trainer.next();

  // De rode pen terug
  await trainer.next();
  await everybody((phone, index) =>
    phone.voteList([
      choice(TAPS.again.ruiter, index),
      choice(TAPS.again.vanlier, index),
      choice(TAPS.again.zeezicht, index),
    ]),
  );
  await trainer.next();
  await trainer.next();
  const strikes = await chartNumbers(screen);
  expect(strikes).toEqual(
    Object.fromEntries(Object.entries(COUNTED.strikes).map(([name, counts]) => [name, counts.map(String)])),
  );
  await trainer.next();
  await phones[0]?.shows(/offertearchief/);
  await trainer.next();

  // Is dit bij ons?
  await trainer.next();
  await everybody(async (phone, index) => {
    const lists = phone.page.getByRole('group');
    await lists
      .nth(0)
      .getByRole('radio', { name: often(TAPS.often, index) })
      .tap();
    await lists
      .nth(1)
      .getByRole('radio', { name: often(TAPS.self, index) })
      .tap();
    await phone.saved();
  });
  await trainer.next();
  await trainer.next();
  await screen.getByText('80% of meer').waitFor();
  await trainer.next();

  // Mijn als-dan
  await trainer.next();
  await Promise.all(phones.slice(0, COUNTED.plans).map((phone) => makePlan(phone)));
  await screen.getByText(`${COUNTED.plans}`, { exact: true }).waitFor();
  await trainer.next();
  await trainer.next();

  // Afsluiten
  await phones[3]?.shows('Om mee te nemen');
  const rows = parse<Record<string, string>>(await trainer.download('csv'), {
    bom: true,
    columns: true,
    delimiter: ';',
  });
  const { results } = reportIn(await trainer.download('json'));
  for (const [moment, counted] of [
    ['na de trap', COUNTED.stairs],
    ['na de draai', COUNTED.twist],
  ] as const) {
    const round = rows.filter((row) => row['Onderdeel'] === 'Stemronde' && row['Moment'] === moment);
    for (const option of [SKIP, UNSURE, CALL] as const) {
      expect(round.find((row) => row['Kenmerk'] === option)?.['Aantal']).toBe(`${counted[option]}`);
    }
  }
  expect(results.comparisons.find(({ id }) => id === 'zeger')?.result).toMatchObject({
    kind: 'shift',
    pairs: 12,
    before: { counts: Object.values(COUNTED.stairs) },
    after: { counts: Object.values(COUNTED.twist) },
    switchedTo: COUNTED.towardsCalling,
    switchedAway: COUNTED.awayFromCalling,
  });
  expect(rows.find((row) => row['Onderdeel'] === 'Plannen')?.['Aantal']).toBe(`${COUNTED.plans}`);
});

async function makePlan({ page }: Phone): Promise<void> {
  const groups = page.getByRole('group');
  await groups.nth(0).getByRole('radio').first().tap();
  await groups.nth(1).getByRole('radio').first().tap();
  await page.getByRole('button', { name: 'Bewaar mijn plan' }).tap();
  await page.getByText('Bewaard: je plan telt mee.').waitFor();
}
