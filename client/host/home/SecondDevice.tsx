import { useState } from 'react';

import { Button } from '../../ui/Button.tsx';
import { RemoteDialog } from '../RemoteDialog.tsx';
import { useTrainerWords } from '../words.ts';
import styles from './Aside.module.css';

/** Signing in on a phone or another computer. */
export function SecondDevice() {
  const { remote: words } = useTrainerWords();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.why}>{words.why}</p>
      <Button onClick={() => setOpen(true)}>{words.make}</Button>
      {open && <RemoteDialog path="/trainer" onClose={() => setOpen(false)} />}
    </section>
  );
}
