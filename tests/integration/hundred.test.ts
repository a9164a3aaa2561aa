import { parse } from 'csv-parse/sync';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

import { openSqlite } from '../../server/log/openSqlite.ts';
import type { Store } from '../../server/log/store.ts';
import { joinPhone, openConsole, type Phone } from '../support/client.ts';
import { zeger } from '../support/scenarios.ts';
import { startServer } from '../support/server.ts';

const PEOPLE = 100;
const OPTIONS = ['skip', 'unsure', 'call'] as const;
type Choice = (typeof OPTIONS)[number];

/** What each of them taps: 61 against, 20 in doubt and 19 in favour before the twist; 18, 9 and 73 after it. */
const stairs = (person: number): Choice => (person < 61 ? 'skip' : person < 81 ? 'unsure' : 'call');
const twist = (person: number): Choice => (person < 18 ? 'skip' : person < 27 ? 'unsure' : 'call');

const STAIRS = [61, 20, 19];
const TWIST = [18, 9, 73];
/** Nobody left *bellen*: of the 73, 19 stood there already. */
const TOWARDS_CALLING = 54;

function storeOnDisk(): Store {
  const folder = mkdtempSync(join(tmpdir(), 'aanname-hundred-'));
  const opened = openSqlite(join(folder, 'aanname.db'));
  if (!opened.ok) throw new Error(opened.problem.code);
  onTestFinished(async () => {
    await opened.store.close();
    rmSync(folder, { recursive: true });
  });
  return opened.store;
}

it('a hundred people go through the story, and every number is theirs', { timeout: 60_000 }, async () => {
  const server = await startServer({ store: storeOnDisk(), scenarios: [zeger()] });
  const session = await server.createSession({ seats: PEOPLE });
  const trainer = await openConsole(server, session);
  const phones = await Promise.all(Array.from({ length: PEOPLE }, () => joinPhone(server, session.code)));

  const allVote = async (round: string, chosen: (person: number) => string) => {
    const receipts = await Promise.all(phones.map((phone, person) => phone.vote(round, chosen(person))));
    expect(receipts.filter(({ ok }) => !ok)).toEqual([]);
    await trainer.until('host', ({ voting }) => voting?.status === 'open' && voting.voted === PEOPLE);
  };
  await trainer.goTo('briefing', 'vote');
  await allVote('briefing', stairs);
  await trainer.goTo('trap', 'vote');
  await allVote('stairs', stairs);
  // Once more, all of them, in the other order: a ballot is changed and not added.
  await allVote('stairs', (person) => stairs(PEOPLE - 1 - person));
  await allVote('stairs', stairs);
  await trainer.goTo('draai', 'vote');
  await allVote('twist', twist);
  await trainer.goTo('onthulling', 'move');

  const { screen } = await trainer.until(
    'projector',
    (view) => view.screen.kind === 'dots' && view.screen.shift !== null,
  );
  if (screen.kind !== 'dots' || screen.shift === null) throw new Error('the dots have moved');
  expect(screen.shift).toMatchObject({
    pairs: PEOPLE,
    beforeCounts: STAIRS,
    afterCounts: TWIST,
    switchedTo: TOWARDS_CALLING,
    switchedAway: 0,
    verdict: 'clearUp',
    inference: null,
  });

  const { text } = await server.ask(`/api/sessions/${session.id}/export.csv?lang=nl`, {
    ticket: session.host,
  });
  const rows = parse<Record<string, string>>(text, { bom: true, columns: true, delimiter: ';' });
  const counted = (moment: string) =>
    rows
      .filter(
        (row) => row['Onderdeel'] === 'Stemronde' && row['Moment'] === moment && row['Van'] === `${PEOPLE}`,
      )
      .map((row) => Number(row['Aantal']));
  expect(counted('na de trap')).toEqual(STAIRS);
  expect(counted('na de draai')).toEqual(TWIST);
  expect(strangersIn(phones)).toEqual([]);
});

/** Frames in which a phone was told of anybody's ballot but its own. */
function strangersIn(phones: readonly Phone[]): string[] {
  return phones.flatMap(({ frames }) =>
    frames.filter((frame) => /"(?:cells|flows|beforeCounts|participant":")/.test(frame)),
  );
}
