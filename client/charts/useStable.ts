import { useState } from 'react';

/** The same object as before while its contents are the same: every frame from the server is new all through. */
export function useStable<T>(value: T): T {
  const [kept, keep] = useState(value);
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept;
  keep(value);
  return value;
}
