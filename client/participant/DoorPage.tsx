import { useEffect, useId, type ReactNode, type SyntheticEvent } from 'react';
import { useStore } from 'zustand';

import { JOIN_CODE_LENGTH, LANGS, type Lang } from '#shared/ids.ts';
import { phoneWording, type PhoneWording } from '#shared/wording/phone.ts';
import { phoneRefusal } from '#shared/wording/phoneRefusals.ts';
import { Button } from '../ui/Button.tsx';
import type { Door, Problem } from './door.ts';
import styles from './DoorPage.module.css';
import { Header } from './Header.tsx';
import { LangContext } from './language.ts';
import layout from './layout.module.css';
import page from './page.module.css';
import { PrivacyNote } from './PrivacyNote.tsx';

/** The way in: a code, one tap, and what happens to what one chooses. */
export function DoorPage({ door, children }: { door: Door; children?: ReactNode }) {
  const { lang, code, entering, problem } = useStore(door.store);
  const words = phoneWording[lang];
  const id = useId();
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = 'Aanname';
  }, [lang]);

  const enter = (event: SyntheticEvent) => {
    event.preventDefault();
    void door.enter();
  };

  return (
    <LangContext value={lang}>
      <div className={layout.phone}>
        <Header languages={LANGS} onSpeak={door.speak} />
        <main className={layout.main}>
          <h1 className={page.headline}>{words.door.title}</h1>
          <p className={page.story}>{words.door.how}</p>
          <form className={styles.form} onSubmit={enter} noValidate>
            <label htmlFor={id} className={styles.label}>
              {words.door.code}
            </label>
            <input
              id={id}
              className={styles.code}
              value={code}
              // Room for the spaces and dashes that people type, and for a pasted address.
              maxLength={JOIN_CODE_LENGTH + 194}
              inputMode="text"
              autoCapitalize="characters"
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              aria-describedby={`${id}-problem`}
              aria-invalid={problem === 'notACode'}
              onChange={(event) => door.type(event.target.value)}
            />
            <Button type="submit" kind="filled" className={styles.enter}>
              {problem === null || problem === 'notACode' ? words.door.enter : words.door.retry}
            </Button>
            <p id={`${id}-problem`} className={styles.problem} role="status">
              {entering ? words.door.entering : problem !== null && problemWords(problem, lang, words)}
            </p>
          </form>
          {children}
          <div className={styles.foot}>
            <PrivacyNote folded={false} />
          </div>
        </main>
      </div>
    </LangContext>
  );
}

function problemWords(problem: Problem, lang: Lang, words: PhoneWording): string {
  if (problem === 'notACode') return words.door.notACode;
  const { what, next } = phoneRefusal(problem, lang);
  return `${what} ${next}`;
}
