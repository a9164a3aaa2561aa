import type { OptionId, RoundId } from '../ids.ts';
import { hasPart, optionsOf, pollById, sceneById, type Poll, type Scenario } from '../scenario.ts';
import { accept, refuse, type Decision } from './decision.ts';
import type { Refusal } from './refusals.ts';
import { isPast, resultsUnseen } from './standing.ts';
import type { Round, SessionState } from './state.ts';

/**
 * Whether hands may be counted in a round. Not about the own company: a hand that everybody can see is no anonymous
 * answer, and nobody should be asked for it. Not where what one chooses is no choice between a few words.
 */
function countsHands(scenario: Scenario, { poll, asks }: Pick<Round, 'poll' | 'asks'>): boolean {
  if (asks !== 'choice' || !hasPart(scenario, 'hands')) return false;
  const asked = pollById(scenario, poll);
  return asked.privacy === 'story' && isCounted(asked);
}

function isCounted({ type }: Poll): boolean {
  return type === 'call' || type === 'choice' || type === 'predict' || type === 'scale';
}

/** Whether they may be counted at this moment: while it is voted on, and after that until it could not be reopened. */
export function mayTally(state: SessionState, round: Round): boolean {
  return !state.ended && countsHands(state.scenario, round) && whyNotNow(state, round) === null;
}

interface Tallied {
  round: RoundId;
  counts: Readonly<Record<OptionId, number>>;
}

/** What follows from a count of hands: it stands in the place of the one before; none at all takes that back. */
export function tallyHands(state: SessionState, { round: id, counts }: Tallied, at: number): Decision {
  const round = state.rounds.get(id);
  if (round === undefined) return refuse('unknownRound');
  if (!countsHands(state.scenario, round)) return refuse('notByHand');
  const options = optionsOf(pollById(state.scenario, round.poll)).map((option) => option.id);
  const counted = new Map(Object.entries(counts));
  if ([...counted.keys()].some((option) => !options.includes(option))) return refuse('unknownChoice');
  const hands = options.map((option) => counted.get(option) ?? 0);
  // What was told already is told again by a console that has not heard the answer.
  if (hands.every((count, place) => count === (round.hands?.[place] ?? 0))) return accept();
  const reason = whyNotNow(state, round);
  return reason === null ? accept({ type: 'handsTallied', round: id, hands, at }) : refuse(reason);
}

/** By the rule of reopening: who has seen a result, or heard more of the story, raises another hand. */
function whyNotNow(state: SessionState, round: Round): Refusal | null {
  switch (round.status) {
    case 'open':
      return null;
    case 'pending':
      return 'roundNotOpen';
    case 'closed': {
      const scene = sceneById(state.scenario, round.scene);
      return scene !== null && resultsUnseen(state, scene) && !isPast(state, round) ? null : 'tooLate';
    }
    default:
      return round.status satisfies never;
  }
}
