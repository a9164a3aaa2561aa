import type { Lang } from '../ids.ts';

/** The options of the constant question: at every moment, on every screen and in every file the same words. */
export const callOptions: Record<Lang, { skip: string; unsure: string; call: string }> = {
  nl: { skip: 'Niet bellen', unsure: 'Weet ik nog niet', call: 'Bellen' },
  en: { skip: 'Don’t call', unsure: 'I don’t know yet', call: 'Call' },
};

/** Whether this label of the option `call` is a scenario's own, so that its yes need not be said by telephone. */
export function isOwnCall(label: string | null): boolean {
  return label !== null && label !== callOptions.nl.call && label !== callOptions.en.call;
}
