import { Fragment } from 'react';

import { keyedLines } from '../ui/keyed.ts';
import styles from './Said.module.css';

const ARROW = '→';

/** A text of the document. Its arrows are drawn: not every font has one. */
export function Said({ children }: { children: string }) {
  return keyedLines(children.split(ARROW)).map(({ key, item: part }, place) => (
    <Fragment key={key}>
      {place > 0 && <Arrow />}
      {part}
    </Fragment>
  ));
}

export function Arrow() {
  return (
    <>
      <span className="unseen">{ARROW}</span>
      <svg viewBox="0 0 24 24" className={styles.arrow} aria-hidden="true">
        <path d="M3 12h17m-6-6 6 6-6 6" />
      </svg>
    </>
  );
}
