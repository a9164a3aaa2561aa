import type { ServerCommand } from './commands.ts';
import type { SessionState } from './state.ts';

/**
 * What the server has to wish for by itself, and when (ms since 1970), or `null`.
 * The command names the countdown that it was meant for, so that a late timer does nothing.
 */
export function deadlineOf(state: SessionState): { at: number; command: ServerCommand } | null {
  if (state.countdown === null || state.ended) return null;
  const { scene, endsAt } = state.countdown;
  return { at: endsAt, command: { type: 'closeOverdue', scene, endsAt } };
}
