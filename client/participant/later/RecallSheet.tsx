import { useEffect, useState } from 'react';

import type { Lang } from '#shared/ids.ts';
import { phoneFollowUpWording } from '#shared/wording/phoneFollowUp.ts';
import type { Keep } from '../../session/keep.ts';
import { Button } from '../../ui/Button.tsx';
import { calendarFile } from '../calendar.ts';
import { spokenDay } from '../days.ts';
import { useLang } from '../language.ts';
import page from '../page.module.css';
import { newUid } from '../plan.ts';
import { saveFile } from '../saveFile.ts';
import { askRecall, readRecall, writeRecall, type Recall } from './recall.ts';
import styles from './RecallSheet.module.css';

interface RecallSheetProps {
  /** The session's. */
  code: string;
  keep: Keep;
}

/** In ms. A whole room comes to its close at once; after a no, the wait doubles. */
const WAITS = { spread: 1_500, first: 1_000, most: 15_000 };
/** Whatever went wrong here may be better at the next try. */
const PASSING = ['unreachable', 'serverError', 'notSaved', 'busy'];

/** The two words with which this phone's owner can answer later, and the way into the calendar. */
export function RecallSheet({ code, keep }: RecallSheetProps) {
  const lang = useLang();
  const words = phoneFollowUpWording[lang].recall;
  const { recall, standing } = useRecall(code, keep);
  if (standing === 'none') return null;
  return (
    <section className={page.sheets} aria-live="polite">
      <div className={`${page.sheet} ${styles.sheet}`}>
        <h2 className={styles.heading}>{words.title}</h2>
        {recall === null ? (
          <p className={styles.line}>{standing === 'failing' ? words.failing : words.coming}</p>
        ) : (
          <>
            <p className={styles.words}>{recall.words.join(' ')}</p>
            {recall.url === null ? (
              <p className={styles.line}>{words.rehearsal}</p>
            ) : (
              <>
                <p className={styles.line}>{words.why(spokenDay(recall.invited, lang))}</p>
                <p className={styles.line}>{words.keep}</p>
                <Button
                  className={styles.action}
                  onClick={() => saveFile('aanname-terugkijken.ics', reminderOf(recall, lang))}
                >
                  {words.calendar}
                </Button>
              </>
            )}
          </>
        )}
      </div>
    </section>
  );
}

type Standing = 'coming' | 'failing' | 'none';

/** What this phone has kept, or else what the server has for it, asked for until it comes. */
function useRecall(code: string, keep: Keep): { recall: Recall | null; standing: Standing } {
  const lang = useLang();
  const [recall, setRecall] = useState(() => readRecall(keep, code));
  const [standing, setStanding] = useState<Standing>('coming');
  const ticket = keep.get(`ticket.${code}`);
  const missing = recall === null;
  useEffect(() => {
    if (!missing || ticket === null) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async (wait: number): Promise<void> => {
      const asked = await askRecall(ticket, lang);
      if (left) return;
      if (asked.ok) {
        const kept = { ...asked.answer, uid: newUid() };
        writeRecall(keep, code, kept);
        setRecall(kept);
        return;
      }
      const again = PASSING.includes(asked.error);
      setStanding(again ? 'failing' : 'none');
      if (again) timer = setTimeout(() => void ask(Math.min(WAITS.most, 2 * wait)), wait);
    };
    timer = setTimeout(() => void ask(WAITS.first), Math.random() * WAITS.spread);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [code, keep, lang, missing, ticket]);
  return { recall, standing: missing && ticket === null ? 'none' : standing };
}

function reminderOf({ words, url, invited, until, uid }: Recall, lang: Lang): string {
  const said = phoneFollowUpWording[lang].recall;
  const link = url ?? '';
  return calendarFile({
    uid,
    day: invited,
    title: said.eventTitle,
    note: said.note({ words: words.join(' '), url: link, until: spokenDay(until, lang) }),
    url: link,
    madeAt: Date.now(),
  });
}
