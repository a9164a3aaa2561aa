import type { Lang } from '#shared/ids.ts';

const LOCALE: Record<Lang, string> = { nl: 'nl-NL', en: 'en-GB' };

/** Hours and minutes by this device's clock. @param at ms since 1970 */
export function clockTime(at: number, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALE[lang], { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** The same with seconds. */
export function exactTime(at: number, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALE[lang], { timeStyle: 'medium' }).format(at);
}

/** A day and a time, short, as in a list. */
export function dayAndTime(at: number, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALE[lang], {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

/** The time of the day as a time field wants it, on this device's clock: `09:05`. */
export function fieldTime(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => `${part}`.padStart(2, '0')).join(':');
}

/** A day of a calendar, such as `2026-12-11`, as one would look for it. */
export function calendarDay(day: string, lang: Lang): string {
  // At noon it is that day in every time zone that people live in.
  return writtenDay(Date.parse(`${day}T12:00`), lang);
}

/** A day by itself, with its year. */
export function dayOf(at: number, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALE[lang], { dateStyle: 'long' }).format(at);
}

/** The same with the day of the week, as one would look for it. */
export function writtenDay(at: number, lang: Lang): string {
  return new Intl.DateTimeFormat(LOCALE[lang], { dateStyle: 'full' }).format(at);
}
