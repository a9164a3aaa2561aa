import { describe, expect, it } from 'vitest';

import { dayAfter, isDay, spokenDay } from '../../../../client/participant/days.ts';
import {
  clause,
  newUid,
  planSentence,
  readPlan,
  writePlan,
  type Plan,
} from '../../../../client/participant/plan.ts';
import { memoryKeep } from '../../../../client/session/keep.ts';

const plan: Plan = {
  trigger: 'Als ik hoor dat het niets wordt',
  action: 'dan vraag ik door',
  client: 'Jansen',
  day: '2026-04-14',
  lookBack: 'Heb je gebeld?',
  uid: 'a1b2@aanname',
};

describe('a plan on the phone', () => {
  it('is found again under the code of its session, and under no other', () => {
    const keep = memoryKeep();
    writePlan(keep, 'KHM7QX', plan);
    expect(readPlan(keep, 'KHM7QX')).toEqual(plan);
    expect(readPlan(keep, 'KHM7QY')).toBeNull();
  });

  it.each(['', 'null', '[]', '{"trigger":"Als"}', JSON.stringify({ ...plan, day: '2026-02-31' })])(
    'is none where %s was kept',
    (kept) => {
      const keep = memoryKeep();
      keep.set('plan.KHM7QX', kept);
      expect(readPlan(keep, 'KHM7QX')).toBeNull();
    },
  );

  it.each([
    ['de klant klaagt', 'Als de klant klaagt'],
    ['  als de klant klaagt ', 'als de klant klaagt'],
    ['Alsof dat helpt', 'Als Alsof dat helpt'],
    ['   ', ''],
  ])('opens the clause ‘%s’ once', (written, whole) => {
    expect(clause('Als', written)).toBe(whole);
  });

  it.each([
    ['dan vraag ik door', 'Als het niets wordt, dan vraag ik door.'],
    ['dan vraag ik: waarom?', 'Als het niets wordt, dan vraag ik: waarom?'],
  ])('reads as one sentence with ‘%s’', (action, sentence) => {
    expect(planSentence({ trigger: 'Als het niets wordt.', action })).toBe(sentence);
  });

  it('gets a name in the calendar that no other plan has', () => {
    const uids = new Set(Array.from({ length: 100 }, newUid));
    expect(uids.size).toBe(100);
    for (const uid of uids) expect(uid).toMatch(/^[0-9a-f]{32}@aanname$/);
  });
});

describe('a day', () => {
  it('is counted over the end of a month and of a year, and over summer time', () => {
    expect(dayAfter(new Date(2026, 11, 20, 23, 30).getTime(), 17)).toBe('2027-01-06');
    expect(dayAfter(new Date(2026, 2, 28, 0, 30).getTime(), 1)).toBe('2026-03-29');
    expect(dayAfter(new Date(2026, 2, 28, 23, 30).getTime(), 2)).toBe('2026-03-30');
  });

  it.each(['2026-02-29', '2026-13-01', '2026-4-1', '', 'morgen', '2026-04-14T00:00'])('is not %s', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('is said in words in both languages', () => {
    expect(spokenDay('2026-04-14', 'nl')).toBe('dinsdag 14 april');
    expect(spokenDay('2026-04-14', 'en')).toMatch(/^Tuesday,? 14 April$/);
  });
});
