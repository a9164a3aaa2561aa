import { describe, expect, test } from 'vitest';

import { recount } from '#shared/results/recount.ts';
import type { SplitTable } from '#shared/session/tables.ts';
import { roomsMissing, splitSentence } from '#shared/wording/splitSentence.ts';
import { plainText } from '#shared/wording/parts.ts';
import { play, type Played } from '../../support/played.ts';
import { splitScenario, tinyScenario } from '../../support/scenarios.ts';
import { playDealt, playSplit, same } from '../../support/split.ts';

const tableIn = ({ state }: Played): SplitTable => {
  if (state.split === null) throw new Error('nothing was published');
  return state.split;
};
const published = ({ events }: Played) =>
  events.flatMap((event) => (event.type === 'published' && event.what.kind === 'split' ? event.what : []));
const said = (session: Played, lang: 'nl' | 'en') =>
  plainText(
    splitSentence(tableIn(session), { lang, target: null, moment: lang === 'nl' ? 'eerst' : 'first' }),
  );

/** 6 of 16 who read the gossip would call, 12 of 16 who read only facts. */
const CLEAR = {
  gossip: [...same(6, 'call'), ...same(10, 'skip')],
  facts: [...same(12, 'call'), ...same(3, 'unsure'), ...same(1, 'skip')],
};

describe('what two briefings did', () => {
  test('is told of both halves, at every moment that is compared', () => {
    const table = tableIn(playSplit(CLEAR));
    expect(table).toMatchObject({
      poll: 'call-bakker',
      rounds: ['first', 'twist'],
      tested: 'first',
      target: 'call',
      level: 'interval',
      people: { gossip: 16, facts: 16 },
      verdict: 'factsMore',
    });
    expect(table.counts).toEqual({
      gossip: [
        [10, 0, 6],
        [10, 0, 6],
      ],
      facts: [
        [1, 3, 12],
        [1, 3, 12],
      ],
    });
    expect(table.inference?.differences[0]?.share).toBeCloseTo(0.375, 10);
    expect(table.inference?.differences[0]?.ci[0]).toBeLessThan(0.375);
    expect(table.inference?.fisherP).toBeCloseTo(0.0732, 3);
  });

  test('is told of those only who read one of the two and voted at every moment', () => {
    const session = playDealt(12);
    for (let phone = 0; phone < 12; phone += 1) session.vote(phone, 'first', 'call');
    session.host({ type: 'closeRounds', scene: 'hearing' });
    session.goTo('turn', 'vote');
    // Of the first ten, and of somebody who came in too late for either.
    for (const phone of [...Array(10).keys(), 30]) session.vote(phone, 'twist', 'call');
    session.host({ type: 'closeRounds', scene: 'turn' });
    const { gossip, facts } = tableIn(session).people;
    expect(gossip + facts).toBe(10);
  });

  test('is kept back below five readers of either, and told in counts below ten', () => {
    const four = tableIn(playSplit({ gossip: same(4, 'skip'), facts: same(4, 'call') }));
    expect(four).toMatchObject({ level: 'none', counts: null, inference: null, verdict: 'tooFew' });
    const six = tableIn(playSplit({ gossip: same(6, 'skip'), facts: same(6, 'call') }));
    expect(six).toMatchObject({ level: 'counts', inference: null, verdict: 'factsMore' });
    expect(six.counts).not.toBeNull();
    const ten = tableIn(playSplit({ gossip: same(10, 'skip'), facts: same(10, 'call') }));
    expect(ten.level).toBe('interval');
  });

  test('is published once, when the last moment is closed, and anew where a reopened one has changed it', () => {
    const session = playSplit(CLEAR);
    expect(published(session)).toHaveLength(1);
    session.host({ type: 'reopenRounds', scene: 'turn' });
    session.host({ type: 'closeRounds', scene: 'turn' });
    expect(published(session)).toHaveLength(1);
    session.host({ type: 'reopenRounds', scene: 'turn' });
    session.vote(0, 'twist', 'unsure');
    session.host({ type: 'closeRounds', scene: 'turn' });
    expect(published(session)).toHaveLength(2);
    expect(recount(session.events)).toEqual([]);
  });

  test('is not published where everybody read the same, nor in a session without the part', () => {
    for (const scenario of [splitScenario(400), tinyScenario()]) {
      const session = play(scenario);
      for (let phone = 0; phone < 12; phone += 1) session.join(phone);
      session.goTo('reveal', 'before');
      expect(published(session)).toEqual([]);
    }
  });

  test('is counted again before a session is sealed', () => {
    const session = playSplit(CLEAR);
    const forged = session.events.map((event) =>
      event.type === 'published' && event.what.kind === 'split'
        ? {
            ...event,
            what: { ...event.what, split: { ...event.what.split, verdict: 'gossipMore' as const } },
          }
        : event,
    );
    expect(recount(session.events)).toEqual([]);
    expect(recount(forged)).toContain('split');
  });
});

describe('the sentence', () => {
  test('tells a difference in percent, and says that chance dealt', () => {
    expect(said(playSplit(CLEAR), 'nl')).toBe(
      'Eerst: van wie alleen feiten las zou 75% bellen, van wie de roddel las 38%.',
    );
    expect(said(playSplit(CLEAR), 'en')).toContain('First: of those who read only facts 75% would call');
  });

  test('tells people below ten a half, and never a percentage', () => {
    const small = playSplit({ gossip: same(6, 'skip'), facts: [...same(4, 'call'), ...same(2, 'skip')] });
    expect(said(small, 'nl')).toContain('zou 4 van de 6 bellen, van wie de roddel las 0 van de 6');
    expect(said(small, 'nl')).not.toContain('%');
  });

  test('has words for no difference and for a reversed one', () => {
    const even = { gossip: [...same(5, 'call'), ...same(5, 'skip')] };
    expect(said(playSplit({ ...even, facts: even.gossip }), 'nl')).toContain('geen duidelijk verschil');
    const { gossip, facts } = CLEAR;
    const reversed = playSplit({ gossip: facts, facts: gossip });
    expect(tableIn(reversed).verdict).toBe('gossipMore');
    expect(said(reversed, 'nl')).toContain('Hier ging het andersom');
    expect(said(reversed, 'en')).toContain('the other way');
  });
});

describe('in one room', () => {
  /** The chance that x of n do, where each does with this probability. */
  function binomial(n: number, x: number, probability: number): number {
    let ways = 1;
    for (let each = 1; each <= x; each += 1) ways = (ways * (n - x + each)) / each;
    return ways * probability ** x * (1 - probability) ** (n - x);
  }

  test.each([5, 10, 15, 20])('of %i readers a half a large difference is missed as often as is said', (n) => {
    let missed = 0;
    for (let gossip = 0; gossip <= n; gossip += 1) {
      for (let facts = 0; facts <= gossip; facts += 1) {
        missed += binomial(n, gossip, 0.35) * binomial(n, facts, 0.65);
      }
    }
    expect(roomsMissing(n) * missed).toBeGreaterThan(0.8);
    expect(roomsMissing(n) * missed).toBeLessThan(1.2);
  });
});
