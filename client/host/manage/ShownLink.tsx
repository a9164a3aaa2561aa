import { useId, useRef, useState } from 'react';

import type { NewShareLink } from '#shared/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { copied } from '../copied.ts';
import form from '../home/form.module.css';
import { useManagingWords } from '../words.ts';
import styles from './manage.module.css';

interface ShownLinkProps {
  made: NewShareLink;
  onDone: () => void;
}

/** A link that was just made, to be copied: it is shown this once. */
export function ShownLink({ made: { link, url }, onDone }: ShownLinkProps) {
  const { links: words } = useManagingWords();
  const id = useId();
  const line = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'copied' | 'byHand' | null>(null);
  const copy = async () => {
    const done = await copied(url);
    if (!done) line.current?.select();
    setState(done ? 'copied' : 'byHand');
  };
  return (
    <div className={styles.made}>
      <h3 className={styles.label}>{words.made(link.label)}</h3>
      <label className="unseen" htmlFor={id}>
        {words.url}
      </label>
      <input
        ref={line}
        id={id}
        className={form.input}
        readOnly
        value={url}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className={styles.why}>{words.once}</p>
      <div className={form.buttons}>
        {/* The form with the button that was pressed has gone; the focus goes on here. */}
        <Button autoFocus onClick={() => void copy()}>
          {words.copy}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {words.done}
        </Button>
        <p className={state === 'copied' ? styles.saved : styles.state} role="status">
          {state === 'copied' && (
            <>
              <Tick /> {words.copied}
            </>
          )}
          {state === 'byHand' && words.copyByHand}
        </p>
      </div>
    </div>
  );
}
