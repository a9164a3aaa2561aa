import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { OptionId } from '#shared/ids.ts';
import type { Scenario } from '#shared/scenario.ts';
import { fold } from '#shared/session/evolve.ts';
import type { SessionState } from '#shared/session/state.ts';
import { allPositions } from '#shared/session/steps.ts';
import { play, type HostWish, type Outcome, type Played } from '../../support/played.ts';
import { tinyScenario } from '../../support/scenarios.ts';

type Deed =
  | { by: 'phone'; phone: number; round: string; choice: OptionId; seq: number }
  | { by: 'host'; wish: HostWish }
  | { by: 'server'; late: number };

function deeds(scenario: Scenario): fc.Arbitrary<Deed[]> {
  const scene = fc.constantFrom(...scenario.scenes.map(({ id }) => id), 'nowhere');
  const position = fc.constantFrom(...allPositions(scenario));
  const round = fc.constantFrom(
    ...scenario.scenes.flatMap((one) => (one.moments ?? []).map(({ id }) => id)),
    'none',
  );
  const choice = fc.constantFrom('skip', 'unsure', 'call', '1', '5', 'made', '__proto__');
  const turn = fc.option(fc.nat(40), { nil: undefined, freq: 6 });
  const wish = fc.oneof(
    position.map((one): HostWish => ({ type: 'showStep', ...one })),
    scene.map((one): HostWish => ({ type: 'openRounds', scene: one })),
    scene.map((one): HostWish => ({ type: 'closeRounds', scene: one })),
    scene.map((one): HostWish => ({ type: 'reopenRounds', scene: one })),
    scene.map((one): HostWish => ({ type: 'startCountdown', scene: one, seconds: 5 })),
    scene.map((one): HostWish => ({ type: 'stopCountdown', scene: one })),
    fc.constantFrom<HostWish>({ type: 'endSession' }, { type: 'resumeSession' }),
  );
  return fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          by: fc.constant('phone' as const),
          phone: fc.nat(5),
          round,
          choice,
          seq: fc.integer({ min: 1, max: 6 }),
        }),
      },
      {
        weight: 5,
        arbitrary: fc.tuple(wish, turn).map(([one, at]): Deed => ({
          by: 'host',
          wish: at === undefined ? one : { ...one, turn: at },
        })),
      },
      { weight: 1, arbitrary: fc.record({ by: fc.constant('server' as const), late: fc.nat(6000) }) },
    ),
    { maxLength: 60 },
  );
}

function perform(session: Played, deed: Deed): Outcome {
  switch (deed.by) {
    case 'phone':
      return session.vote(deed.phone, deed.round, deed.choice, deed.seq);
    case 'host':
      return session.host(deed.wish);
    case 'server': {
      const { countdown } = session.state;
      if (countdown === null) return [];
      session.later(5000 + deed.late);
      return session.server({ type: 'closeOverdue', ...countdown });
    }
    default:
      return deed satisfies never;
  }
}

const ballotsIn = (state: SessionState): string =>
  JSON.stringify([...state.rounds.values()].map(({ id, ballots }) => [id, [...ballots]]));
const openScenes = (state: SessionState): Set<string> =>
  new Set([...state.rounds.values()].filter(({ status }) => status === 'open').map(({ scene }) => scene));

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
          if (deed.by !== 'phone' || round?.status !== 'open') expect(ballotsIn(session.state)).toBe(before);
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
