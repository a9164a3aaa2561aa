/** The day of an instant where this server stands, as `2026-11-24`: the form that every spreadsheet takes for a date. */
export function dayOf(instant: string): string {
  const moment = new Date(instant);
  const two = (part: number): string => `${part}`.padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
