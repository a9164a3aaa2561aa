import { useState } from 'react';

import type { JournalEntry } from '#shared/api.ts';
import { Button } from '../../ui/Button.tsx';
import { dayAndTime } from '../time.ts';
import { useLang, useManagingWords } from '../words.ts';
import { keyed } from '../../ui/keyed.ts';
import styles from './manage.module.css';

/** So many are in sight before one asks for all. */
const FIRST = 6;

/** Who did what with these results, the newest first. */
export function JournalPart({ journal }: { journal: JournalEntry[] }) {
  const { journal: words } = useManagingWords();
  const lang = useLang();
  const [all, setAll] = useState(false);
  const newestFirst = journal.toReversed();
  const shown = all ? newestFirst : newestFirst.slice(0, FIRST);
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{words.title}</h2>
      {journal.length === 0 && <p className={styles.why}>{words.empty}</p>}
      <ol className={styles.journal}>
        {keyed(shown, ({ at, what, by, detail }) => `${at} ${what} ${by} ${detail}`).map(
          ({ key, item: entry }) => (
            <li key={key} className={styles.entry}>
              <span className={styles.when}>{dayAndTime(entry.at, lang)}</span>
              <span>{words.told[entry.what](words.who[entry.by], detailOf(entry))}</span>
            </li>
          ),
        )}
      </ol>
      {shown.length < journal.length && (
        <Button kind="quiet" className={styles.more} onClick={() => setAll(true)}>
          {words.more(journal.length)}
        </Button>
      )}
      <p className={styles.why}>{words.why}</p>
    </section>
  );
}

/** The format of a file as people write it; all else as it is. */
function detailOf({ what, detail }: JournalEntry): string {
  return what === 'exported' ? (detail ?? '').toUpperCase() : (detail ?? '');
}
