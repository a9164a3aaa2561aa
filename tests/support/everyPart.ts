import type { Scenario } from '#shared/scenario.ts';
import { followUpScenario } from './followUp.ts';
import { handsScenario } from './hands.ts';
import { guessScenario, replayScenario, splitScenario } from './scenarios.ts';
import { sharingScenario } from './shifted.ts';
import { sortingScenario } from './sorting.ts';
import { writingScenario } from './writing.ts';

/**
 * The tiny scenario with all that it can have beyond the core, each as its own scenario of the tests has it: its rounds and
 * scenes are called as they are there. A new object at each call.
 */
export function everyPart(): Scenario {
  return [
    sortingScenario(),
    writingScenario(),
    splitScenario(2),
    replayScenario(),
    followUpScenario(),
    handsScenario(),
    sharingScenario(),
    guessScenario(),
  ].reduce(together);
}

/** Both in one; where they differ in something, the other has the last word. */
function together(one: Scenario, other: Scenario): Scenario {
  const scenes = one.scenes.map((scene) => ({ ...scene, ...found(other.scenes, scene.id) }));
  for (const [place, scene] of other.scenes.entries()) {
    if (found(scenes, scene.id) !== undefined) continue;
    const before = other.scenes[place - 1];
    scenes.splice(scenes.findIndex(({ id }) => id === before?.id) + 1, 0, scene);
  }
  const polls = one.polls.map((poll) => ({ ...poll, ...found(other.polls, poll.id) }));
  return {
    ...one,
    ...other,
    parts: [...new Set([...(one.parts ?? []), ...(other.parts ?? [])])],
    polls: [...polls, ...other.polls.filter(({ id }) => found(polls, id) === undefined)] as Scenario['polls'],
    scenes,
  };
}

function found<Thing extends { id: string }>(things: readonly Thing[], id: string): Thing | undefined {
  return things.find((each) => each.id === id);
}
