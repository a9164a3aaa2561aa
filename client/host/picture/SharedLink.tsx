import { useId, useRef, useState } from 'react';

import { sharingWording } from '#shared/wording/sharing.ts';
import { Button } from '../../ui/Button.tsx';
import { copied } from '../copied.ts';
import form from '../home/form.module.css';
import { useLang } from '../words.ts';
import styles from './picture.module.css';

/** The link to the picture's page; where the browser does not copy, as on plain http, it is selected to be copied by hand. */
export function SharedLink({ url }: { url: string }) {
  const words = sharingWording[useLang()];
  const id = useId();
  const line = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<'copied' | 'copyByHand' | null>(null);
  const copy = async () => {
    const done = await copied(url);
    if (!done) line.current?.select();
    setState(done ? 'copied' : 'copyByHand');
  };
  return (
    <>
      <div className={styles.copy}>
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
        <Button onClick={() => void copy()}>{words.copy}</Button>
      </div>
      <p className={styles.why} role="status">
        {state !== null && words[state]}
      </p>
    </>
  );
}
