import { useState } from 'react';

import { copied } from '../copied.ts';
import { useWords } from '../words.ts';
import styles from './BigScreen.module.css';

/** Copies a link; where the browser does not allow that, as on plain http, shows it to be copied by hand. */
export function CopyLink({ url }: { url: string }) {
  const { screen: words } = useWords();
  const [state, setState] = useState<'copied' | 'shown' | null>(null);
  return (
    <>
      <button
        type="button"
        className={styles.copy}
        onClick={() => void copied(url).then((done) => setState(done ? 'copied' : 'shown'))}
      >
        {words.copy}
      </button>
      {state !== null && (
        <div className={styles.copied} role="status">
          {state === 'copied' ? (
            words.copied
          ) : (
            <label>
              {words.copyHere}
              <input readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
            </label>
          )}
        </div>
      )}
    </>
  );
}
