import type { ReactNode } from 'react';

import styles from './Notice.module.css';

interface NoticeProps {
  title: string;
  children?: ReactNode;
}

/** A page with one thing to say, and what to do next. */
export function Notice({ title, children }: NoticeProps) {
  return (
    <main className={styles.page}>
      <p className={styles.name}>Aanname</p>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </main>
  );
}
