import { Suspense, useId } from 'react';

import type { ProjectorView } from '#shared/views/projectorScreen.ts';
import type { ScreenPreview } from '../screenPreview.ts';
import { useWords } from '../words.ts';
import styles from './BigScreen.module.css';
import { CopyLink } from './CopyLink.tsx';

interface BigScreenProps {
  screen: ProjectorView | undefined;
  screenTicket: string;
  Preview: ScreenPreview;
}

/** What the room sees, in small, and how to put it on a screen. */
export function BigScreen({ screen, screenTicket, Preview }: BigScreenProps) {
  const { screen: words } = useWords();
  const title = useId();
  const path = `/screen#${screenTicket}`;
  return (
    <section aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {words.title}
      </h2>
      {/* A picture for the trainer: nothing in it can be reached, and its words are on this page already. */}
      <div className={styles.frame} inert>
        {screen !== undefined && (
          <Suspense>
            <Preview view={screen} />
          </Suspense>
        )}
      </div>
      <p className={styles.cover} role="status">
        {screen?.cover === 'black' && words.black}
        {screen?.cover === 'code' && words.code}
      </p>
      <div className={styles.links}>
        {/* Named, so that a second press brings the window back instead of opening another. */}
        <a className={styles.open} href={path} target="aanname-screen">
          {words.open}
        </a>
        <CopyLink url={addressOf(screen) + path} />
      </div>
    </section>
  );
}

/** This page may stand at localhost, which would be another computer's own; the phones' address is everybody's. */
function addressOf(screen: ProjectorView | undefined): string {
  return screen === undefined || !URL.canParse(screen.joinUrl)
    ? location.origin
    : new URL(screen.joinUrl).origin;
}
