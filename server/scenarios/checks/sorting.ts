import { hasPart, type Rung, type Scenario } from '#shared/scenario.ts';
import { sortedIn } from '#shared/session/sorting.ts';
import type { Problem } from '../problem.ts';
import { askingsOf, problem } from './rule.ts';
import type { Rule } from './rule.ts';

const RUNGS: readonly Rung[] = ['data', 'selected', 'meaning', 'assumption', 'conclusion', 'action'];

/**
 * What is worth sorting: a fact that can be checked and is not so, and a conclusion that sounds like something seen.
 * About the story only, since what people make of their own company is nobody's to mark.
 */
export const sortingTeaches: Rule = ({ polls }) =>
  polls.flatMap((poll, index): Problem[] => {
    if (poll.type !== 'sort') return [];
    const path = ['polls', index];
    const opinions = [...poll.items.entries()].filter(([, item]) => item.key !== 'fact');
    return [
      ...(poll.privacy === 'story' ? [] : [problem([...path, 'privacy'], (words) => words.sortPersonal)]),
      ...(poll.items.some(({ key, true: isTrue }) => key === 'fact' && isTrue === false)
        ? []
        : [problem([...path, 'items'], (words) => words.sortNothingUntrue)]),
      ...(poll.items.some(({ key }) => key === 'conclusion')
        ? []
        : [problem([...path, 'items'], (words) => words.sortNoConclusion)]),
      ...opinions.flatMap(([item, { true: isTrue }]) =>
        isTrue === undefined
          ? []
          : [problem([...path, 'items', item, 'true'], (words) => words.sortTrueOpinion)],
      ),
    ];
  });

/** Statements are sorted once, in a scene by themselves that shows them one by one. */
export const sortingIsShown: Rule = (scenario) => {
  const askings = askingsOf(scenario);
  return scenario.scenes.flatMap((scene, index): Problem[] => {
    const path = ['scenes', index, 'projector', 'view'];
    const asked = askings.filter(({ sceneIndex }) => sceneIndex === index);
    const sorts = asked.some(({ poll }) => poll?.type === 'sort');
    const shows = scene.projector.view === 'items';
    if (!sorts) return shows ? [problem(path, (words) => words.itemsElsewhere)] : [];
    const poll = sortedIn(scenario, scene)?.poll;
    const often = askings.filter((asking) => asking.poll === poll).length > 1;
    return shows && asked.length === 1 && !often && scene.kind === 'exercise' && hasPart(scenario, 'sorting')
      ? []
      : [problem(['scenes', index], (words) => words.sortScene)];
  });
};

/** The ladder goes up, one rung at a time, and has a place for every statement that names one. */
export const ladderIsClimbed: Rule = (scenario) => {
  const { ladder } = scenario;
  if (ladder === undefined) return [];
  const places = ladder.map(({ rung }) => RUNGS.indexOf(rung));
  const goesUp = places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
  return [...(goesUp ? [] : [problem(['ladder'], (words) => words.ladderOrder)]), ...lostRungs(scenario)];
};

function lostRungs({ polls, ladder = [] }: Scenario): Problem[] {
  return polls.flatMap((poll, index): Problem[] => {
    if (poll.type !== 'sort') return [];
    return poll.items.flatMap(({ rung }, item) =>
      rung === undefined || ladder.some((step) => step.rung === rung)
        ? []
        : [problem(['polls', index, 'items', item, 'rung'], (words) => words.rungMissing(rung))],
    );
  });
}
