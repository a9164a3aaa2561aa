import type { Lang } from '#shared/ids.ts';

/** What a browser in this language tells of itself. */
export const LOCALES: Record<Lang, string> = { nl: 'nl-NL', en: 'en-GB' };
