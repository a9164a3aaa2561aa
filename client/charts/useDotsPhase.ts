import { useState } from 'react';

import { dotsAfter, dotsAtFirst, landed, type DotsAsked, type DotsPhase } from './dotsPhase.ts';

/** Where the dots are, as the steps come by, and what to call when they have landed. */
export function useDotsPhase(asked: DotsAsked): [DotsPhase, () => void] {
  const [shown, show] = useState(() => dotsAtFirst(asked));
  const now = dotsAfter(shown, asked);
  if (now !== shown) show(now);
  return [now.phase, () => show(landed)];
}
