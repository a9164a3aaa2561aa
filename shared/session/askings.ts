import type { OptionId, PollId, RoundId } from '../ids.ts';
import { hasOption, hasPart, pollById, type Poll, type Scenario, type Scene } from '../scenario.ts';

/**
 * One thing that a scene asks, and so one round. Every moment makes one that asks its poll; a part that is switched on
 * may ask something beside it, in a round of its own, which opens and closes together with the first. Where there are
 * statements to sort, every one of them is a round, and the moment itself is none.
 */
export interface Asking {
  id: RoundId;
  poll: PollId;
  /** With texts, first what people write and then which of it they mark. */
  asks: 'choice' | 'confidence' | 'sorting' | 'text' | 'marks';
}

/** What people do in a scene where that is no voting. */
export type Doing = 'writing' | 'marking' | 'sorting' | 'planning';

/** How sure one can be of a choice, in percent: from a guess to certain. */
export const CONFIDENCES = ['50', '60', '70', '80', '90', '100'] as const;

/** The round that asks how sure somebody is of their choice in this one. No moment has a dot in its id. */
export function confidenceIn(round: RoundId): RoundId {
  return `${round}.confidence`;
}

/** The round in which people sort one statement of what is sorted at a moment. */
export function statementIn(moment: string, item: string): RoundId {
  return `${moment}.${item}`;
}

/** Whether people are asked how sure they are of what they choose in a poll. */
export function asksConfidence(scenario: Scenario, poll: Poll | undefined): boolean {
  return poll?.confidence === true && hasPart(scenario, 'confidence');
}

/** The rounds of a scene, in the order of its moments, each followed by what is asked beside it. */
export function askingsOf(scenario: Scenario, { moments = [] }: Scene): Asking[] {
  return moments.flatMap(({ id, poll }): Asking[] => {
    const asked = scenario.polls.find((each) => each.id === poll);
    if (asked?.type === 'sort') {
      return asked.items.map((item) => ({ id: statementIn(id, item.id), poll, asks: 'sorting' }));
    }
    return [
      { id, poll, asks: mainAsking(scenario, id, asked) },
      ...(asksConfidence(scenario, asked)
        ? [{ id: confidenceIn(id), poll, asks: 'confidence' as const }]
        : []),
    ];
  });
}

/** What people do in a scene instead of voting; `null` where they vote, and where nothing is asked. */
export function doingIn(scenario: Scenario, scene: Scene): Doing | null {
  const [asking] = askingsOf(scenario, scene);
  if (asking === undefined) return null;
  switch (asking.asks) {
    case 'text':
      return 'writing';
    case 'marks':
      return 'marking';
    case 'sorting':
      return 'sorting';
    case 'choice':
      return pollById(scenario, asking.poll).type === 'ifThen' ? 'planning' : null;
    case 'confidence':
      return null;
    default:
      return asking.asks satisfies never;
  }
}

function mainAsking({ scenes }: Scenario, round: RoundId, poll: Poll | undefined): Asking['asks'] {
  if (poll?.type !== 'text') return 'choice';
  const moments = scenes.flatMap(({ moments: asked = [] }) => asked);
  return moments.find((moment) => moment.poll === poll.id)?.id === round ? 'text' : 'marks';
}

/** The rounds that a scene looks back on: those of the prediction, and all of the poll's. Empty for other scenes. */
export function replayedIn(scenario: Scenario, { replay }: Scene): Asking[] {
  if (replay === undefined) return [];
  return scenario.scenes
    .flatMap((scene) => askingsOf(scenario, scene))
    .filter(
      ({ id, poll }) =>
        poll === replay.poll || [replay.prediction, confidenceIn(replay.prediction)].includes(id),
    );
}

/** Whether this can be chosen in a round: asked of every ballot, and so without making a list of what can. */
export function takesChoice(
  scenario: Scenario,
  { poll, asks }: Omit<Asking, 'id'>,
  choice: OptionId,
): boolean {
  switch (asks) {
    case 'choice':
    case 'sorting':
      return hasOption(pollById(scenario, poll), choice);
    case 'confidence':
      return CONFIDENCES.some((percent) => percent === choice);
    case 'text':
    case 'marks':
      return false;
    default:
      return asks satisfies never;
  }
}
