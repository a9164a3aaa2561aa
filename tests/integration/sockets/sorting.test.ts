import { expect, test } from 'vitest';

import type { Report } from '#shared/results/report/schema.ts';
import { connect, joinPhone, openConsole, phoneWith, type Client } from '../../support/client.ts';
import { startServer } from '../../support/server.ts';
import { ITEMS, pileOf, sortingScenario } from '../../support/sorting.ts';

/** One letter a statement, in the order of the poll; `-` leaves it out. */
const PEOPLE = ['fofo', 'foof', 'fouf', 'ffoo', 'fof-'];
/** What only a key tells, in the words of the scenario; the big screen and half of the phones are Dutch. */
const REASONS = ['Te zien.', 'Een etiket.', 'Na te kijken.', 'Er is niets gezien.'];

async function room() {
  const server = await startServer({ scenarios: [sortingScenario()] });
  const session = await server.createSession();
  const host = await openConsole(server, session);
  const screen = await connect(server.url, { ticket: session.projector });
  const phones = await Promise.all(
    PEOPLE.map((_, index) => joinPhone(server, session.code, index % 2 === 0 ? 'nl' : 'en')),
  );
  await host.goTo('sorting', 'vote');
  for (const [index, phone] of phones.entries()) {
    for (const [place, item] of ITEMS.entries()) {
      const pile = pileOf(PEOPLE[index]?.[place]);
      if (pile !== null) expect(await phone.vote(`sorted.${item}`, pile)).toMatchObject({ ok: true });
    }
  }
  const clients: Client[] = [host, screen, ...phones];
  const told = () => clients.map(({ frames }) => frames.join()).join();
  /** Waits until all phones show so many statements with their keys. */
  const keysOn = (many: number) =>
    Promise.all(
      phones.map((phone) =>
        phone.until(
          'participant',
          (view) => view.screen.kind === 'sorted' && view.screen.statements.length === many,
        ),
      ),
    );
  return { server, session, host, screen, phones, told, keysOn };
}

test('no frame and no file holds a key, a reason or an answer before its own step', async () => {
  const { server, session, host, screen, phones, told, keysOn } = await room();
  const files = async () => {
    const asked = ['export.csv', 'export.json', 'results'].map((file) =>
      server.ask(`/api/sessions/${session.id}/${file}`, { ticket: session.host }),
    );
    return (await Promise.all(asked)).map(({ text }) => text).join();
  };
  for (const reason of REASONS) expect(told()).not.toContain(reason);
  const early = await files();
  for (const reason of REASONS) expect(early).not.toContain(reason);

  await host.next();
  for (const phone of phones) {
    await phone.until('participant', (view) => view.screen.kind === 'sort' && !view.screen.open);
  }
  for (const reason of REASONS) expect(told()).not.toContain(reason);
  await host.goTo('sorting', 'statement1');
  await screen.until('projector', (view) => view.screen.kind === 'statement');
  await keysOn(1);
  expect(REASONS.filter((reason) => told().includes(reason))).toEqual(['Er is niets gezien.']);
  const late = await files();
  for (const reason of REASONS) expect(late).not.toContain(reason);
  await host.goTo('sorting', 'rates');
  await keysOn(4);
  for (const reason of REASONS) expect(told()).toContain(reason);
  const after = await files();
  for (const reason of REASONS) expect(after).toContain(reason);
});

test('the big screen, the console and every file tell the same numbers', async () => {
  const { server, session, host, screen } = await room();
  await host.goTo('sorting', 'rates');
  const rates = await screen.until('projector', (view) => view.screen.kind === 'rates');
  // Opinions: `label` 1 of 5, `guessed` 2 of 4. Facts: `untrue` 2 of 4, `seen` 0 of 5.
  const counted = {
    opinionTakenForFact: { taken: 3, of: 9, share: 3 / 9 },
    factTakenForOpinion: { taken: 2, of: 9, share: 2 / 9 },
  };
  expect(rates.screen).toMatchObject({ people: 5, level: 'counts', ...counted });
  expect(host.view('host').results?.sorting?.sorting).toMatchObject(counted);
  const { text } = await server.ask(`/api/sessions/${session.id}/export.json`, { ticket: session.host });
  const [sorting] = (JSON.parse(text) as Report).results.sortings ?? [];
  expect(sorting?.result).toMatchObject(counted);
  const onScreen = host.view('host').results?.sorting?.statements.map(({ table: { n, cells } }) => ({
    n,
    counts: cells.map(({ count }) => count),
  }));
  expect(
    sorting?.statements.map(({ result }) =>
      result.kind === 'sorted' ? { n: result.n, counts: Object.values(result.counts) } : null,
    ),
  ).toEqual(onScreen);
});

test('a phone that comes back has what its owner sorted, and may change it until the voting is closed', async () => {
  const { server, host, phones } = await room();
  const [phone] = phones;
  if (phone === undefined) throw new Error('five have joined');
  phone.close();
  const again = await phoneWith(server.url, { ticket: phone.ticket });
  expect(again.view('participant').own).toMatchObject({
    'sorted.seen': { choice: 'fact' },
    'sorted.label': { choice: 'opinion' },
    'sorted.untrue': { choice: 'fact' },
    'sorted.guessed': { choice: 'opinion' },
  });
  expect(await again.vote('sorted.seen', 'unsure')).toMatchObject({ ok: true });
  await host.goTo('sorting', 'statement1');
  expect(await again.vote('sorted.seen', 'fact')).toMatchObject({ ok: false, refusal: 'roundClosed' });
  expect(await again.vote('sorted.label', 'conclusion')).toMatchObject({ refusal: 'unknownChoice' });
});
