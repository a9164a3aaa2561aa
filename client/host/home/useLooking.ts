import { useEffect } from 'react';

/** In ms: how soon a page notices that a phone has come in. */
const LOOK_EVERY = 5_000;

/** Calls `look` every few seconds while the page is in sight, and at once when it comes back. */
export function useLooking(look: () => void): void {
  useEffect(() => {
    const lookIfSeen = () => {
      if (document.visibilityState === 'visible') look();
    };
    const timer = setInterval(lookIfSeen, LOOK_EVERY);
    document.addEventListener('visibilitychange', lookIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookIfSeen);
    };
  }, [look]);
}
