import { useEffect, useState } from 'react';

/**
 * The server's clock, in ms since 1970, every second. This device's own may be minutes off.
 * @param told what the server said it was, with each view; a new object tells it anew
 */
export function useServerNow(told: { now: number }): number {
  const [clock, setClock] = useState({ told, passed: 0 });
  useEffect(() => {
    // `Date` and not `performance`, which stands still while a laptop sleeps.
    const heardAt = Date.now();
    const timer = setInterval(() => setClock({ told, passed: Date.now() - heardAt }), 1000);
    return () => clearInterval(timer);
  }, [told]);
  return told.now + (clock.told === told ? clock.passed : 0);
}
