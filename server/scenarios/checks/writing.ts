import { hasPart, type Poll, type Scenario, type Scene } from '#shared/scenario.ts';
import type { Part } from '#shared/scenarioSchema.ts';
import { lengthOf } from '#shared/graphemes.ts';
import { LANGS } from '#shared/ids.ts';
import { writingsWording } from '#shared/wording/writings.ts';
import type { Path, Problem } from '../problem.ts';
import { askingsOf, problem, type Asking } from './rule.ts';
import type { Rule } from './rule.ts';

const PARTS: readonly Part[] = ['explanation', 'rewriting', 'reactions'];
/** More does not stand on a wall that is read from the back of a room. */
const LONGEST = 140;

type TextPoll = Extract<Poll, { type: 'text' }>;

/** A text belongs to a part, is asked for in a scene of its own, and is shown by what is made for it. */
export const textsAreLookedAt: Rule = (scenario) => [
  ...scenario.polls.flatMap((poll, index) =>
    poll.type === 'text' ? textProblems(scenario, poll, ['polls', index]) : [],
  ),
  ...scenario.scenes.flatMap((scene, index) => viewProblems(scenario, scene, index)),
];

function textProblems(scenario: Scenario, poll: TextPoll, path: Path): Problem[] {
  const asked = askingsOf(scenario).filter((asking) => asking.poll === poll);
  if (asked.length === 0) return [];
  const times = poll.upvotes === true ? 2 : 1;
  const needed = PARTS.some((part) => poll.needs?.includes(part) === true && hasPart(scenario, part));
  const isWhole = asked.length === times && new Set(asked.map(({ scene }) => scene)).size === times;
  return [
    ...(needed ? [] : [problem([...path, 'needs'], (words) => words.textPart)]),
    ...(isWhole ? [] : [problem(path, (words) => words.textTimes(poll.id, times))]),
    ...(poll.maxLength <= LONGEST
      ? []
      : [problem([...path, 'maxLength'], (words) => words.textLength(LONGEST))]),
    ...exampleProblems(poll, path),
    ...asked.flatMap(aloneProblems),
  ];
}

/** What invented people write says so, and is no longer than what anybody may write. */
function exampleProblems({ examples = [], maxLength }: TextPoll, path: Path): Problem[] {
  const longest = Math.max(...LANGS.map((lang) => lengthOf(writingsWording[lang].invented(''))));
  const most = maxLength - longest;
  return examples.flatMap((example, index) =>
    LANGS.some((lang) => lengthOf(example[lang] ?? '') > most)
      ? [problem([...path, 'examples', index], (words) => words.textExample(most))]
      : [],
  );
}

function aloneProblems({ scene, path }: Asking): Problem[] {
  const isAlone = scene.moments?.length === 1 && (scene.kind === 'vote' || scene.kind === 'exercise');
  return isAlone ? [] : [problem(path, (words) => words.textAlone)];
}

/** Texts are written before a wall or a plain counter, and marked before the best of them. */
function viewProblems(scenario: Scenario, scene: Scene, index: number): Problem[] {
  const { view } = scene.projector;
  const asked = askingsOf(scenario).filter(({ poll }) => poll?.type === 'text');
  const here = asked.find(({ sceneIndex }) => sceneIndex === index);
  const isMarked = here !== undefined && asked.find(({ poll }) => poll === here.poll) !== here;
  const fits =
    here === undefined
      ? view !== 'wall' && view !== 'best'
      : isMarked
        ? view === 'best'
        : view === 'wall' || view === 'progress';
  return fits ? [] : [problem(['scenes', index, 'projector', 'view'], (words) => words.textView)];
}
