import { describe, expect, test } from 'vitest';

import { recount } from '#shared/results/recount.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { handsScenario, playWithHands } from '../../support/hands.ts';
import { play } from '../../support/played.ts';
import { reportOf } from '../../support/report.ts';
import { tinyScenario } from '../../support/scenarios.ts';

const publishedOf = (events: readonly SessionEvent[]) =>
  events.flatMap((event) => (event.type === 'published' ? [event.what] : []));

describe('what is published of hands', () => {
  test('comes with the table of their round when it closes, and anew when they are corrected after that', () => {
    const session = play(handsScenario());
    session.goTo('hearing', 'vote');
    expect(session.host({ type: 'tallyHands', round: 'first', counts: { call: 3 } })).toHaveLength(1);
    const told = session.host({ type: 'closeRounds', scene: 'hearing' });
    expect(told).toMatchObject([
      { type: 'roundClosed' },
      { what: { kind: 'table' } },
      { what: { kind: 'hands', hands: { round: 'first', poll: 'call-bakker', n: 3, counts: [0, 0, 3] } } },
    ]);
    expect(session.host({ type: 'tallyHands', round: 'first', counts: { call: 2, skip: 1 } })).toMatchObject([
      { type: 'handsTallied' },
      { what: { kind: 'hands', hands: { n: 3, counts: [1, 0, 2] } } },
    ]);
  });

  test('is their number alone below three', () => {
    const { state } = playWithHands({ first: { call: 1, skip: 1 }, twist: { call: 2, skip: 1 } });
    expect(state.rounds.get('first')?.handsTable).toMatchObject({ n: 2, counts: null });
    expect(state.rounds.get('twist')?.handsTable).toMatchObject({ n: 3, counts: [1, 0, 2] });
  });

  test('is that there are none where they were taken back', () => {
    const session = play(handsScenario());
    session.goTo('hearing', 'vote');
    session.host({ type: 'closeRounds', scene: 'hearing' });
    session.host({ type: 'tallyHands', round: 'first', counts: { call: 3 } });
    session.host({ type: 'tallyHands', round: 'first', counts: {} });
    expect(publishedOf(session.events).at(-1)).toMatchObject({ hands: { n: 0, counts: null } });
    expect(recount(session.events)).toEqual([]);
    session.host({ type: 'endSession' });
    expect(reportOf(session.state).results.hands).toBeUndefined();
  });

  test('is nothing that is counted of phones: every table, shift and series is the same with and without them', () => {
    const [without, withHands] = [{}, { first: { skip: 40 }, twist: { call: 40 } }].map((hands) => {
      const session = playWithHands(hands);
      session.host({ type: 'endSession' });
      return session;
    });
    const ofPhones = (events: readonly SessionEvent[] = []) =>
      publishedOf(events).filter(({ kind }) => kind !== 'hands');
    expect(ofPhones(withHands?.events)).toEqual(ofPhones(without?.events));
    if (without === undefined || withHands === undefined) throw new Error('both were played');
    const { hands, ...others } = reportOf(withHands.state).results;
    expect(others).toEqual(reportOf(without.state).results);
    expect(hands).toHaveLength(2);
  });

  test('is not there in a session in which none were counted, whether or not they could have been', () => {
    const off = playWithHands({}, tinyScenario());
    const on = playWithHands({});
    const [, ...events] = off.events;
    expect(JSON.stringify(on.events.slice(1))).toBe(JSON.stringify(events));
    expect(reportOf(on.state).results).toEqual(reportOf(off.state).results);
  });
});

describe('recounting', () => {
  test('finds the hands of a session to follow from what was counted, at every moment', () => {
    const session = play(handsScenario());
    session.goTo('hearing', 'vote');
    session.host({ type: 'tallyHands', round: 'first', counts: { call: 3 } });
    session.host({ type: 'closeRounds', scene: 'hearing' });
    session.host({ type: 'reopenRounds', scene: 'hearing' });
    session.host({ type: 'tallyHands', round: 'first', counts: { skip: 5 } });
    session.host({ type: 'closeRounds', scene: 'hearing' });
    expect(recount(session.events)).toEqual([]);
  });

  test('names a round whose hands do not', () => {
    const { events } = playWithHands({ first: { call: 3 } });
    const altered = events.map((event) =>
      event.type === 'handsTallied' ? { ...event, hands: [0, 1, 3] } : event,
    );
    expect(recount(altered)).toEqual(['hands first']);
  });
});

describe('what a file tells of hands', () => {
  const at = (session: ReturnType<typeof play>) =>
    reportOf(session.state).results.hands?.map(({ moment, result }) => [
      moment.round,
      result.kind === 'hands' ? result.counts : result.reason,
    ]);

  test('waits as the phones’ numbers do: until the round is closed, and not before the question is asked again', () => {
    const session = play(handsScenario());
    session.goTo('hearing', 'vote');
    session.host({ type: 'tallyHands', round: 'first', counts: { call: 3 } });
    expect(at(session)).toEqual([['first', 'stillOpen']]);
    session.host({ type: 'closeRounds', scene: 'hearing' });
    expect(at(session)).toEqual([['first', 'askedAgain']]);
    session.goTo('reveal', 'before');
    expect(at(session)).toEqual([['first', [0, 0, 3]]]);
  });

  test('is why, where there were too few', () => {
    expect(at(playWithHands({ first: { call: 2 }, twist: { call: 3 } }))).toEqual([
      ['first', 'tooFew'],
      ['twist', [0, 0, 3]],
    ]);
  });
});
