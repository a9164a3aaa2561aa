import { useEffect, useState } from 'react';

/** In ms. A line that is back sooner was never missed, and the page need not jump for it. */
const BLIP = 1_500;

/** Whether this has been so for longer than a blink. */
export function useLasting(isSo: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLasting(true), BLIP);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isSo]);
  return isSo && lasting;
}
