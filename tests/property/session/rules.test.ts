import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fold } from '#shared/session/evolve.ts';
import type { SessionState } from '#shared/session/state.ts';
import { deeds, perform } from '../../support/deeds.ts';
import { play } from '../../support/played.ts';
import { tinyScenario } from '../../support/scenarios.ts';

const ballotsIn = (state: SessionState): string =>
  JSON.stringify([...state.rounds.values()].map(({ id, ballots }) => [id, [...ballots]]));
const openScenes = (state: SessionState): Set<string> =>
  new Set([...state.rounds.values()].filter(({ status }) => status === 'open').map(({ scene }) => scene));

const REMOVING = new Set(['removeLate', 'reopenRounds']);

describe('whatever anybody does, in whatever order', () => {
  const scenario = tinyScenario();

  it('the log alone tells the state', () => {
    fc.assert(
      fc.property(deeds(scenario), (list) => {
        const session = play(scenario);
        list.forEach((deed) => perform(session, deed));
        expect(fold(session.events)).toEqual(session.state);
        expect(session.state.version).toBe(session.events.length);
      }),
      { numRuns: 150 },
    );
  });

  it('a refusal changes nothing, and a wish that came true is accepted again without effect', () => {
    fc.assert(
      fc.property(deeds(scenario), (list) => {
        const session = play(scenario);
        for (const deed of list) {
          const { version } = session.state;
          const ballots = ballotsIn(session.state);
          const outcome = perform(session, deed);
          if (typeof outcome === 'string') {
            // Whoever was refused may still have taken a seat on the way in.
            expect(ballotsIn(session.state)).toBe(ballots);
            if (deed.by !== 'phone') expect(session.state.version).toBe(version);
          } else if (deed.by === 'phone') {
            expect(perform(session, deed)).toEqual([]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('only an open round takes a ballot, one scene is open at most, and ended means closed', () => {
    fc.assert(
      fc.property(deeds(scenario), (list) => {
        const session = play(scenario);
        for (const deed of list) {
          const before = ballotsIn(session.state);
          const round = deed.by === 'phone' ? session.state.rounds.get(deed.round) : undefined;
          perform(session, deed);
          // A trainer who puts people out takes their ballots from what is open.
          const mayChange =
            deed.by === 'phone'
              ? round?.status === 'open'
              : deed.by === 'host' && REMOVING.has(deed.wish.type);
          if (!mayChange) expect(ballotsIn(session.state)).toBe(before);
          expect(openScenes(session.state).size).toBeLessThanOrEqual(1);
          if (session.state.ended) expect(openScenes(session.state).size).toBe(0);
          if (session.state.countdown !== null) {
            expect(openScenes(session.state)).toContain(session.state.countdown.scene);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
