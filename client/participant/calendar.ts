/** A day of which one wants to be reminded. */
export interface Reminder {
  /** Worldwide unique; the same one replaces an earlier entry in the calendar. */
  uid: string;
  /** As `2026-03-31`. */
  day: string;
  title: string;
  note: string;
  /** A page that goes with it. */
  url?: string;
  /** When this file is made, in ms since 1970. */
  madeAt: number;
}

/** Half an hour in the morning, in whatever time zone the calendar is: no zone is named. */
const HOURS = { start: '090000', end: '093000' };
const MOST_OCTETS = 75;

/** An iCalendar file (RFC 5545) with one entry and its alarm. */
export function calendarFile({ uid, day, title, note, url, madeAt }: Reminder): string {
  const date = day.replaceAll('-', '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Aanname//Aanname//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(madeAt)}`,
    `DTSTART:${date}T${HOURS.start}`,
    `DTEND:${date}T${HOURS.end}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(note)}`,
    ...(url === undefined ? [] : [`URL:${url}`]),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:PT0M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Section 3.3.11: backslash, semicolon, comma and line break; other control characters may not occur at all. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, ' ')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Section 3.1: no line longer than 75 octets, and none that is broken within a character. */
function folded(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > MOST_OCTETS) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines.join('\r\n');
}

function utc(ms: number): string {
  return new Date(ms).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}
