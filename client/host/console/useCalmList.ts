import { useState } from 'react';

import type { HostStack } from '#shared/views/hostPanel.ts';

interface CalmList {
  rows: HostStack[];
  /** Texts that have come in since the list was made. */
  fresh: number;
  /** Makes the list anew: what waits first. */
  take: () => void;
}

const ORDER = ['waiting', 'shown', 'hidden'] as const;

/**
 * Texts in an order that stays as it is while they come in and are settled: nothing moves under a pointer, so that
 * nobody shows a text that they have not read, and new ones do not tell by their place when they came.
 */
export function useCalmList(stacks: HostStack[]): CalmList {
  const [order, setOrder] = useState(() => ordered(stacks));
  const known = new Set(order);
  const rows = order.flatMap((id) => stacks.find((stack) => stack.id === id) ?? []);
  const fresh = stacks.filter(({ id }) => !known.has(id)).length;
  const take = () => setOrder(ordered(stacks));
  // Where nothing is left to be looked at, what comes in next moves nobody's row away.
  if (fresh > 0 && !rows.some(({ as }) => as === 'waiting')) take();
  return { rows, fresh, take };
}

function ordered(stacks: readonly HostStack[]): string[] {
  return ORDER.flatMap((wanted) => stacks.filter(({ as }) => as === wanted)).map(({ id }) => id);
}
