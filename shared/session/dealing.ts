import type { ParticipantId } from '../ids.ts';
import type { Arm } from './arms.ts';
import { disclosureIndex, isSplit, splitOf } from './briefings.ts';
import type { SessionEvent } from './events.ts';
import type { SessionState } from './state.ts';

const BLOCK = 4;
/** Every order of two and two. */
const ORDERS = ['ggff', 'gfgf', 'gffg', 'fggf', 'fgfg', 'ffgg'] as const;

/**
 * The briefing for whoever is the `place`-th (from 0) to be dealt one: in permuted blocks of four, so that after any
 * number of people the two differ by two at the most, and by chance, so that nobody can choose.
 */
export function armAt(seed: string, place: number): Arm {
  const order = ORDERS[scrambled(`${seed} ${Math.floor(place / BLOCK)}`) % ORDERS.length] ?? ORDERS[0];
  return order[place % BLOCK] === 'g' ? 'gossip' : 'facts';
}

/** A text as a whole number from 0 to 2^32 - 1, evenly. FNV-1a, and the last mixing of MurmurHash3. */
function scrambled(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Deals a briefing to each of these people, in this order, after all who have one. */
function dealt(
  { briefings }: SessionState,
  people: readonly ParticipantId[],
  at: number,
): Extract<SessionEvent, { type: 'briefingsDealt' }> {
  const given = people.map((person, index) => ({
    person,
    arm: armAt(briefings.seed, briefings.arms.size + index),
  }));
  const readers = (wanted: Arm) => given.filter(({ arm }) => arm === wanted).map(({ person }) => person);
  return { type: 'briefingsDealt', split: true, gossip: readers('gossip'), facts: readers('facts'), at };
}

/**
 * What happens just before a scene is shown in which a briefing is read, for the first time: it is settled whether
 * there are two, and everybody gets one. Never two where the room has seen already what would disclose them.
 */
export function dealtAt(state: SessionState, sceneId: string, at: number): SessionEvent[] {
  const { scenario, briefings, participants, furthest } = state;
  if (splitOf(scenario)?.atScene !== sceneId || briefings.split !== null) return [];
  if (!isSplit(state) || furthest >= disclosureIndex(scenario)) {
    return [{ type: 'briefingsDealt', split: false, gossip: [], facts: [], at }];
  }
  return [dealt(state, [...participants.keys()], at)];
}

/** Gives whoever comes in a briefing, as long as those who read one may still vote on it. */
export function dealtTo(state: SessionState, participant: ParticipantId, at: number): SessionEvent[] {
  const { scenario, briefings, rounds } = state;
  const split = splitOf(scenario);
  if (split === null || briefings.split !== true || briefings.arms.has(participant)) return [];
  const reading = [...rounds.values()].some(
    ({ scene, status }) => scene === split.atScene && status !== 'closed',
  );
  return reading ? [dealt(state, [participant], at)] : [];
}

/** Gives those who came in after the voting had closed a briefing, now that it opens again. */
export function dealtAgain(state: SessionState, sceneId: string, at: number): SessionEvent[] {
  const { scenario, briefings, participants } = state;
  if (splitOf(scenario)?.atScene !== sceneId || briefings.split !== true) return [];
  const without = [...participants.keys()].filter((person) => !briefings.arms.has(person));
  return without.length === 0 ? [] : [dealt(state, without, at)];
}
