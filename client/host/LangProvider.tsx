import { useEffect, useState, type ReactNode } from 'react';

import { LANGS, type Lang } from '#shared/ids.ts';
import type { Keep } from '../session/keep.ts';
import { LangContext } from './words.ts';

const KEPT = 'trainer.lang';

/** The trainer's language on this device: as chosen here before, else the browser's where it is one of ours. */
export function LangProvider({ keep, children }: { keep: Keep; children: ReactNode }) {
  const [lang, setLang] = useState(() => firstLang(keep.get(KEPT), navigator.languages));

  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);

  const speak = (next: Lang) => {
    keep.set(KEPT, next);
    setLang(next);
  };
  return <LangContext value={{ lang, speak }}>{children}</LangContext>;
}

/** Dutch unless something else was chosen, or the browser puts English before Dutch. */
export function firstLang(kept: string | null, preferred: readonly string[]): Lang {
  const spoken = [kept ?? '', ...preferred].map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.flatMap((tag) => LANGS.find((lang) => lang === tag) ?? [])[0] ?? 'nl';
}
