import fc from 'fast-check';
import { expect } from 'vitest';
import type { Ballot } from '#shared/session/state.ts';
import { deeds, perform, type Deed } from './deeds.ts';
import { participantOf, play, type Played } from './played.ts';
import { createReference } from './reference.ts';
import { tinyScenario } from './scenarios.ts';

const PHONES = Array.from({ length: 6 }, (_, phone) => phone);
const phoneOf = new Map(PHONES.map((phone) => [participantOf(phone), phone]));

/** The state in the reference's own words. */
function told({ state }: Played) {
  const phonesIn = (ids: Iterable<Parameters<typeof phoneOf.get>[0]>) =>
    [...ids].map((id) => phoneOf.get(id) ?? -1).toSorted((one, other) => one - other);
  return {
    at: `${state.position.scene}/${state.position.step}`,
    ended: state.ended,
    locked: state.locked,
    counting: state.countdown?.scene ?? '',
    joined: phonesIn(state.participants.keys()),
    removed: phonesIn(state.removed),
    rounds: [...state.rounds.values()].map(({ id, status, ballots }) => ({
      id,
      status,
      ballots: Object.fromEntries(
        [...ballots].map(([who, ballot]): [number, Ballot] => [phoneOf.get(who) ?? -1, ballot]),
      ),
    })),
  };
}

const isLate = (deed: Deed, { state }: Played): boolean =>
  deed.by === 'host' && deed.wish.turn !== undefined && deed.wish.turn !== state.turn;

/** L0: lists of deeds, tried on the rules and on the reference; both must say and become the same. */
export function compareRules(numRuns: number, seed: number): void {
  const scenario = tinyScenario();
  fc.assert(
    fc.property(deeds(scenario), (list) => {
      const session = play(scenario);
      const reference = createReference();
      for (const deed of list) {
        const expected = reference.answer(deed, isLate(deed, session));
        const outcome = perform(session, deed);
        expect(typeof outcome === 'string' ? outcome : 'ok').toBe(expected);
      }
      expect(told(session)).toEqual(reference.told());
    }),
    { numRuns, seed },
  );
}
