import { publications, publishes } from '#shared/results/publications.ts';
import type { Actor } from '#shared/session/actor.ts';
import type { Command } from '#shared/session/commands.ts';
import { decide } from '#shared/session/decide.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { evolve, fold } from '#shared/session/evolve.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import type { SessionState } from '#shared/session/state.ts';
import { randomIds } from './ids.ts';

export interface Wish {
  command: Command;
  actor: Actor;
}

/**
 * A session folded twice: as it lies on disk, which may be seen, and with what was decided since, which may not
 * until that is on disk as well. Twice, because `evolve` works in place and a view may be asked for at any moment.
 */
export interface Proposals {
  /** What is on disk. Changes in place; only `keep` and `learn` change it. */
  readonly standing: SessionState;
  /** What was decided and is not on disk yet. */
  readonly events: readonly SessionEvent[];
  /**
   * Decides a wish after all that was decided before it, and answers with the refusal, if there is one.
   * A rule that throws leaves everything as it was before this wish.
   */
  propose(wish: Wish, at: number): Refusal | null;
  /** The proposed events are on disk now, as the next of the log. Answers which they were. */
  keep(): readonly SessionEvent[];
  /** Forgets what was proposed. */
  drop(): void;
  /** Takes in what somebody else has put on disk; nothing may be proposed at that moment. */
  learn(events: readonly SessionEvent[]): void;
}

export function createProposals(log: readonly SessionEvent[]): Proposals {
  const standing = fold(log);
  let ahead = structuredClone(standing);
  let proposed: SessionEvent[] = [];

  function add(events: readonly SessionEvent[]): void {
    for (const event of events) evolve(ahead, event);
    proposed.push(...events);
  }

  function forgetAllBut(first: number): void {
    const kept = proposed.slice(0, first);
    ahead = structuredClone(standing);
    proposed = [];
    add(kept);
  }

  function decideNext({ command, actor }: Wish, at: number): Refusal | null {
    const decision = decide(ahead, command, { actor, at, fresh: () => randomIds.text() });
    if (!decision.ok) return decision.refusal;
    add(decision.events);
    if (decision.events.some(publishes)) {
      add(publications(ahead).map((what) => ({ type: 'published', what, at })));
    }
    return null;
  }

  return {
    standing,

    get events() {
      return proposed;
    },

    propose(wish, at) {
      const before = proposed.length;
      try {
        return decideNext(wish, at);
      } catch (bug) {
        forgetAllBut(before);
        throw bug;
      }
    },

    keep() {
      const kept = proposed;
      for (const event of kept) evolve(standing, event);
      proposed = [];
      return kept;
    },

    drop() {
      if (proposed.length > 0) forgetAllBut(0);
    },

    learn(events) {
      if (proposed.length > 0) throw new Error('what was proposed may not fit what others did');
      for (const event of events) {
        evolve(standing, event);
        evolve(ahead, event);
      }
    },
  };
}
