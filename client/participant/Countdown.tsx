import { useEffect, useState } from 'react';

import { useWords } from './language.ts';
import styles from './Countdown.module.css';

/**
 * Seconds until the voting closes by itself. Counts from when the view came, so that a phone's wrong clock does not
 * matter; `Date` and not `performance`, which stands still while a phone sleeps.
 * @param endsIn ms, as sent
 * @param arrivedAt ms since 1970 by this device's clock
 */
export function Countdown({ endsIn, arrivedAt }: { endsIn: number; arrivedAt: number }) {
  const words = useWords();
  const endsAt = arrivedAt + endsIn;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((endsAt - now) / 1000));
  return (
    <p role="timer" className={styles.left}>
      {seconds > 0 && words.vote.left(seconds)}
    </p>
  );
}
