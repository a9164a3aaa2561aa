import fc from 'fast-check';
import { expect, test } from 'vitest';

import { tenthsOf } from '#shared/results/tenths.ts';

const people = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 120 }));
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((options) =>
    fc.array(fc.array(people, { minLength: options, maxLength: options }), {
      minLength: options,
      maxLength: options,
    }),
  )
  .filter((flows) => total(flows.flat()) > 0);

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

const sidesOf = (flows: readonly (readonly number[])[]) => [
  flows.map(total),
  flows.map((_, option) => total(flows.map((row) => row[option] ?? 0))),
];

test('every share is rounded up or down to a tenth, flows and totals alike, and all are ten', () => {
  fc.assert(
    fc.property(table, (flows) => {
      const tenths = tenthsOf(flows) ?? [];
      const n = total(flows.flat());
      const within = (rounded: number, count: number) => Math.abs(rounded - (10 * count) / n) < 1;
      expect(total(tenths.flat())).toBe(10);
      flows.forEach((row, from) =>
        row.forEach((count, to) => expect(within(tenths[from]?.[to] ?? NaN, count)).toBe(true)),
      );
      sidesOf(tenths).forEach((side, which) =>
        side.forEach((rounded, option) =>
          expect(within(rounded, sidesOf(flows)[which]?.[option] ?? NaN)).toBe(true),
        ),
      );
    }),
  );
});

test('nobody goes where nobody went', () => {
  fc.assert(
    fc.property(table, (flows) => {
      const tenths = tenthsOf(flows) ?? [];
      const invented = flows.flatMap((row, from) =>
        row.flatMap((count, to) => (count === 0 ? [tenths[from]?.[to]] : [])),
      );
      expect(invented.filter((people) => people !== 0)).toEqual([]);
    }),
  );
});

test('a group that is so many times as large, with the same shares, is told the same', () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 2, max: 40 }), (flows, times) => {
      expect(tenthsOf(flows.map((row) => row.map((count) => count * times)))).toEqual(tenthsOf(flows));
    }),
  );
});
