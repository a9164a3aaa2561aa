import type { ScriptScene } from '#shared/views/hostPanel.ts';

export interface Pace {
  /** Whole minutes since the first scene was left. */
  elapsed: number;
  /** Whole minutes ahead of the plan (positive) or behind it (negative); 0 within a scene's own minutes. */
  ahead: number;
}

export interface Moment {
  scene: string;
  /** Both in ms since 1970 by the same clock; `startedAt` is when the first scene was left. */
  startedAt: number;
  now: number;
}

const MINUTE = 60_000;

/**
 * How the session keeps to its plan. The first scene does not count: people come in for as long as they need. A
 * scene is on schedule from the minute it should begin until the minute it should end.
 */
export function paceAt(scenes: readonly ScriptScene[], { scene, startedAt, now }: Moment): Pace {
  const elapsed = Math.max(0, now - startedAt) / MINUTE;
  const index = scenes.findIndex(({ id }) => id === scene);
  const begins = minutesOf(scenes.slice(1, Math.max(1, index)));
  const ends = index < 1 ? begins : begins + minutesOf(scenes.slice(index, index + 1));
  const ahead = elapsed < begins ? begins - elapsed : elapsed > ends ? ends - elapsed : 0;
  // Towards zero, and without a minus that a zero might keep: half a minute is on schedule.
  return { elapsed: Math.floor(elapsed), ahead: Math.trunc(ahead) + 0 };
}

function minutesOf(scenes: readonly ScriptScene[]): number {
  return scenes.reduce((sum, { minutes }) => sum + minutes, 0);
}
