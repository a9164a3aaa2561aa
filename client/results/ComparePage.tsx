import { useEffect, useMemo } from 'react';
import { Link } from 'wouter';

import type { OverTimeAnswer } from '#shared/api.ts';
import { overTimeDocument, type OverTimeDocument } from '#shared/document/overTime.ts';
import type { Lang } from '#shared/ids.ts';
import { LangChoice } from '../ui/LangChoice.tsx';
import { keyed } from '../ui/keyed.ts';
import styles from './ComparePage.module.css';
import { BarsDrawing } from './drawings/BarsDrawing.tsx';
import page from './ReportPage.module.css';
import { ReportSheet } from './ReportSheet.tsx';
import sheet from './ReportSheet.module.css';
import { useWords } from './words.ts';

interface ComparePageProps {
  compared: OverTimeAnswer;
  lang: Lang;
  speak: (lang: Lang) => void;
}

/** Sessions side by side, on a sheet like that of one session. */
export function ComparePage({ compared, lang, speak }: ComparePageProps) {
  const words = useWords();
  const shown = useMemo(() => overTimeDocument(compared, lang), [compared, lang]);
  useEffect(() => {
    document.title = `${shown.title} · Aanname`;
  }, [shown]);
  return (
    <div className={`${page.page} ${styles.wide}`}>
      <header className={page.bar}>
        <Link className={page.name} href="/trainer" aria-label={`Aanname: ${words.allSessions}`}>
          Aanname
        </Link>
        {compared.languages.length > 1 && (
          <LangChoice label={words.lang} langs={compared.languages} chosen={lang} onChoose={speak} />
        )}
      </header>
      <main className={`${page.main} ${styles.main}`}>
        <ReportSheet shown={shown}>
          <EachSession each={shown.each} />
        </ReportSheet>
      </main>
    </div>
  );
}

/** The same drawing once for every session, in the order of their days. */
function EachSession({ each: { heading, asked, sessions } }: Pick<OverTimeDocument, 'each'>) {
  return (
    <section className={sheet.section} aria-labelledby="section-each">
      <h2 id="section-each" className={sheet.heading}>
        {heading}
      </h2>
      <p className={sheet.text}>{asked}</p>
      <ol className={styles.sessions}>
        {keyed(sessions, ({ name }) => name).map(({ key, item: { name, detail, chart } }) => (
          <li key={key} className={styles.session}>
            <div>
              <h3 className={styles.name}>{name}</h3>
              <p className={styles.detail}>{detail}</p>
            </div>
            {chart !== null && (
              <div className={styles.drawing}>
                <BarsDrawing chart={chart} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
