import type { OptionId, ParticipantId } from '../ids.ts';
import type { Round } from '../session/state.ts';
import type { ConvictionTable } from '../session/tables.ts';
import type { Stance } from './conviction.ts';
import { conviction, displayGate } from './measures.ts';

/** From here on somebody counts as sure. */
export const SURE_FROM = 0.8;

/** A round, and the one that asks how sure people are of what they chose in it. */
export interface Asked {
  choice: Round;
  confidence: Round;
}

/** What one person chose, and how sure they said they were of it; `null` where they did not, or not of that choice. */
export interface Given {
  choice: OptionId;
  confidence: OptionId | null;
}

/**
 * What everybody who voted chose, and how sure they are of it. A confidence counts where it was tapped after the choice
 * that stands: whoever chose otherwise since has taken it back.
 */
export function stancesIn({ choice, confidence }: Asked): Map<ParticipantId, Given> {
  return new Map(
    [...choice.ballots].map(([person, chosen]): [ParticipantId, Given] => {
      const said = confidence.ballots.get(person);
      const counts = said !== undefined && said.seq > chosen.seq;
      return [person, { choice: chosen.choice, confidence: counts ? said.choice : null }];
    }),
  );
}

/**
 * How convinced the same people were at each moment of a question that is answered with yes, no or not yet; told of a
 * story from five people on, of a personal poll never (see `calibrationTable`).
 */
export function convictionTable(
  privacy: ConvictionTable['privacy'],
  asked: readonly [Asked, ...Asked[]],
): ConvictionTable {
  const moments = asked.map(stancesIn);
  const people = [...asked[0].choice.ballots.keys()].filter((person) =>
    moments.every((moment) => isTold(moment.get(person))),
  );
  const stances = moments.map((moment) => people.map((person) => stanceOf(moment.get(person))));
  const [first = [], last = first] = [stances[0], stances.at(-1)];
  const gate = displayGate({ kind: privacy, n: people.length, discordant: 0 });
  const about = {
    poll: asked[0].choice.poll,
    privacy,
    rounds: asked.map(({ choice }) => choice.id),
    people: people.length,
  };
  if (!gate.flows) {
    return { ...about, level: 'none', means: null, shift: null, softened: null, sureAtFirst: null };
  }
  const between = (from: readonly Stance[], to: readonly Stance[]) =>
    conviction({ pairs: from.map((before, index) => ({ before, after: to[index] ?? null })) });
  const { shift, softened } = between(first, last);
  return {
    ...about,
    level: gate.level,
    means: stances.map((moment) => between(moment, moment).before ?? 0),
    shift,
    softened: softened === null ? null : Math.round(softened * people.length),
    sureAtFirst: first.filter(([option, q]) => option !== 'unsure' && (q ?? 0) >= SURE_FROM).length,
  };
}

/** Whether this says how convinced somebody was: of who does not know yet, no confidence is asked. */
function isTold(given: Given | undefined): boolean {
  return given !== undefined && (given.choice === 'unsure' || given.confidence !== null);
}

function stanceOf(given: Given | undefined): Stance {
  if (given === undefined) return [null, null];
  const q = given.confidence === null ? null : Number(given.confidence) / 100;
  return given.choice === 'unsure' ? ['unsure', null] : [given.choice === 'call' ? 'yes' : 'no', q];
}
