import { useId, useState, type SyntheticEvent } from 'react';

import { phoneFollowUpWording } from '#shared/wording/phoneFollowUp.ts';
import { Button } from '../../ui/Button.tsx';
import { useLang } from '../language.ts';
import styles from './FollowUpPage.module.css';
import { problemOf, type Problem } from './followUpProblems.ts';
import { tryWords } from './recall.ts';

interface WordsFormProps {
  ticket: string;
  typed: string;
  /** Whether they stand there because this phone had kept them. */
  kept: boolean;
  onType: (typed: string) => void;
  onDone: (next: 'form' | 'answered' | 'closed') => void;
}

/** The two words, in one field, as people say them. */
export function WordsForm({ ticket, typed, kept, onType, onDone }: WordsFormProps) {
  const id = useId();
  const words = phoneFollowUpWording[useLang()].page;
  const [problem, setProblem] = useState<Problem | 'checking' | null>(null);
  const go = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (problem === 'checking') return;
    setProblem('checking');
    const asked = await tryWords(ticket, typed);
    if (asked.ok) return onDone('form');
    if (asked.error === 'answeredBefore') return onDone('answered');
    if (asked.error === 'followUpClosed') return onDone('closed');
    setProblem(problemOf(asked.error));
  };
  return (
    <form className={styles.form} onSubmit={(event) => void go(event)} noValidate>
      <div className={styles.field}>
        <label className={styles.label} htmlFor={id}>
          {words.words}
        </label>
        <input
          id={id}
          className={`${styles.input} ${styles.words}`}
          value={typed}
          maxLength={80}
          autoCapitalize="none"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          aria-describedby={`${id}-hint ${id}-problem`}
          aria-invalid={problem === 'wrongWords'}
          onChange={(event) => {
            onType(event.target.value);
            if (problem !== 'checking') setProblem(null);
          }}
        />
        <p id={`${id}-hint`} className={styles.hint}>
          {kept ? words.kept : words.ask}
        </p>
      </div>
      <div>
        <Button type="submit" kind="filled" className={styles.send}>
          {words.go}
        </Button>
        <p id={`${id}-problem`} className={styles.problem} role="status">
          {problem !== null && words[problem]}
        </p>
      </div>
    </form>
  );
}
