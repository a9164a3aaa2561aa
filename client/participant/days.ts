import type { Lang } from '#shared/ids.ts';

/** A day as `2026-03-31`, in the time zone of this device. */
export type Day = string;

/** The day that lies `days` after the moment `from`, in ms since 1970. */
export function dayAfter(from: number, days: number): Day {
  const date = new Date(from);
  date.setDate(date.getDate() + days);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Whether `text` is a day that exists. */
export function isDay(text: string): boolean {
  const [year, month, day] = partsOf(text);
  const date = new Date(year, month - 1, day);
  return date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day;
}

/** The day in words, such as ‘dinsdag 31 maart’. */
export function spokenDay(day: Day, lang: Lang): string {
  const [year, month, date] = partsOf(day);
  const format = new Intl.DateTimeFormat(lang === 'nl' ? 'nl-NL' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return format.format(new Date(year, month - 1, date));
}

function partsOf(text: string): [number, number, number] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
}
