import { useEffect, useState } from 'react';

/**
 * Whole seconds until the voting closes by itself, or `null` without a countdown.
 * @param endsIn ms, as sent
 * @param sent the object that it came in: a new one starts the count anew, so that this device's clock may be wrong
 */
export function useSecondsLeft(endsIn: number | null, sent: object): number | null {
  const [left, setLeft] = useState(endsIn);
  useEffect(() => {
    // `Date` and not `performance`, which stands still while a laptop sleeps.
    const endsAt = endsIn === null ? null : Date.now() + endsIn;
    const count = () => setLeft(endsAt === null ? null : endsAt - Date.now());
    count();
    if (endsAt === null) return;
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  }, [endsIn, sent]);
  return left === null ? null : Math.max(0, Math.ceil(left / 1000));
}
