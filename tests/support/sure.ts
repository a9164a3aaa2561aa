import type { Scenario } from '#shared/scenario.ts';
import { play, type Played } from './played.ts';
import { replayScenario } from './scenarios.ts';

/** What one phone answers: its choice and how sure it is, at each of three moments; `null` says nothing. */
export interface Answers {
  first: string;
  guess: string;
  twist: string;
}

/** `call 80` is a choice and how sure; `unsure` a choice alone; an empty text no ballot. */
export function playSure(people: readonly Answers[], scenario: Scenario = replayScenario()): Played {
  const session = play(scenario, { seats: 400 });
  people.forEach((_, phone) => session.join(phone));
  for (const [scene, round] of [
    ['hearing', 'first'],
    ['guessing', 'guess'],
    ['turn', 'twist'],
  ] as const) {
    session.goTo(scene, 'vote');
    people.forEach((answers, phone) => {
      const [choice = '', sure] = answers[round].split(' ');
      if (choice === '') return;
      session.vote(phone, round, choice);
      if (sure !== undefined) session.vote(phone, `${round}.confidence`, sure);
    });
    session.host({ type: 'closeRounds', scene });
  }
  return session;
}
