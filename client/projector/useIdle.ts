import { useEffect, useState } from 'react';

const IDLE_AFTER = 3_000;

/** Whether the pointer has rested for three seconds. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout>;
    const moved = () => {
      setIdle(false);
      clearTimeout(resting);
      resting = setTimeout(() => setIdle(true), IDLE_AFTER);
    };
    moved();
    window.addEventListener('pointermove', moved);
    return () => {
      clearTimeout(resting);
      window.removeEventListener('pointermove', moved);
    };
  }, []);
  return idle;
}
