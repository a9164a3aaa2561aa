import { useState } from 'react';

import type { Lang } from '#shared/ids.ts';
import type { AskError } from '../session/api.ts';
import { saveResult, type FileKind } from '../session/download.ts';
import { Button } from '../ui/Button.tsx';
import type { Access } from './access.ts';
import styles from './Downloads.module.css';
import { refusalIn, useWords } from './words.ts';

const OTHERS = ['xlsx', 'pptx', 'csv', 'json'] as const satisfies FileKind[];

/** The same document as a file, in the language that is being read. */
export function Downloads({ access, lang }: { access: Access; lang: Lang }) {
  const words = useWords();
  const [state, setState] = useState<'making' | 'saved' | AskError | null>(null);
  const save = async (kind: FileKind) => {
    if (state === 'making') return;
    setState('making');
    const { session, ticket } = access;
    setState((await saveResult({ session, ticket, kind, lang })) ?? 'saved');
  };
  return (
    <section className={styles.files} aria-label={words.take}>
      <Button kind="filled" onClick={() => void save('pdf')}>
        {words.files.pdf}
      </Button>
      {OTHERS.map((kind) => (
        <Button
          key={kind}
          kind="quiet"
          aria-label={words.as(words.files[kind])}
          onClick={() => void save(kind)}
        >
          {words.files[kind]}
        </Button>
      ))}
      <p className={styles.state} role="status">
        {state !== null && sentenceOf(state)}
      </p>
    </section>
  );

  function sentenceOf(now: 'making' | 'saved' | AskError): string {
    if (now === 'making' || now === 'saved') return words[now];
    const { what, next } = refusalIn(now, lang);
    return `${what} ${next}`;
  }
}
