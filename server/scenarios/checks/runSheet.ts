import type { Scene } from '#shared/scenario.ts';
import type { Path, Problem } from '../problem.ts';
import { problem } from './rule.ts';
import type { Rule } from './rule.ts';

/** People come in once, at the beginning, and the session closes once, at the end. */
export const beginsAndEnds: Rule = ({ scenes }) => {
  const kinds = scenes.map(({ kind }) => kind);
  return [
    ...misplaced(kinds, 'join', 0).map((index) => problem(kindAt(index), (words) => words.joinFirst)),
    ...misplaced(kinds, 'close', kinds.length - 1).map((index) =>
      problem(kindAt(index), (words) => words.closeLast),
    ),
  ];
};

function kindAt(index: number): Path {
  return ['scenes', index, 'kind'];
}

/** Where a kind of scene should be and is not, or else where it is once too often. */
function misplaced(kinds: readonly Scene['kind'][], kind: Scene['kind'], place: number): number[] {
  if (kinds[place] !== kind) return [place];
  return kinds.flatMap((other, index) => (other === kind && index !== place ? [index] : []));
}

/** The run sheet's minutes, optional scenes included, make up the time that the scenario promises. */
export const minutesAddUp: Rule = ({ scenes, minutes }) => {
  const sum = Math.round(scenes.reduce((total, scene) => total + scene.minutes, 0) * 100) / 100;
  return sum === minutes ? [] : [problem(['minutes'], (words) => words.minutes(sum, minutes))];
};

/** There are moments where people vote, and nowhere else. */
export const momentsFitTheirScene: Rule = ({ scenes }) =>
  scenes.flatMap((scene, index): Problem[] => {
    const path = ['scenes', index];
    if (scene.moments?.length === 0) return [problem([...path, 'moments'], (words) => words.momentsEmpty)];
    if (scene.moments === undefined) {
      return voting(scene.kind) === 'always' ? [problem(path, (words) => words.momentsMissing)] : [];
    }
    return voting(scene.kind) === 'never'
      ? [problem([...path, 'moments'], (words) => words.momentsNotHere)]
      : [];
  });

function voting(kind: Scene['kind']): 'always' | 'maybe' | 'never' {
  switch (kind) {
    case 'vote':
    case 'exercise':
    case 'commit':
      return 'always';
    case 'join':
      return 'maybe';
    case 'story':
    case 'reveal':
    case 'debrief':
    case 'close':
      return 'never';
    default:
      return kind satisfies never;
  }
}
