import { useEffect, useMemo, type ReactNode } from 'react';
import { Link } from 'wouter';

import { documentOf } from '#shared/document/reportDocument.ts';
import type { Lang } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { LangChoice } from '../ui/LangChoice.tsx';
import type { Access } from './access.ts';
import { Downloads } from './Downloads.tsx';
import styles from './ReportPage.module.css';
import { ReportSheet } from './ReportSheet.tsx';
import { useWords } from './words.ts';

interface ReportPageProps {
  access: Access;
  report: Report;
  lang: Lang;
  speak: (lang: Lang) => void;
  /** What the trainer manages, beside the sheet. */
  children: ReactNode;
}

/** The document on its sheet of paper; around it what does not go to print: language, files, and what is managed. */
export function ReportPage({ access, report, lang, speak, children }: ReportPageProps) {
  const words = useWords();
  const shown = useMemo(() => documentOf(report, lang), [report, lang]);
  useEffect(() => {
    document.title = `${shown.head.left} · Aanname`;
  }, [shown]);
  const managed = access.kind === 'trainer';
  return (
    <div className={managed ? styles.managed : styles.page}>
      <header className={styles.bar}>
        {managed ? (
          <Link className={styles.name} href="/trainer" aria-label={`Aanname: ${words.allSessions}`}>
            Aanname
          </Link>
        ) : (
          <p className={styles.name}>Aanname</p>
        )}
        {managed && (
          <a className={styles.down} href="#manage">
            {words.manage}
          </a>
        )}
        {report.session.languages.length > 1 && (
          <LangChoice label={words.lang} langs={report.session.languages} chosen={lang} onChoose={speak} />
        )}
      </header>
      <Downloads access={access} lang={lang} />
      <main className={styles.main}>
        <ReportSheet shown={shown} />
      </main>
      {managed && (
        <div id="manage" className={styles.aside}>
          {children}
        </div>
      )}
    </div>
  );
}
