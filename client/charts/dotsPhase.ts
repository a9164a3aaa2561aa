/**
 * - `standing` the earlier piles · `moving` on the way · `settled` the later piles
 * - `faded` the later piles, which took the place of the earlier ones without any motion
 */
export type DotsPhase = 'standing' | 'moving' | 'settled' | 'faded';

export interface DotsAsked {
  /** Whether the later piles are to be seen. */
  moved: boolean;
  /** Whether the trainer is a step further than the moving, and so does not wait for it. */
  beyond: boolean;
  /** Nothing may glide: less motion was asked for, or the group is too small to follow anybody. */
  still: boolean;
}

export interface DotsState {
  phase: DotsPhase;
  /** Whether the moving began beyond its own step, in a scenario that leaves that step out. */
  beganBeyond: boolean;
}

/** What is shown at first: an end that was there already stands still. */
export function dotsAtFirst({ moved }: DotsAsked): DotsState {
  return { phase: moved ? 'settled' : 'standing', beganBeyond: false };
}

/** What follows on what was shown; the same object where nothing changes. */
export function dotsAfter(shown: DotsState, { moved, beyond, still }: DotsAsked): DotsState {
  if (!moved) return shown.phase === 'standing' ? shown : { phase: 'standing', beganBeyond: false };
  switch (shown.phase) {
    case 'standing':
      return { phase: still ? 'faded' : 'moving', beganBeyond: beyond };
    case 'moving':
      return still || (beyond && !shown.beganBeyond) ? landed(shown) : shown;
    case 'settled':
    case 'faded':
      return shown;
    default:
      return shown.phase satisfies never;
  }
}

/** When the last dot has landed. */
export function landed(shown: DotsState): DotsState {
  return shown.phase === 'moving' ? { ...shown, phase: 'settled' } : shown;
}
