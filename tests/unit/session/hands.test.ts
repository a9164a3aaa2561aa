import { describe, expect, test } from 'vitest';

import type { Scenario } from '#shared/scenario.ts';
import { commandSchema } from '#shared/session/commands.ts';
import { fold } from '#shared/session/evolve.ts';
import { handsScenario } from '../../support/hands.ts';
import { play, type Played } from '../../support/played.ts';
import { replayScenario, sureScenario, tinyScenario } from '../../support/scenarios.ts';

function voting(scenario: Scenario = handsScenario()): Played {
  const session = play(scenario);
  session.goTo('hearing', 'vote');
  return session;
}
const tally = (session: Played, counts: Record<string, number>, round = 'first') =>
  session.host({ type: 'tallyHands', round, counts });
const close = (session: Played, scene: string) => session.host({ type: 'closeRounds', scene });
const handsIn = ({ state }: Played, round = 'first') => state.rounds.get(round)?.hands;

describe('hands', () => {
  test('are counted per option, in the order of the options; what is left out has none', () => {
    const session = voting();
    expect(tally(session, { call: 3, skip: 1 })).toEqual([
      { type: 'handsTallied', round: 'first', hands: [1, 0, 3] },
    ]);
    expect(handsIn(session)).toEqual([1, 0, 3]);
  });

  test('are corrected by counting again, as often as it takes, and counted once however often that is said', () => {
    const session = voting();
    tally(session, { call: 3 });
    expect(tally(session, { unsure: 4 })).toMatchObject([{ hands: [0, 4, 0] }]);
    expect(tally(session, { unsure: 4 })).toEqual([]);
    expect(handsIn(session)).toEqual([0, 4, 0]);
  });

  test('are taken back by counting none', () => {
    const session = voting();
    expect(tally(session, {})).toEqual([]);
    tally(session, { call: 3 });
    expect(tally(session, { call: 0 })).toMatchObject([{ hands: [0, 0, 0] }]);
    expect(handsIn(session)).toBeNull();
  });

  test('move nothing: neither the trainer’s turn nor what phones show', () => {
    const session = voting();
    const { turn, phonesTurn } = session.state;
    tally(session, { call: 3 });
    expect(session.state).toMatchObject({ turn, phonesTurn });
  });

  test('are told by the log alone', () => {
    const session = voting();
    tally(session, { call: 3 });
    expect(fold(session.events).rounds).toEqual(session.state.rounds);
  });
});

describe('when hands are counted', () => {
  test('is from the opening of a round until its result, or more of the story, is on the screen', () => {
    const session = play(handsScenario());
    expect(tally(session, { call: 3 })).toBe('roundNotOpen');
    session.goTo('hearing', 'vote');
    expect(tally(session, { call: 3 })).toHaveLength(1);
    close(session, 'hearing');
    expect(tally(session, { call: 4 })).toMatchObject([{ hands: [0, 0, 4] }, { type: 'published' }]);
    session.goTo('turn', 'story');
    expect(tally(session, { call: 5 })).toBe('tooLate');
    // The same again is no other count.
    expect(tally(session, { call: 4 })).toEqual([]);
    expect(handsIn(session)).toEqual([0, 0, 4]);
  });

  test('is not after the end', () => {
    const session = voting();
    session.host({ type: 'endSession' });
    expect(tally(session, { call: 3 })).toBe('sessionEnded');
  });

  test('is as long as the voting can be opened again, and a reopened round keeps them', () => {
    const session = voting();
    tally(session, { call: 3 });
    close(session, 'hearing');
    session.host({ type: 'reopenRounds', scene: 'hearing' });
    expect(handsIn(session)).toEqual([0, 0, 3]);
    expect(tally(session, { call: 2, skip: 2 })).toHaveLength(1);
  });

  test('is during the test vote while its result stands there, since nothing comes of it', () => {
    const session = play(handsScenario());
    close(session, 'in');
    expect(session.state.position.step).toBe('tally');
    expect(tally(session, { tea: 3 }, 'test')).toMatchObject([
      { type: 'handsTallied' },
      { type: 'published', what: { hands: { counts: [0, 3] } } },
    ]);
  });
});

describe('hands are refused', () => {
  test('about the own company, and for a plan', () => {
    const session = play(handsScenario());
    session.goTo('own', 'vote');
    expect(tally(session, { '3': 4 }, 'often')).toBe('notByHand');
    expect(tally(session, { made: 4 }, 'plan')).toBe('notByHand');
  });

  test('for how sure people are, of which nobody raises a hand', () => {
    const session = voting({ ...sureScenario(), parts: ['confidence', 'hands'] });
    expect(tally(session, { '80': 4 }, 'first.confidence')).toBe('notByHand');
    expect(tally(session, { call: 4 })).toHaveLength(1);
  });

  test('where the part is off', () => {
    expect(tally(voting(tinyScenario()), { call: 3 })).toBe('notByHand');
  });

  test('for a round or an option that there is not, and then nothing of it is counted', () => {
    const session = voting();
    expect(tally(session, { call: 3 }, 'none')).toBe('unknownRound');
    for (const option of ['tea', '__proto__', 'constructor', 'toString']) {
      const counts = Object.fromEntries([
        ['call', 3],
        [option, 1],
      ]);
      expect(tally(session, counts), `${option}`).toBe('unknownChoice');
    }
    expect(handsIn(session)).toBeNull();
  });

  test('below none, above five hundred, and in parts', () => {
    const of = (count: unknown) =>
      commandSchema.safeParse({ type: 'tallyHands', round: 'first', counts: { call: count } }).success;
    expect([0, 1, 500].map(of)).toEqual([true, true, true]);
    expect([-1, 501, 1.5, '3', null, Number.NaN].map(of)).toEqual([false, false, false, false, false, false]);
  });
});

test('a prediction is a choice as well', () => {
  const scenario = { ...replayScenario(), parts: ['confidence' as const, 'hands' as const] };
  const asked = scenario.scenes.find(({ moments }) => moments?.some(({ id }) => id === 'guess'));
  const session = play(scenario);
  session.goTo(asked?.id ?? '', 'vote');
  const [option = ''] = scenario.polls.flatMap((poll) =>
    poll.type === 'predict' ? poll.options.map(({ id }) => id) : [],
  );
  expect(tally(session, { [option]: 3 }, 'guess')).toMatchObject([{ type: 'handsTallied' }]);
});
