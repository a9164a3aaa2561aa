import { describe, expect, it } from 'vitest';

import { calendarFile, type Reminder } from '../../../../client/participant/calendar.ts';
import { entryIn } from '../../../support/calendar.ts';

const reminder: Reminder = {
  uid: 'a1b2@aanname',
  day: '2026-04-14',
  title: 'Bellen: Jansen',
  note: 'Als ik hoor dat het niets wordt, dan vraag ik door.',
  madeAt: Date.UTC(2026, 2, 31, 8, 5, 9),
};

describe('the calendar file', () => {
  it('is one entry in the morning of the chosen day, in the calendar’s own time zone', () => {
    const entry = entryIn(calendarFile(reminder));
    expect(entry.get('DTSTART')).toBe('20260414T090000');
    expect(entry.get('DTEND')).toBe('20260414T093000');
    expect(entry.get('DTSTAMP')).toBe('20260331T080509Z');
  });

  it('begins and ends as a calendar, and ends every line with a carriage return and a line feed', () => {
    const file = calendarFile(reminder);
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true);
    expect(file.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each([
    ['commas, semicolons and backslashes', 'Jansen; Zn., C:\\klanten'],
    ['line breaks of any kind', 'een\r\ntwee\rdrie\nvier'],
    ['what looks like another property', 'x\nEND:VEVENT\nBEGIN:VALARM'],
  ])('gives back %s as they were written', (_, text) => {
    const entry = entryIn(calendarFile({ ...reminder, title: text, note: text }));
    expect(entry.get('SUMMARY')).toBe(text.replaceAll(/\r\n?/g, '\n'));
    expect(calendarFile({ ...reminder, title: text }).match(/^END:VEVENT\r$/gm)).toHaveLength(1);
  });

  it('puts a backslash before what means something to a calendar', () => {
    const file = calendarFile({ ...reminder, title: 'Jansen; Zn., C:\\x' });
    expect(file).toContain('SUMMARY:Jansen\\; Zn.\\, C:\\\\x\r\n');
  });

  it('has no control character, whatever was pasted', () => {
    const file = calendarFile({ ...reminder, note: 'a\u0000b\u0007c\u007fd\te' });
    expect(entryIn(file).get('DESCRIPTION')).not.toMatch(/[^\P{Cc}\n]/u);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('folds at 75 octets, and never within a character', () => {
    const note = 'Café Zeezicht 🙂 vraagt: hoe zou de klant het vertellen? '.repeat(8);
    const file = calendarFile({ ...reminder, note });
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file).not.toContain('\ufffd');
    expect(entryIn(file).get('DESCRIPTION')).toBe(note);
  });
});
