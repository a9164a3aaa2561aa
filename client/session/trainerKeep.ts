import { LANGS, type Lang } from '#shared/ids.ts';

/** Under which names this browser keeps what makes it its trainer's. */
export const TRAINER_TICKET = 'trainer.ticket';
export const TRAINER_LANG = 'trainer.lang';

/** Dutch unless something else was chosen, or the browser puts English before Dutch. */
export function firstLang(kept: string | null, preferred: readonly string[]): Lang {
  const spoken = [kept ?? '', ...preferred].map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.flatMap((tag) => LANGS.find((lang) => lang === tag) ?? [])[0] ?? 'nl';
}
