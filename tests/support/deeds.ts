import fc from 'fast-check';
import type { OptionId } from '#shared/ids.ts';
import { optionsOf, pollById, type Scenario } from '#shared/scenario.ts';
import { allPositions } from '#shared/session/steps.ts';
import { type HostWish, type Outcome, type Played, START } from './played.ts';

/** Something that somebody tries; whether it may be is for the rules to say. */
export type Deed =
  | { by: 'phone'; phone: number; round: string; choice: OptionId; seq: number }
  | { by: 'host'; wish: HostWish }
  | { by: 'server'; late: number }
  | { by: 'time'; ms: number };

/** Up to sixty deeds of a trainer, six phones and the clock, of which many make no sense where they fall. */
export function deeds(scenario: Scenario): fc.Arbitrary<Deed[]> {
  const scene = fc.constantFrom(...scenario.scenes.map(({ id }) => id), 'nowhere');
  const position = fc.constantFrom(...allPositions(scenario));
  const asked = scenario.scenes.flatMap((one) => one.moments ?? []);
  const round = fc.constantFrom(...asked.map(({ id }) => id), 'none');
  const choice = fc.constantFrom('skip', 'call', 'tea', '5', 'made', '__proto__');
  const proper = asked.flatMap(({ id, poll }) =>
    optionsOf(pollById(scenario, poll)).map((option) => ({ round: id, choice: option.id })),
  );
  const turn = fc.option(fc.nat(40), { nil: undefined, freq: 6 });
  const wish = fc.oneof(
    position.map((one): HostWish => ({ type: 'showStep', ...one })),
    scene.map((one): HostWish => ({ type: 'openRounds', scene: one })),
    scene.map((one): HostWish => ({ type: 'closeRounds', scene: one })),
    scene.map((one): HostWish => ({ type: 'reopenRounds', scene: one })),
    scene.map((one): HostWish => ({ type: 'startCountdown', scene: one, seconds: 5 })),
    scene.map((one): HostWish => ({ type: 'stopCountdown', scene: one })),
    fc.constantFrom<HostWish>({ type: 'endSession' }, { type: 'resumeSession' }),
    fc.boolean().map((locked): HostWish => ({ type: 'lockRoom', locked })),
    fc.nat(40_000).map((ms): HostWish => ({ type: 'removeLate', after: START + ms })),
  );
  return fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc
          .tuple(
            fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...proper) }, fc.record({ round, choice })),
            fc.record({ phone: fc.nat(5), seq: fc.integer({ min: 1, max: 4 }) }),
          )
          .map(([ballot, who]): Deed => ({ by: 'phone', ...ballot, ...who })),
      },
      {
        weight: 5,
        arbitrary: fc.tuple(wish, turn).map(([one, at]): Deed => ({
          by: 'host',
          wish: at === undefined ? one : { ...one, turn: at },
        })),
      },
      { weight: 1, arbitrary: fc.record({ by: fc.constant('server' as const), late: fc.nat(6000) }) },
      { weight: 1, arbitrary: fc.record({ by: fc.constant('time' as const), ms: fc.nat(5000) }) },
    ),
    { maxLength: 60 },
  );
}

/** Tries it, as the server would. */
export function perform(session: Played, deed: Deed): Outcome {
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
    case 'time':
      session.later(deed.ms);
      return [];
    default:
      return deed satisfies never;
  }
}
