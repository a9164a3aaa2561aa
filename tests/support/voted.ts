import { createHash } from 'node:crypto';
import type { RoundId } from '#shared/ids.ts';
import { parseJoinCode } from '#shared/ids.ts';
import { publications } from '#shared/results/publications.ts';
import type { Scenario } from '#shared/scenario.ts';
import { createSession } from '#shared/session/createSession.ts';
import type { SessionEvent, Settings } from '#shared/session/events.ts';
import { evolve, fold } from '#shared/session/evolve.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { Published, RoundTable, ShiftTable } from '#shared/session/tables.ts';
import { NO_CONTACT, participantOf, SESSION, START } from './played.ts';
import { tinyScenario } from './scenarios.ts';

/** What each phone chooses, by its place; `null` is a phone that does not vote. */
export type Votes = readonly (string | null)[];

/** A session in which rounds are voted in, whatever the scene: for rules that hold in any order of events. */
export interface Voted {
  readonly state: SessionState;
  /** Opens (or reopens) the rounds, casts the ballots, closes, and publishes what is due. */
  ask(rounds: Readonly<Record<RoundId, Votes>>): Published[];
  table(round: RoundId): RoundTable;
  shift(comparison: string): ShiftTable;
}

export function voteIn(scenario: Scenario, settings: Partial<Settings> = {}): Voted {
  const code = parseJoinCode('KBM 7QX');
  if (code === null) throw new Error('the test needs a proper join code');
  const state = fold(
    createSession({
      session: SESSION,
      code,
      scenario,
      settings: {
        lang: 'nl',
        floor: 5,
        seats: 400,
        group: null,
        company: null,
        rehearsal: null,
        ...settings,
      },
      contact: NO_CONTACT,
      at: START,
    }),
  );
  let seq = 0;
  const happen = (event: SessionEvent): unknown => evolve(state, event);
  return {
    state,
    ask: (rounds) => {
      for (const [round, votes] of Object.entries(rounds)) {
        const again = state.rounds.get(round)?.status === 'closed';
        happen({ type: again ? 'roundReopened' : 'roundOpened', round, at: START });
        votes.forEach((choice, phone) => {
          const participant = participantOf(phone);
          if (choice === null) return;
          if (!state.participants.has(participant))
            happen({ type: 'participantJoined', participant, at: START });
          seq += 1;
          happen({ type: 'ballotCast', participant, round, choice, seq, at: START });
        });
      }
      for (const round of Object.keys(rounds)) happen({ type: 'roundClosed', round, at: START });
      const published = publications(state);
      for (const what of published) happen({ type: 'published', what, at: START });
      return published;
    },
    table: (round) => {
      const table = state.rounds.get(round)?.table;
      if (table === undefined || table === null) throw new Error(`round ${round} has no table`);
      return table;
    },
    shift: (comparison) => {
      const shift = state.shifts.get(comparison);
      if (shift === undefined) throw new Error(`there is no shift ${comparison}`);
      return shift;
    },
  };
}

/**
 * One poll with the options `a`, `b`, … asked in the rounds `one`, `two` and `three`, of which each is compared with
 * the next (`one-two`, `two-three`; target `b`).
 */
export function askedThrice(privacy: 'story' | 'personal', options = 2): Scenario {
  const tiny = tinyScenario();
  const text = (said: string) => ({ nl: said, en: `${said} (en)` });
  const rounds = ['one', 'two', 'three'];
  const [vote] = tiny.scenes.filter(({ id }) => id === 'hearing');
  if (vote === undefined) throw new Error('the tiny scenario has lost its voting scene');
  return {
    ...tiny,
    polls: [
      {
        id: 'opinion',
        type: 'choice',
        privacy,
        question: text('Wat vind jij?'),
        options: ['a', 'b', 'c', 'd', 'e']
          .slice(0, options)
          .map((id) => ({ id, label: text(id.toUpperCase()) })),
      },
    ],
    scenes: rounds.map((id) => ({
      ...vote,
      id: `scene-${id}`,
      moments: [{ id, poll: 'opinion', label: text(`keer ${id}`) }],
    })),
    comparisons: [
      { id: 'one-two', before: 'one', after: 'two', target: 'b', primary: true },
      { id: 'two-three', before: 'two', after: 'three', target: 'b', primary: false },
    ],
  };
}

/** So many votes for each option in turn: `votes({ a: 3, b: 2 })` is three phones for a, then two for b. */
export function votes(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).flatMap(([choice, people]) => Array.from({ length: people }, () => choice));
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
