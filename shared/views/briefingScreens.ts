import type { Lang } from '../ids.ts';
import { inLanguage, pollById, type Scene } from '../scenario.ts';
import type { Arm } from '../session/arms.ts';
import { splitOf, type Split } from '../session/briefings.ts';
import type { SessionState } from '../session/state.ts';
import type { BigScreen } from './projectorScreen.ts';
import { labelledOptions, roundsOfPoll } from './texts.ts';

/** The two briefings, in one language. */
export function armTexts({ arms }: Split, lang: Lang): Record<Arm, string> {
  const textOf = (wanted: Arm): string => inLanguage(arms.find(({ id }) => id === wanted)?.text ?? {}, lang);
  return { gossip: textOf('gossip'), facts: textOf('facts') };
}

/** Both briefings, side by side. */
export function briefingsScreen({ scenario, lang }: SessionState, scene: Scene): BigScreen | null {
  const split = splitOf(scenario);
  if (split === null) return null;
  const title = inLanguage(scene.projector.title ?? scene.title, lang);
  return { kind: 'briefings', title, texts: armTexts(split, lang) };
}

/** What the readers of either briefing chose at each moment; without what belongs in the console and the report. */
export function groupsScreen({ scenario, split, lang }: SessionState): BigScreen | null {
  if (split === null) return null;
  const poll = pollById(scenario, split.poll);
  const moments = roundsOfPoll(scenario, poll.id, lang);
  return {
    kind: 'groups',
    question: inLanguage(poll.question, lang),
    options: labelledOptions(poll, lang),
    moments: moments.filter(({ id }) => split.rounds.includes(id)),
    split: { ...split, inference: null },
  };
}
