import { describe, expect, test } from 'vitest';

import { FLOWS, shiftOf, tallyOf } from '../../../../client/gallery/fixtures/tables.ts';
import { strikesOf, topShare } from '../../../../client/projector/strikesOf.ts';
import { silenceWords, tallyRows } from '../../../../client/projector/tallyRows.ts';
import { projectorWording } from '#shared/wording/projector.ts';

const words = projectorWording.nl;
const OFTEN = ['Nooit', 'Zelden', 'Maandelijks', 'Wekelijks', 'Dagelijks'];
const options = OFTEN.map((label, index) => ({ id: `${index + 1}`, label }));

describe('a published table', () => {
  test('has a bar for each option that may stand alone', () => {
    const rows = tallyRows(tallyOf('hear', 'personal', [3, 4, 5, 9, 4]), options, words);
    expect(rows).toEqual(
      OFTEN.map((label, index) => ({ label, count: [3, 4, 5, 9, 4][index], option: `${index + 1}` })),
    );
  });

  test('has one bar for options that are only told together, in words, and not as any one of them', () => {
    const rows = tallyRows(tallyOf('hear', 'personal', [1, 4, 5, 9, 6]), options, words);
    expect(rows[0]).toEqual({ label: 'Nooit en Zelden, samen', count: 5, option: null });
    expect(rows).toHaveLength(4);
  });

  test('says the constant question’s options in the product’s own words', () => {
    const table = { ...tallyOf('start', 'story', [3, 1, 2]), options: ['skip', 'unsure', 'call'] };
    const constant = table.options.map((id) => ({ id, label: null }));
    expect(tallyRows(table, constant, words).map(({ label }) => label)).toEqual([
      'Niet bellen',
      'Weet ik nog niet',
      'Bellen',
    ]);
  });

  test('gives the reason for silence that is certainly true', () => {
    const reason = (counts: number[], privacy: 'story' | 'personal') =>
      silenceWords(tallyOf('hear', privacy, counts), words);
    expect(reason([1, 1, 2, 0, 0], 'personal')).toBe(words.tally.tooFew);
    expect(reason([2, 2, 2, 1, 1], 'personal')).toBe(words.tally.either);
    expect(reason([2, 2, 2, 2, 2], 'personal')).toBe(words.tally.spread);
    expect(reason([1, 1, 0], 'story')).toBe(words.tally.tooFew);
  });
});

describe('the strokes of the red pen', () => {
  test('fade with the share of strikes that were taken back', () => {
    expect(strikesOf(shiftOf(FLOWS[30] ?? [], 'start', 'again'))).toEqual({
      before: 14,
      after: 3,
      of: 30,
      left: 3 / 14,
    });
  });

  test('never become more than whole', () => {
    const more = [
      [4, 0, 0],
      [0, 1, 0],
      [3, 0, 2],
    ];
    expect(strikesOf(shiftOf(more, 'start', 'again'))).toMatchObject({ before: 4, after: 7, left: 1 });
  });

  test('are gone where nobody struck, before or after', () => {
    const none = [
      [0, 0, 0],
      [0, 2, 1],
      [0, 0, 3],
    ];
    expect(strikesOf(shiftOf(none, 'start', 'again'))?.left).toBe(0);
  });

  test('tell nothing of too few people, or of a comparison that does not exist', () => {
    expect(strikesOf(shiftOf(FLOWS[2] ?? [], 'start', 'again'))).toBeNull();
    expect(strikesOf(null)).toBeNull();
  });

  test('are drawn on one scale up to the largest share, also where nobody struck at all', () => {
    const one = { before: 14, after: 3, of: 30, left: 1 };
    const other = { before: 5, after: 6, of: 8, left: 1 };
    expect(topShare([one, other])).toBe(6 / 8);
    expect(topShare([{ ...one, before: 0, after: 0 }])).toBe(1);
    expect(topShare([])).toBe(1);
  });
});
