import { expect, test } from 'vitest';

import { barRows } from '../../../../client/charts/barRows.ts';
import type { SeriesTable } from '#shared/session/tables.ts';

const LABELS = ['after the briefing', 'after the stairs', 'after the twist'];

function series(own: Partial<SeriesTable>): SeriesTable {
  return {
    poll: 'call',
    privacy: 'story',
    rounds: ['briefing', 'stairs', 'twist'],
    options: ['skip', 'unsure', 'call'],
    level: 'interval',
    people: 30,
    counts: [
      [6, 14, 10],
      [14, 7, 9],
      [3, 5, 22],
    ],
    ...own,
  };
}

test('each moment is a whole bar with its label', () => {
  const rows = barRows(series({}), LABELS) ?? [];
  expect(rows.map(({ label }) => label)).toEqual(LABELS);
  for (const { segments } of rows) {
    expect(segments.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  }
});

test('percentages are whole and add up to a hundred', () => {
  const [, stairs] = barRows(series({}), LABELS) ?? [];
  expect(stairs?.segments.map(({ percent }) => percent)).toEqual([47, 23, 30]);
});

test.each(['counts', 'none'] as const)(
  'below ten people (%s) there are people and no percentages',
  (level) => {
    const rows = barRows(series({ level, people: 5, counts: [[1, 2, 2]] }), LABELS) ?? [];
    expect(rows[0]?.segments.map(({ people, percent }) => [people, percent])).toEqual([
      [1, null],
      [2, null],
      [2, null],
    ]);
  },
);

test('from ten people on there are percentages', () => {
  const rows = barRows(series({ level: 'percent', people: 10, counts: [[1, 2, 7]] }), LABELS) ?? [];
  expect(rows[0]?.segments.map(({ percent }) => percent)).toEqual([10, 20, 70]);
});

test('without counts there are no bars', () => {
  expect(barRows(series({ level: 'none', people: 2, counts: null }), LABELS)).toBeNull();
  expect(barRows(series({ people: 0, counts: [[0, 0, 0]] }), LABELS)).toBeNull();
});
