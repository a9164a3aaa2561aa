import { LANGS } from '#shared/ids.ts';
import type { Scenario } from '#shared/scenario.ts';
import type { Problem } from '../problem.ts';
import { askingsOf, problem } from './rule.ts';
import type { Rule } from './rule.ts';

type Split = NonNullable<Scenario['split']>;

/** How much longer one briefing may be than the other: length must not be what makes the difference. */
const LONGER = 1.25;

/** A scene that needs a split is in a scenario that has one. */
export const splitIsThere: Rule = ({ scenes, split }) =>
  scenes.flatMap(({ needs }, index) =>
    split === undefined && needs?.includes('split') === true
      ? [problem(['scenes', index, 'needs'], (words) => words.needsSplit)]
      : [],
  );

/** The two briefings are alike but for their content, are read before anything is measured, and are disclosed. */
export const splitIsFair: Rule = (scenario) => {
  const { split } = scenario;
  return split === undefined ? [] : [...armProblems(split), ...orderProblems(scenario, split)];
};

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
  const kind = scenario.scenes[revealed]?.kind;
  const unrevealed = kind !== undefined && kind !== 'reveal' && kind !== 'debrief';
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
