import type { RoundId } from '#shared/ids.ts';
import type { Poll, Scenario, Scene } from '#shared/scenario.ts';
import { scenarioProblemsWording } from '#shared/wording/scenarioProblems.ts';
import type { ScenarioProblemsWording } from '#shared/wording/scenarioProblems.ts';
import { inBoth } from '../problem.ts';
import type { Path, Problem } from '../problem.ts';

/** One thing that every scenario keeps. Skips what another rule already refuses, so that nothing is told twice. */
export type Rule = (scenario: Scenario) => Problem[];

/** A broken rule at a place, in both languages. */
export function problem(path: Path, say: (words: ScenarioProblemsWording) => string): Problem {
  return { path, message: inBoth(scenarioProblemsWording, say) };
}

/** One moment of the story, with the scene that it is in and the poll that it asks. */
export interface Asking {
  round: RoundId;
  /** `null` where the scenario has no such poll. */
  poll: Poll | null;
  scene: Scene;
  sceneIndex: number;
  labelled: boolean;
  path: Path;
}

/** Every moment, in the order of the story. */
export function askingsOf(scenario: Scenario): Asking[] {
  return scenario.scenes.flatMap((scene, sceneIndex) =>
    (scene.moments ?? []).map((moment, index) => ({
      round: moment.id,
      poll: scenario.polls.find(({ id }) => id === moment.poll) ?? null,
      scene,
      sceneIndex,
      labelled: moment.label !== undefined,
      path: ['scenes', sceneIndex, 'moments', index],
    })),
  );
}

/** The last moment at which a poll is asked. */
export function lastAsking(askings: readonly Asking[], poll: Poll): Asking | null {
  return askings.findLast((asking) => asking.poll === poll) ?? null;
}
