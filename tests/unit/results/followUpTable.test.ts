import { describe, expect, test } from 'vitest';
import { type FollowUpAnswer, followUpTable, plansIn } from '#shared/results/followUpTable.ts';
import { play } from '../../support/played.ts';
import { tinyScenario } from '../../support/scenarios.ts';

const yes: FollowUpAnswer = { called: 'yes', before: 'seldom', now: 'mostly' };
const no: FollowUpAnswer = { called: 'no', before: 'half', now: 'half' };
const planned: FollowUpAnswer = { called: 'planned', before: 'mostly', now: 'seldom' };
const many = (people: number, answer: FollowUpAnswer) => Array.from({ length: people }, () => answer);
const room = { plans: 24, floor: 5 };

describe('what may be told of a follow-up', () => {
  test('below the floor there is nothing: no figure, no band, no change', () => {
    const { called, rates, before, now, moved, inference } = followUpTable(many(4, yes), room);
    expect([called.level, before.level, now.level]).toEqual(['none', 'none', 'none']);
    expect([rates, moved, inference]).toEqual([null, null, null]);
  });

  test('the worked example: 24 plans, 15 answers, 11 calls are 73.3 per cent of the answers and 45.8 of the plans', () => {
    const { rates, answers, committed } = followUpTable([...many(11, yes), ...many(4, no)], room);
    expect([answers, committed]).toEqual([15, 24]);
    expect(rates?.doneAmongResponders).toBeCloseTo(0.7333, 4);
    expect(rates?.doneFloor).toBeCloseTo(0.4583, 4);
    expect(rates?.responseRate).toBeCloseTo(0.625, 4);
  });

  test('where nearly all answered alike there is a band and no rate, from which the others could be told', () => {
    const { called, rates } = followUpTable([...many(8, yes), no], room);
    expect(called.level).toBe('band');
    expect(rates).toBeNull();
  });

  test('one or two who called never stand alone, and so neither does their rate', () => {
    const { called, rates } = followUpTable([...many(2, yes), ...many(5, planned), ...many(5, no)], room);
    expect(called.cells.some(({ options }) => options.length === 1 && options[0] === 0)).toBe(false);
    expect(rates).toBeNull();
  });

  test('more answers than plans count as so many plans: nobody is done more often than all', () => {
    const { committed, rates } = followUpTable([...many(7, yes), ...many(5, no)], { plans: 3, floor: 5 });
    expect(committed).toBe(12);
    expect(rates?.responseRate).toBe(1);
  });

  test('before and now are of those who said both', () => {
    const skipped: FollowUpAnswer = { called: 'yes', before: null, now: 'always' };
    const { before, now } = followUpTable([...many(6, yes), ...many(5, no), ...many(3, skipped)], room);
    expect([before.n, now.n]).toEqual([11, 11]);
  });

  test('a change is told from ten pairs on, and not where it would give one or two people away', () => {
    expect(followUpTable([...many(5, yes), ...many(4, no)], room).moved).toBeNull();
    expect(followUpTable([...many(6, yes), ...many(4, no)], room).moved).toEqual({ up: 6, same: 4, down: 0 });
    expect(followUpTable([...many(6, yes), ...many(4, no), planned], room).moved).toBeNull();
  });

  test('the test of the change waits for twenty pairs with six changes', () => {
    expect(followUpTable([...many(10, yes), ...many(9, no)], room).inference).toBeNull();
    const { inference } = followUpTable([...many(11, yes), ...many(9, no)], room);
    expect(inference).toEqual({ wPlus: 66, wMinus: 0, rankBiserial: 1, exactP: 2 / 2 ** 11 });
  });

  test('the order in which people answered makes no difference', () => {
    const answers = [...many(6, yes), ...many(5, no), ...many(4, planned)];
    expect(followUpTable(answers.toReversed(), room)).toEqual(followUpTable(answers, room));
  });
});

test('the plans of a session are as many as its closed round counted', () => {
  const played = play(tinyScenario());
  expect(plansIn(played.state)).toBe(0);
  played.goTo('promise', 'story');
  played.host({ type: 'openRounds', scene: 'promise' });
  for (const phone of [1, 2, 3]) played.vote(phone, 'plan', 'made');
  played.host({ type: 'closeRounds', scene: 'promise' });
  expect(plansIn(played.state)).toBe(3);
});
