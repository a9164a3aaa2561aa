import type { Poll, RevealStep, Scenario, Scene } from '#shared/scenario.ts';
import type { Problem } from '../problem.ts';
import { askingsOf, lastAsking, problem } from './rule.ts';
import type { Asking, Rule } from './rule.ts';

const STEPS: readonly RevealStep[] = ['before', 'pause', 'move', 'sentence', 'flow', 'bars', 'guess'];
const NEEDED: readonly RevealStep[] = ['before', 'move', 'sentence'];

/** A reveal shows its poll as dots, after its last moment, step by step; nothing else does. */
export const revealsWait: Rule = (scenario) =>
  scenario.scenes.flatMap((scene, index) =>
    scene.kind === 'reveal' ? revealProblems(scenario, scene, index) : borrowedReveal(scene, index),
  );

function borrowedReveal({ reveal, projector: { view } }: Scene, index: number): Problem[] {
  return [
    ...(reveal === undefined ? [] : [problem(['scenes', index, 'reveal'], (words) => words.revealElsewhere)]),
    ...(view === 'dots' || view === 'flow'
      ? [problem(['scenes', index, 'projector', 'view'], (words) => words.dotsElsewhere(view))]
      : []),
  ];
}

function revealProblems(scenario: Scenario, scene: Scene, index: number): Problem[] {
  const { reveal, projector } = scene;
  const complete = reveal !== undefined && projector.view === 'dots' && projector.comparison !== undefined;
  const poll = revealedPoll(scenario, scene);
  return [
    ...(complete ? [] : [problem(['scenes', index], (words) => words.revealIncomplete)]),
    ...(reveal === undefined || inOrder(reveal.steps)
      ? []
      : [problem(['scenes', index, 'reveal', 'steps'], (words) => words.stepsOrder)]),
    ...(poll === null ? [] : [...dotsProblems(poll, index), ...waitingProblems(scenario, index, poll)]),
  ];
}

function dotsProblems(poll: Poll, index: number): Problem[] {
  const path = ['scenes', index, 'projector', 'comparison'];
  if (poll.privacy === 'personal') return [problem(path, (words) => words.dotsPersonal)];
  return poll.type === 'call' ? [] : [problem(path, (words) => words.dotsOnlyCalls)];
}

function waitingProblems(scenario: Scenario, index: number, poll: Poll): Problem[] {
  const askings = askingsOf(scenario);
  const last = lastAsking(askings, poll);
  const hiddenUntil = scenario.scenes[index]?.reveal?.hiddenUntil;
  // An unknown moment is told by the references.
  if (last === null || !askings.some(({ round }) => round === hiddenUntil)) return [];
  return [
    ...(hiddenUntil === last.round
      ? []
      : [problem(['scenes', index, 'reveal', 'hiddenUntil'], (words) => words.hiddenUntil(last.round))]),
    ...(last.sceneIndex < index
      ? []
      : [problem(['scenes', index], (words) => words.revealedEarly(last.round))]),
  ];
}

function inOrder(steps: readonly RevealStep[]): boolean {
  const places = steps.map((step) => STEPS.indexOf(step));
  return (
    places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1)) &&
    NEEDED.every((step) => steps.includes(step))
  );
}

/** The poll that a scene's comparison is about. */
function revealedPoll({ comparisons, ...scenario }: Scenario, scene: Scene): Poll | null {
  const comparison = comparisons.find(({ id }) => id === scene.projector.comparison);
  const asking = askingsOf({ ...scenario, comparisons }).find(({ round }) => round === comparison?.before);
  return asking?.poll ?? null;
}

/** While the trainer tells the twist there is nothing to look at. */
export const twistIsTold: Rule = (scenario) => {
  const twists = scenario.scenes.flatMap(({ kind, reveal }) =>
    kind === 'reveal' && reveal ? [reveal.hiddenUntil] : [],
  );
  return scenario.scenes.flatMap((scene, index) =>
    scene.moments?.some(({ id }) => twists.includes(id)) === true && scene.projector.view !== 'black'
      ? [problem(['scenes', index, 'projector', 'view'], (words) => words.twistOnBlack)]
      : [],
  );
};

/** Nobody sees what others chose as long as the same question is still to be asked, or is kept for a reveal. */
export const resultsWait: Rule = (scenario) => {
  const askings = askingsOf(scenario);
  return askings.flatMap((asking): Problem[] => {
    const { poll, scene, sceneIndex, path } = asking;
    if (poll === null || !showsResults(scene)) return [];
    const revealedLater = scenario.scenes.some(
      (later, index) =>
        later.kind === 'reveal' && index > sceneIndex && revealedPoll(scenario, later) === poll,
    );
    return revealedLater || isAskedLater(askings, asking)
      ? [problem([...path, 'poll'], (words) => words.shownEarly(poll.id))]
      : [];
  });
};

function showsResults({ kind, projector: { view } }: Scene): boolean {
  return kind === 'join' || (kind !== 'commit' && (view === 'bars' || view === 'slopes'));
}

function isAskedLater(askings: readonly Asking[], { poll, sceneIndex }: Asking): boolean {
  return askings.some((other) => other.poll === poll && other.sceneIndex > sceneIndex);
}
