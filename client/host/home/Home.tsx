import { use, useEffect } from 'react';

import type { SessionSummary } from '#shared/api.ts';
import { LANGS } from '#shared/ids.ts';
import { askSessions } from '../answers.ts';
import { LangChoice } from '../../ui/LangChoice.tsx';
import { useTrainer } from '../TrainerContext.ts';
import { useAsked } from '../../session/useAsked.ts';
import { LangContext, refusalSentence, useTrainerWords } from '../words.ts';
import { AddressChoice } from './AddressChoice.tsx';
import styles from './Home.module.css';
import { Profile } from './Profile.tsx';
import { SecondDevice } from './SecondDevice.tsx';
import { Sessions } from './Sessions.tsx';
import { useLooking } from './useLooking.ts';

/** The trainer's first page: the sessions, and what holds for all of them. */
export function Home() {
  const words = useTrainerWords();
  const { lang, speak } = use(LangContext);
  const trainer = useTrainer();
  const { answer: sessions, error, again } = useAsked('sessions', async () => askSessions(trainer));
  useLooking(again);
  useEffect(() => {
    document.title = `${words.sessions.title} · Aanname`;
  }, [words]);

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.name}>Aanname</p>
        <LangChoice label={words.lang} langs={LANGS} chosen={lang} onChoose={speak} />
      </header>
      <main className={styles.main}>
        {error !== null && (
          <p className={styles.problem} role="alert">
            {refusalSentence(error, lang)}
          </p>
        )}
        {sessions !== null && <Sessions sessions={sessions} />}
      </main>
      <aside className={styles.aside}>
        <AddressChoice joined={wasReached(sessions ?? [])} />
        <SecondDevice />
        <Profile />
      </aside>
    </div>
  );
}

/**
 * Whether a phone has come in at the address of now: an earlier session may have been in another building, and who
 * takes part in a rehearsal needs no address.
 */
export function wasReached(sessions: readonly SessionSummary[]): boolean {
  const real = sessions.filter(({ rehearsal }) => !rehearsal);
  const [newest] = real.sort((one, other) => other.createdAt - one.createdAt);
  return newest !== undefined && !newest.ended && newest.joined > 0;
}
