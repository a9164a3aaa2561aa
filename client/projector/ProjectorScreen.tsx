import { useEffect, useState } from 'react';

import { openConnection } from '../session/connection.ts';
import { useLink, useView } from '../session/store.ts';
import { LinkMark } from './LinkMark.tsx';
import { ProjectorStage } from './ProjectorStage.tsx';
import styles from './ProjectorScreen.module.css';
import { QuietPage } from './QuietPage.tsx';
import { takeTicket } from './ticket.ts';
import { useFullScreen } from './useFullScreen.ts';
import { useIdle } from './useIdle.ts';
import { useWakeLock } from './useWakeLock.ts';

/** The page of the big screen: it connects by the ticket in its link, and shows what the trainer shows. */
export function ProjectorScreen() {
  const [ticket] = useState(takeTicket);
  const idle = useIdle();
  useWakeLock();
  useFullScreen();
  useNewLinks();
  useEffect(() => {
    // Light whatever the system says: a dark theme washes out on a wall.
    document.documentElement.dataset['theme'] = 'light';
  }, []);
  return (
    <main className={`${styles.page} ${idle ? styles.idle : ''}`}>
      {ticket === null ? <QuietPage says="badTicket" /> : <Connected ticket={ticket} />}
    </main>
  );
}

function Connected({ ticket }: { ticket: string }) {
  // Lives as long as the page, and there is one for each ticket: StrictMode finds the first one's.
  const [{ store }] = useState(() => openConnection({ ticket, lang: 'nl' }));
  const view = useView(store, 'projector');
  const link = useLink(store);
  useEffect(() => {
    if (view === undefined) return;
    document.documentElement.lang = view.lang;
    document.title = view.title;
  }, [view]);
  if (view === undefined) return <QuietPage says={link.state === 'refused' ? 'badTicket' : 'connecting'} />;
  return (
    <>
      <ProjectorStage view={view} />
      <LinkMark link={link} lang={view.lang} />
    </>
  );
}

/** A link to another session that is opened in this tab changes its fragment only: the page begins anew with it. */
function useNewLinks(): void {
  useEffect(() => {
    const begin = () => {
      if (takeTicket() !== null) location.reload();
    };
    window.addEventListener('hashchange', begin);
    return () => window.removeEventListener('hashchange', begin);
  }, []);
}
