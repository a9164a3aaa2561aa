import type { Lang } from '../ids.ts';

/** Each language by its own name, whatever the language of the page. */
export const langNames: Record<Lang, string> = { nl: 'Nederlands', en: 'English' };
