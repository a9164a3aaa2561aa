// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';

import { fileNameIn } from '../../../../client/session/download.ts';
import { hostOf } from '../../../../client/host/home/AddressChoice.tsx';
import { wasReached } from '../../../../client/host/home/Home.tsx';
import { wishOf } from '../../../../client/host/home/NewSession.tsx';
import { contactOf } from '../../../../client/host/home/Profile.tsx';
import { firstLang } from '../../../../client/session/trainerKeep.ts';
import type { SessionSummary } from '#shared/api.ts';
import { createSessionRequest } from '#shared/api.ts';
import { contactSchema } from '#shared/session/commands.ts';

function filled(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

describe('the form for a new session', () => {
  const form = {
    scenario: 'zeger',
    lang: 'en',
    floor: '10',
    seats: '25',
    group: ' binnendienst ',
    company: '',
    days: '30',
  };

  it('becomes a wish that the server understands', () => {
    const wish = wishOf(filled(form));
    expect(wish).toEqual({
      scenario: 'zeger',
      lang: 'en',
      floor: 10,
      seats: 25,
      group: 'binnendienst',
      company: null,
      days: 30,
      rehearsal: null,
    });
    expect(createSessionRequest.safeParse(wish).success).toBe(true);
  });

  it('becomes a wish for a rehearsal by the button that was pressed', () => {
    const wish = wishOf(filled({ ...form, rehearsal: '30' }));
    expect(wish.rehearsal).toBe(30);
    expect(createSessionRequest.safeParse(wish).success).toBe(true);
    expect(wishOf(filled({ ...form, rehearsal: '13' })).rehearsal).toBeNull();
  });

  it('never lowers the least number of votes by a slip', () => {
    expect(wishOf(filled({ ...form, floor: '3' })).floor).toBe(5);
  });
});

describe('the profile', () => {
  const form = { name: 'Marijke', company: '', email: '', phone: '', web: '' };

  it.each([
    ['voorbeeld.nl', 'https://voorbeeld.nl'],
    ['http://voorbeeld.nl/over', 'http://voorbeeld.nl/over'],
    ['  ', ''],
  ])('reads the website ‘%s’ as ‘%s’', (web, read) => {
    const contact = contactOf(filled({ ...form, web }));
    expect(contact.web).toBe(read);
    expect(contactSchema.safeParse(contact).success).toBe(true);
  });
});

describe('whether a phone has come in', () => {
  const session = (createdAt: number, joined: number, own: Partial<SessionSummary> = {}): SessionSummary => ({
    id: `${createdAt}`,
    code: 'KHM7QX',
    rehearsal: false,
    title: 'De klant',
    lang: 'nl',
    group: null,
    company: null,
    createdAt,
    ended: false,
    joined,
    sealedAt: null,
    keptUntil: null,
    ...own,
  });

  it('is known from the newest session only, whatever the order of the list', () => {
    expect(wasReached([])).toBe(false);
    expect(wasReached([session(2, 1)])).toBe(true);
    expect(wasReached([session(1, 9), session(2, 0)])).toBe(false);
    expect(wasReached([session(2, 1), session(1, 0)])).toBe(true);
    expect(wasReached([session(2, 9, { ended: true })])).toBe(false);
  });

  it('is not known from a rehearsal, whose participants need no address', () => {
    expect(wasReached([session(2, 12, { rehearsal: true })])).toBe(false);
    expect(wasReached([session(2, 12, { rehearsal: true }), session(1, 3)])).toBe(true);
  });
});

describe('the trainer’s language', () => {
  it.each([
    [null, ['nl-BE', 'en'], 'nl'],
    [null, ['de-DE', 'en-GB', 'nl'], 'en'],
    [null, ['de-DE'], 'nl'],
    [null, [], 'nl'],
    ['en', ['nl-NL'], 'en'],
    ['xx', ['nl-NL'], 'nl'],
  ] as const)('is, with ‘%s’ kept and a browser that prefers %j, %s', (kept, preferred, lang) => {
    expect(firstLang(kept, preferred)).toBe(lang);
  });
});

describe('the name of a file', () => {
  it.each([
    ['attachment; filename="aanname-zeger.csv"', 'aanname-zeger.csv'],
    ['attachment; filename=aanname.json', 'aanname.json'],
    ['attachment; filename="caf?.csv"; filename*=UTF-8\'\'caf%C3%A9.csv', 'café.csv'],
    ['attachment; filename="a.csv"; filename*=UTF-8\'\'%E0%A4%A', 'a.csv'],
    ['attachment', null],
    [null, null],
  ])('in ‘%s’ is ‘%s’', (header, name) => {
    expect(fileNameIn(header)).toBe(name);
  });
});

it('shows an address as people type it', () => {
  expect(hostOf('http://192.168.1.20:3000')).toBe('192.168.1.20:3000');
  expect(hostOf('https://workshop.example.nl/')).toBe('workshop.example.nl');
});
