import { useEffect, useMemo, useState, type ReactNode } from 'react';

import type { Lang } from '#shared/ids.ts';
import type { Keep } from '../session/keep.ts';
import { firstLang, TRAINER_LANG } from '../session/trainerKeep.ts';
import { LangContext } from './words.ts';

/** The trainer's language on this device: as chosen here before, else the browser's where it is one of ours. */
export function LangProvider({ keep, children }: { keep: Keep; children: ReactNode }) {
  const [lang, setLang] = useState(() => firstLang(keep.get(TRAINER_LANG), navigator.languages));

  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);

  const spoken = useMemo(() => {
    const speak = (next: Lang) => {
      keep.set(TRAINER_LANG, next);
      setLang(next);
    };
    return { lang, speak };
  }, [keep, lang]);
  return <LangContext value={spoken}>{children}</LangContext>;
}
