/** The day of a moment (ms since 1970) where this server stands, as `2026-11-24`: the form that every spreadsheet takes for a date. */
export function dayOf(at: number): string {
  const moment = new Date(at);
  const two = (part: number): string => `${part}`.padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
