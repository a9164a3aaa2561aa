import { expect, test } from 'vitest';

import { joinPhone, openConsole, connect } from '../../support/client.ts';
import { handsScenario } from '../../support/hands.ts';
import { reportIn } from '../../support/report.ts';
import { asTrainer, logOf } from '../../support/results.ts';
import { startServer } from '../../support/server.ts';

/** Six with a phone, whose trainer counts the hands of those without one. */
async function room() {
  const server = await startServer({ scenarios: [handsScenario()] });
  const session = await server.createSession();
  const desk = await openConsole(server, session);
  const phones = await Promise.all(Array.from({ length: 6 }, () => joinPhone(server, session.code)));
  const screen = await connect(server.url, { ticket: session.projector });
  const vote = async (scene: string, round: string, choice: string) => {
    await desk.goTo(scene, 'vote');
    for (const phone of phones) expect(await phone.vote(round, choice)).toMatchObject({ ok: true });
    await desk.next();
  };
  const tally = (round: string, counts: Record<string, number>) =>
    desk.send({ type: 'tallyHands', round, counts });
  return { server, session, desk, phones, screen, vote, tally };
}

test('hands are counted, corrected, told to the console alone, and stand in every file until the ballots are gone and after', async () => {
  const { server, session, desk, phones, screen, vote, tally } = await room();
  await desk.goTo('hearing', 'vote');
  expect(await tally('first', { call: 3 })).toMatchObject({ ok: true });
  await desk.until('host', ({ hands }) => hands?.[0]?.counts?.[2] === 3);
  await vote('hearing', 'first', 'skip');
  expect(await tally('first', { skip: 4, call: 1 })).toMatchObject({ ok: true });
  await vote('turn', 'twist', 'call');
  expect(await tally('first', { call: 9 })).toEqual({ ok: false, refusal: 'tooLate' });
  await desk.goTo('reveal', 'before');
  expect(desk.view('host').results?.hands).toEqual([
    { round: 'first', poll: 'call-bakker', n: 5, counts: [4, 0, 1] },
  ]);
  for (const client of [screen, ...phones]) {
    await client.roundTrip();
    expect(client.frames.join()).not.toContain('hands');
  }

  const { seal, file } = asTrainer(server, session);
  await desk.send({ type: 'endSession' });
  const told = [{ moment: { round: 'first' }, result: { kind: 'hands', n: 5, counts: [4, 0, 1] } }];
  const before = reportIn((await file('json')).text);
  expect(before.results.hands).toMatchObject(told);
  expect(before.results.comparisons[0]?.result).toMatchObject({ pairs: 6 });
  // The log is counted again before it is destroyed.
  expect(await seal()).toMatchObject({ status: 200 });
  expect(await logOf(server, session)).toEqual([]);
  expect(reportIn((await file('json')).text).results).toEqual(before.results);
});

test('the big screen shows them with the result of their round', async () => {
  const { desk, screen, tally } = await room();
  await tally('test', { tea: 2, coffee: 1 });
  await desk.next();
  const { screen: shown } = await screen.until('projector', (view) => view.screen.kind === 'tally');
  expect(shown).toMatchObject({ polls: [{ hands: [1, 2] }] });
});

test('in a rehearsal the trainer counts as in earnest, and nothing is invented', async () => {
  const server = await startServer({ scenarios: [handsScenario()] });
  const session = await server.createSession({ rehearsal: 12 });
  const desk = await openConsole(server, session);
  expect(desk.view('host').hands).toEqual([{ round: 'test', poll: 'drink', counts: null }]);
  expect(await desk.send({ type: 'tallyHands', round: 'test', counts: { tea: 3 } })).toMatchObject({
    ok: true,
  });
  const { hands } = await desk.until('host', (view) => view.hands?.[0]?.counts !== null);
  expect(hands).toEqual([{ round: 'test', poll: 'drink', counts: [0, 3] }]);
});

test('a count that is out of bounds, or of nothing that is asked, changes nothing', async () => {
  const { server, session, desk, tally } = await room();
  const before = await logOf(server, session);
  expect(await tally('test', { tea: 501 })).toMatchObject({ ok: false, refusal: 'badCommand' });
  expect(await tally('test', { beer: 2 })).toMatchObject({ refusal: 'unknownChoice' });
  expect(await tally('often', { '3': 2 })).toMatchObject({ refusal: 'notByHand' });
  expect(await tally('first', { call: 2 })).toMatchObject({ refusal: 'roundNotOpen' });
  expect(await logOf(server, session)).toEqual(before);
  expect(desk.view('host').hands).toEqual([{ round: 'test', poll: 'drink', counts: null }]);
});
