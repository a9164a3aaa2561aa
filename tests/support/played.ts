import type { ParticipantId, SessionId, TextId } from '#shared/ids.ts';
import { parseJoinCode } from '#shared/ids.ts';
import { publications, publishes } from '#shared/results/publications.ts';
import type { Scenario } from '#shared/scenario.ts';
import type { Command, HostCommand, ParticipantCommand } from '#shared/session/commands.ts';
import { createSession } from '#shared/session/createSession.ts';
import { decide } from '#shared/session/decide.ts';
import type { SessionEvent, Settings } from '#shared/session/events.ts';
import { evolve, fold } from '#shared/session/evolve.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import type { SessionState } from '#shared/session/state.ts';
import { allPositions, type Step } from '#shared/session/steps.ts';
import { mintActor } from '../../server/auth/actors.ts';

export const SESSION = '0123456789abcdef0123456789abcdef' as SessionId;
export const START = Date.UTC(2026, 10, 24, 9, 0);
export const NO_CONTACT = { name: '', company: '', email: '', phone: '', web: '' };

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
/** A trainer's command without its turn: the present one is filled in. */
export type HostWish = Without<HostCommand, 'turn'> & { turn?: number };

/** The events of an accepted wish, without their times, or the code of a refused one. */
export type Outcome = Without<SessionEvent, 'at'>[] | Refusal;

type Sending = Without<Extract<ParticipantCommand, { seq: number }>, 'seq'> & { seq?: number };

/** A session that is played by its rules alone: no server, no clock, no store. */
export interface Played {
  readonly state: SessionState;
  readonly events: SessionEvent[];
  /** Moves the clock on by so many milliseconds. */
  later(ms: number): void;
  host(wish: HostWish): Outcome;
  server(
    command: Extract<Command, { type: 'closeOverdue' | 'changeContact' | 'sealSession' | 'endSession' }>,
  ): Outcome;
  /** A phone by its number; it joins first where it has not yet. */
  vote(phone: number, round: string, choice: string, seq?: number): Outcome;
  join(phone: number): Outcome;
  /** What a phone sends of texts, with the number of its next tap where it has none. */
  send(phone: number, sending: Sending): Outcome;
  /** Does what the trainer's one button does, until this position is shown; opens and closes rounds on the way. */
  goTo(scene: string, step: Step): void;
}

export function participantOf(phone: number): ParticipantId {
  return phone.toString(16).padStart(32, 'a') as ParticipantId;
}

/** Ids as chance would have them, each time the same: the golden ratio goes round without coming back. */
function freshId(drawn: number): TextId {
  return BigInt.asUintN(64, BigInt(drawn) * 0x9e37_79b9_7f4a_7c15n)
    .toString(16)
    .padStart(16, '0');
}

/** Begins a session of this scenario, as its trainer would. */
export function play(scenario: Scenario, settings: Partial<Settings> = {}, seed = 'a seed'): Played {
  const code = parseJoinCode('KBM 7QX');
  if (code === null) throw new Error('the test needs a proper join code');
  let at = START;
  const events = createSession({
    session: SESSION,
    code,
    scenario,
    settings: { lang: 'nl', floor: 5, seats: 60, group: null, company: null, rehearsal: null, ...settings },
    contact: NO_CONTACT,
    seed,
    at,
  });
  const state = fold(events);
  const taps = new Map<string, number>();
  let drawn = 0;

  function wish(command: Command, actor: ReturnType<typeof mintActor>): Outcome {
    drawn += 1;
    const decision = decide(state, command, { actor, at, fresh: () => freshId(drawn) });
    if (!decision.ok) return decision.refusal;
    const decided = [...decision.events];
    decided.forEach((event) => evolve(state, event));
    if (decided.some(publishes)) {
      for (const what of publications(state)) {
        const event: SessionEvent = { type: 'published', what, at };
        decided.push(event);
        evolve(state, event);
      }
    }
    events.push(...decided);
    return decided.map(({ at: _, ...event }) => event);
  }

  const host = (command: HostWish): Outcome =>
    wish({ turn: state.turn, ...command }, mintActor({ role: 'host', session: SESSION }));
  const phone = (number: number) =>
    mintActor({ role: 'participant', session: SESSION, participant: participantOf(number) });

  const played: Played = {
    state,
    events,
    later: (ms) => {
      at += ms;
    },
    host,
    server: (command) => wish(command, mintActor({ role: 'server', session: SESSION })),
    join: (number) => wish({ type: 'join' }, phone(number)),
    vote: (number, round, choice, seq) =>
      played.send(number, { type: 'castBallot', round, choice, ...(seq === undefined ? {} : { seq }) }),
    send: (number, sending) => {
      if (!state.participants.has(participantOf(number))) played.join(number);
      const seq = sending.seq ?? (taps.get(`${number}`) ?? 0) + 1;
      taps.set(`${number}`, seq);
      return wish({ ...sending, seq }, phone(number));
    },
    goTo: (scene, step) => {
      const target = indexOf(state, { scene, step });
      for (let tries = 0; indexOf(state, state.position) < target; tries += 1) {
        if (tries > 100) throw new Error(`stuck at ${state.position.scene}/${state.position.step}`);
        stepOn(state, host);
      }
    },
  };
  return played;
}

function indexOf(state: SessionState, { scene, step }: { scene: string; step: string }): number {
  return allPositions(state.scenario).findIndex((one) => one.scene === scene && one.step === step);
}

/** What the trainer's button would do; kept apart from `views/hostActions.ts`, which has tests of its own. */
function stepOn(state: SessionState, host: (wish: HostWish) => Outcome): void {
  const { scene } = state.position;
  const status = [...state.rounds.values()].find((round) => round.scene === scene)?.status;
  const outcome =
    status === 'pending'
      ? host({ type: 'openRounds', scene })
      : status === 'open'
        ? host({ type: 'closeRounds', scene })
        : [];
  if (typeof outcome === 'string') throw new Error(outcome);
  if (status === 'pending') return;
  for (const next of allPositions(state.scenario).slice(indexOf(state, state.position) + 1)) {
    const shown = host({ type: 'showStep', ...next });
    if (typeof shown !== 'string') return;
    // What a small room does without, and one in which everybody reads the same.
    if (shown !== 'tooFewForFlow' && shown !== 'oneBriefing')
      throw new Error(`${next.scene}/${next.step}: ${shown}`);
  }
  throw new Error('there is no further position');
}
