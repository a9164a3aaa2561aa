import { describe, expect, it } from 'vitest';

import { choiceOf } from '../../../server/sessions/rehearsal/choices.ts';
import { optionsOf, pollById } from '#shared/scenario.ts';
import { tinyScenario, zeger, zegerInFull } from '../../support/scenarios.ts';

const scenario = zeger();

/** What so many people choose, whoever of them it is that the story begins with. */
function counted(round: string, people: number, first = 0): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let place = first; place < first + people; place += 1) {
    const choice = choiceOf(scenario, round, { place }) ?? 'none';
    counts[choice] = (counts[choice] ?? 0) + 1;
  }
  return counts;
}

const share = (round: string, choice: string, people: number, first: number): number =>
  (counted(round, people, first)[choice] ?? 0) / people;

describe.each([11, 28])('the story that %i voters tell, whoever of them begins it', (people) => {
  const firsts = Array.from({ length: 12 }, (_, first) => first);

  it('is divided after the briefing', () => {
    for (const first of firsts) {
      expect(Object.values(counted('briefing', people, first))).toHaveLength(3);
      expect(share('briefing', 'skip', people, first)).toBeLessThan(0.6);
    }
  });

  it('leans to not calling after the stairs and to calling after the twist', () => {
    for (const first of firsts) {
      expect(share('stairs', 'skip', people, first)).toBeGreaterThan(0.5);
      expect(share('twist', 'call', people, first)).toBeGreaterThan(0.55);
    }
  });

  it('has somebody who moves away from calling, and somebody who stays', () => {
    for (const first of firsts) {
      const moves = Array.from({ length: people }, (_, index) =>
        ['stairs', 'twist'].map((round) => choiceOf(scenario, round, { place: first + index })).join(' '),
      );
      expect(moves.some((move) => move === 'call unsure' || move === 'unsure skip')).toBe(true);
      expect(moves.some((move) => move === 'call call' || move === 'skip skip')).toBe(true);
    }
  });

  it('is softer, and not turned round, when the list comes back', () => {
    for (const client of ['ruiter', 'vanlier', 'zeezicht']) {
      for (const first of firsts) {
        const skipped = ['start', 'again'].map((when) => share(`${when}-${client}`, 'skip', people, first));
        expect(skipped[0]).toBeGreaterThan(0.45);
        expect(skipped[1]).toBeLessThan(0.3);
        expect(share(`again-${client}`, 'call', people, first)).toBeLessThan(0.6);
      }
    }
  });

  it('has all frequencies in it, and a plan of two in three', () => {
    for (const first of firsts) {
      expect(Object.keys(counted('horen', people, first)).length).toBeGreaterThan(3);
      expect(Math.abs(share('plan', 'made', people, first) - 2 / 3)).toBeLessThan(0.08);
    }
  });
});

it('chooses only what a poll offers, in any scenario', () => {
  for (const one of [scenario, tinyScenario()]) {
    for (const { id, poll } of one.scenes.flatMap(({ moments }) => moments ?? [])) {
      const options = optionsOf(pollById(one, poll)).map((option) => option.id);
      const chosen = Array.from({ length: 30 }, (_, place) => choiceOf(one, id, { place }));
      expect(chosen.filter((choice) => choice !== null && !options.includes(choice))).toEqual([]);
      expect(chosen.some((choice) => choice !== null)).toBe(true);
    }
  }
  expect(choiceOf(scenario, 'no-such-round', { place: 0 })).toBeNull();
});

it('of those who read only facts more would call before the twist, so that there is something to talk about', () => {
  const long = zegerInFull();
  const calling = (round: string, arm: 'gossip' | 'facts') =>
    Array.from({ length: 12 }, (_, place) => choiceOf(long, round, { place, arm })).filter(
      (choice) => choice === 'call',
    ).length;
  for (const round of ['briefing', 'stairs']) {
    expect(calling(round, 'facts')).toBeGreaterThan(calling(round, 'gossip') + 1);
  }
});
