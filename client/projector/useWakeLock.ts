import { useEffect } from 'react';

/** Keeps the screen awake where the browser can; it cannot on plain http, and gives the lock up in the background. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let gone = false;
    const ask = async () => {
      if (!('wakeLock' in navigator) || document.visibilityState === 'hidden') return;
      try {
        const given = await navigator.wakeLock.request('screen');
        if (gone) await given.release();
        else lock = given;
      } catch {
        // Refused, for instance to save power: the screen works as well without.
      }
    };
    const again = () => void ask();
    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, []);
}
