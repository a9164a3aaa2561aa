import type { ServerCommand } from './commands.ts';
import type { SessionState } from './state.ts';

/** In ms: how long ballots outlive the last thing that happened in their session. */
const SEALED_AFTER = 24 * 60 * 60 * 1000;

/**
 * When a session seals itself (ms since 1970): a day after the last event. `null` where it is sealed already, and where
 * nobody has joined: there is nobody to protect, and a session may be prepared days ahead.
 */
export function sealsAt({ sealedAt, participants, lastActivityAt }: SessionState): number | null {
  return sealedAt !== null || participants.size === 0 ? null : lastActivityAt + SEALED_AFTER;
}

/**
 * What the server has to wish for by itself, and when (ms since 1970), or `null`.
 * The command names the countdown that it was meant for, so that a late timer does nothing.
 */
export function deadlineOf(state: SessionState): { at: number; command: ServerCommand } | null {
  if (state.countdown === null || state.ended) return null;
  const { scene, endsAt } = state.countdown;
  return { at: endsAt, command: { type: 'closeOverdue', scene, endsAt } };
}
