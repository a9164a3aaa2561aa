import type { Lang } from '../ids.ts';

/** The options of the constant question: at every moment, on every screen and in every file the same words. */
export const callOptions: Record<Lang, { skip: string; unsure: string; call: string }> = {
  nl: { skip: 'Niet bellen', unsure: 'Weet ik nog niet', call: 'Bellen' },
  en: { skip: 'Don’t call', unsure: 'I don’t know yet', call: 'Call' },
};
