import { LANGS } from '#shared/ids.ts';
import { hasPart, type Scenario } from '#shared/scenario.ts';
import type { Problem } from '../problem.ts';
import { askingsOf, problem } from './rule.ts';
import type { Rule } from './rule.ts';

type Split = NonNullable<Scenario['split']>;

/** How much longer one briefing may be than the other: length must not be what makes the difference. */
const LONGER = 1.25;

/** Where the part is switched on there are two briefings, and one scene that shows them. */
export const splitIsThere: Rule = (scenario) => {
  const { scenes, split } = scenario;
  const isOn = hasPart(scenario, 'split');
  if (split === undefined) return isOn ? [problem(['parts'], (words) => words.needsSplit)] : [];
  // That the scene which is named shows them is a matter of fairness.
  const named = scenes.find(({ id }) => id === split.revealScene);
  if (named !== undefined && named.projector.view !== 'briefings') return [];
  return scenes.flatMap(({ id, kind, projector }, index) => {
    const isRight = kind === 'debrief' && id === split.revealScene;
    return projector.view !== 'briefings' || isRight
      ? []
      : [problem(['scenes', index, 'projector', 'view'], (words) => words.briefingsElsewhere)];
  });
};

/**
 * The two briefings are alike but for their content, are read on phones before anything is measured, tell apart one
 * question about the story, and are disclosed.
 */
export const splitIsFair: Rule = (scenario) => {
  const { split } = scenario;
  if (split === undefined) return [];
  return [...armProblems(split), ...placeProblems(scenario, split), ...orderProblems(scenario, split)];
};

function placeProblems(scenario: Scenario, { atScene, measuredAt }: Split): Problem[] {
  const read = scenario.scenes.find(({ id }) => id === atScene);
  const askings = askingsOf(scenario);
  const measured = measuredAt.flatMap((round) => askings.find((asking) => asking.round === round) ?? []);
  const [first] = measured;
  const oneCall = measured.every(
    ({ poll }) => poll === first?.poll && poll?.type === 'call' && poll.privacy === 'story',
  );
  return [
    ...(read === undefined || (read.reader === 'phone' && read.projector.view !== 'black')
      ? []
      : [problem(['split', 'atScene'], (words) => words.splitReadAloud)]),
    ...(oneCall ? [] : [problem(['split', 'measuredAt'], (words) => words.splitMeasuresOne)]),
  ];
}

function armProblems({ arms: [first, second] }: Split): Problem[] {
  if (first === undefined || second === undefined) return [];
  if (first.id === second.id) return [problem(['split', 'arms', 1, 'id'], (words) => words.armTwice)];
  return LANGS.flatMap((lang) => {
    const lengths = [first, second].map(({ text }) => text[lang]?.length ?? 0);
    // A text that is missing is told by the languages.
    return Math.min(...lengths) === 0 || Math.max(...lengths) <= Math.min(...lengths) * LONGER
      ? []
      : [problem(['split', 'arms'], (words) => words.armsUneven(lang))];
  });
}

function orderProblems(scenario: Scenario, split: Split): Problem[] {
  const placeOf = (scene: string) => scenario.scenes.findIndex(({ id }) => id === scene);
  const read = placeOf(split.atScene);
  const revealed = placeOf(split.revealScene);
  const view = scenario.scenes[revealed]?.projector.view;
  const unrevealed = view !== undefined && view !== 'briefings';
  return [
    ...(unrevealed ? [problem(['split', 'revealScene'], (words) => words.splitUnrevealed)] : []),
    ...split.measuredAt.flatMap((round, index): Problem[] => {
      const measured = askingsOf(scenario).find((asking) => asking.round === round)?.sceneIndex;
      if (measured === undefined) return [];
      return [
        ...(read >= 0 && measured < read
          ? [problem(['split', 'measuredAt', index], (words) => words.splitMeasuredEarly(round))]
          : []),
        ...(revealed >= 0 && revealed <= measured
          ? [problem(['split', 'revealScene'], (words) => words.splitRevealedEarly(round))]
          : []),
      ];
    }),
  ];
}
