import { useState } from 'react';
import { Link } from 'wouter';

import type { ManagedFollowUp } from '#shared/api.ts';
import type { Lang } from '#shared/ids.ts';
import type { FollowUpWording } from '#shared/wording/followUp.ts';
import { useAsked } from '../../session/useAsked.ts';
import { Button } from '../../ui/Button.tsx';
import { keyedLines } from '../../ui/keyed.ts';
import form from '../home/form.module.css';
import { calendarDay, dayOf } from '../time.ts';
import { useFollowUpWords, useLang } from '../words.ts';
import { CloseFollowUpDialog } from './CloseFollowUpDialog.tsx';
import styles from './manage.module.css';
import type { Managing } from './managing.ts';

type Words = FollowUpWording['manage'];

interface FollowUpPartProps {
  session: string;
  managing: Managing;
  /** Until when the results are there, in ms since 1970; `null` where that is not settled yet. */
  keptUntil: number | null;
  /** The results have more to tell than before. */
  onClosed: () => void;
}

/** What is asked weeks later: when, how many have answered, and the sheet with which people are invited. */
export function FollowUpPart({ session, managing, keptUntil, onClosed }: FollowUpPartProps) {
  const { manage: words } = useFollowUpWords();
  const lang = useLang();
  const [closing, setClosing] = useState(false);
  const { answer: followUp, set } = useAsked(session, managing.followUp);
  // Where the part is off, or no phone has its words yet, there is nothing to manage.
  if (followUp === null) return null;
  const { standing, until } = followUp;
  const goesFirst = keptUntil !== null && keptUntil < Date.parse(until);
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.kept}>{standingWords(followUp, words, lang)}</p>
      <p className={styles.kept}>{answersWords(followUp, words)}</p>
      {standing === 'closed' ? (
        <Heard followUp={followUp} words={words} />
      ) : (
        <>
          <p className={styles.why}>{words.why}</p>
          {goesFirst && <p className={styles.why}>{words.kept(dayOf(keptUntil, lang))}</p>}
          <div className={form.buttons}>
            <Link href={`/trainer/follow-up/${session}`}>{words.sheet}</Link>
            {standing === 'open' && <Button onClick={() => setClosing(true)}>{words.close}</Button>}
          </div>
        </>
      )}
      {closing && (
        <CloseFollowUpDialog
          followUp={followUp}
          managing={managing}
          onClose={() => setClosing(false)}
          onClosed={(next) => {
            setClosing(false);
            set(next);
            onClosed();
          }}
        />
      )}
    </section>
  );
}

function standingWords({ standing, from, until }: ManagedFollowUp, words: Words, lang: Lang): string {
  const [first, last] = [calendarDay(from, lang), calendarDay(until, lang)];
  if (standing === 'closed') return words.closed;
  return standing === 'early' ? words.early({ from: first, until: last }) : words.open(last);
}

function answersWords({ standing, codes, answers, floor }: ManagedFollowUp, words: Words): string {
  const given = codes === null ? [] : [words.codes(codes)];
  if (standing === 'early') return given.join(' ');
  const few = standing === 'closed' ? words.fewForever(floor) : words.few(floor);
  return [...given, words.answers(answers), ...(answers < floor ? [few] : [])].join(' ');
}

function Heard({ followUp: { heard, answers, floor }, words }: { followUp: ManagedFollowUp; words: Words }) {
  if (answers < floor) return null;
  if (heard.length === 0) return <p className={styles.why}>{words.heardNone}</p>;
  return (
    <>
      <h3 className={styles.label}>{words.heard}</h3>
      <ul className={styles.listed}>
        {keyedLines(heard).map(({ key, item }) => (
          <li key={key}>{item}</li>
        ))}
      </ul>
      <p className={styles.why}>{words.heardWhy}</p>
    </>
  );
}
