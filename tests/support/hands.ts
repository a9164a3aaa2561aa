import type { Scenario } from '#shared/scenario.ts';
import { play, type Played } from './played.ts';
import { tinyScenario } from './scenarios.ts';

/** The tiny scenario in which hands are counted. */
export function handsScenario(): Scenario {
  return { ...tinyScenario(), parts: ['hands'] };
}

/** Hands at one round, for the choices that any went up for. */
export type Counted = Record<string, number>;

/**
 * Twelve phones of which four go over to calling, until the reveal is on the screen; and the hands of people without
 * one, counted after each of the two votes.
 */
export function playWithHands(
  hands: { first?: Counted; twist?: Counted },
  scenario = handsScenario(),
): Played {
  const session = play(scenario);
  const scenes = { first: 'hearing', twist: 'turn' } as const;
  for (const round of ['first', 'twist'] as const) {
    session.goTo(scenes[round], 'vote');
    for (let phone = 0; phone < 12; phone += 1) {
      session.vote(phone, round, phone < (round === 'first' ? 4 : 8) ? 'call' : 'skip');
    }
    session.host({ type: 'closeRounds', scene: scenes[round] });
    const counts = hands[round];
    if (counts !== undefined) session.host({ type: 'tallyHands', round, counts });
  }
  session.goTo('reveal', 'before');
  return session;
}
