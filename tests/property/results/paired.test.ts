import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { pairedBinary, pairedVotes, wilson } from '#shared/results/measures.ts';

const cell = fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 2000 }));
const cells = fc.record({ yesYes: cell, noYes: cell, yesNo: cell, noNo: cell });

function close(value: number | null | undefined, expected: number | null | undefined): void {
  if (expected === null || expected === undefined) expect(value).toBe(expected);
  else expect(value).toBeCloseTo(expected, 10);
}

describe('a Wilson interval', () => {
  const part = fc.nat({ max: 5000 }).chain((n) => fc.record({ x: fc.nat({ max: n }), n: fc.constant(n) }));

  test('lies within 0 and 1 around the share, and is there exactly when somebody was asked', () => {
    fc.assert(
      fc.property(part, ({ x, n }) => {
        const { ci } = wilson({ x, n });
        expect(ci === null).toBe(n === 0);
        if (ci === null) return;
        const [low, high] = ci;
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(x / n);
        expect(high).toBeGreaterThanOrEqual(x / n);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('of the noes mirrors that of the yeses', () => {
    fc.assert(
      fc.property(part, ({ x, n }) => {
        const yes = wilson({ x, n }).ci;
        const no = wilson({ x: n - x, n }).ci;
        if (yes === null || no === null) return;
        close(no[0], 1 - yes[1]);
        close(no[1], 1 - yes[0]);
      }),
    );
  });

  test('its bounds solve the equation it comes from', () => {
    fc.assert(
      fc.property(part, ({ x, n }) => {
        for (const bound of wilson({ x, n }).ci ?? []) {
          // |share - bound| is exactly z standard errors at the bound.
          const distance = (x / n - bound) ** 2;
          close(distance, (1.959963984540054 ** 2 * bound * (1 - bound)) / n);
        }
      }),
    );
  });
});

describe('a paired yes/no table', () => {
  test('gives shares, p values and intervals in their ranges, and never NaN', () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const { n, netShift, normalizedGain, netShiftCI, beforeCI, afterCI, ...shares } =
          pairedBinary(counts);
        expect(n).toBe(counts.yesYes + counts.noYes + counts.yesNo + counts.noNo);
        for (const share of Object.values(shares)) {
          expect(share === null || (share >= 0 && share <= 1)).toBe(true);
        }
        for (const signed of [netShift, normalizedGain, ...(netShiftCI ?? [])]) {
          expect(signed === null || (signed >= -1 && signed <= 1)).toBe(true);
        }
        if (netShift === null || netShiftCI === null) {
          expect([n, netShift, netShiftCI, beforeCI, afterCI]).toEqual([0, null, null, null, null]);
          return;
        }
        expect(netShiftCI[0]).toBeLessThanOrEqual(netShift);
        expect(netShiftCI[1]).toBeGreaterThanOrEqual(netShift);
      }),
    );
  });

  test('told backwards has the opposite shift and interval, and the same p', () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const there = pairedBinary(counts);
        const back = pairedBinary({ ...counts, noYes: counts.yesNo, yesNo: counts.noYes });
        if (there.netShift === null) return;
        close(back.netShift, -there.netShift);
        close(back.netShiftCI?.[0], -(there.netShiftCI?.[1] ?? 0));
        close(back.netShiftCI?.[1], -(there.netShiftCI?.[0] ?? 0));
        expect([back.exactP, back.midP]).toEqual([there.exactP, there.midP]);
        expect([back.before, back.after]).toEqual([there.after, there.before]);
      }),
    );
  });

  test('asked about the opposite of the target has the opposite shift', () => {
    fc.assert(
      fc.property(cells, ({ yesYes, noYes, yesNo, noNo }) => {
        const yes = pairedBinary({ yesYes, noYes, yesNo, noNo });
        const no = pairedBinary({ yesYes: noNo, noYes: yesNo, yesNo: noYes, noNo: yesYes });
        if (yes.netShift === null) return;
        close(no.netShift, -yes.netShift);
        close(no.netShiftCI?.[0], -(yes.netShiftCI?.[1] ?? 0));
        expect([no.switchTo, no.switchAway]).toEqual([yes.switchAway, yes.switchTo]);
      }),
    );
  });

  test('the mid-p is never above the exact p', () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const { exactP, midP } = pairedBinary(counts);
        expect(midP ?? 0).toBeLessThanOrEqual(exactP ?? 0);
      }),
    );
  });
});

describe('votes at two moments', () => {
  const OPTIONS = ['skip', 'unsure', 'call', '__proto__'];
  const option = fc.constantFrom(...OPTIONS);
  const participant = fc.oneof(
    fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'constructor', '__proto__'),
    fc.string(),
  );
  const votes = fc.uniqueArray(fc.tuple(participant, option), { selector: ([name]) => name, maxLength: 25 });
  const moments = fc.record({ before: votes, after: votes, target: option });

  function compare(input: { before: [string, string][]; after: [string, string][]; target: string }) {
    const { before, after, target } = input;
    return pairedVotes({
      before: Object.fromEntries(before),
      after: Object.fromEntries(after),
      options: OPTIONS,
      target,
    });
  }

  test('are counted as someone with paper and pencil would', () => {
    fc.assert(
      fc.property(moments, ({ before, after, target }) => {
        const result = compare({ before, after, target });
        const second = new Map(after);
        const pairs = before.flatMap(([name, from]) => {
          const to = second.get(name);
          return to === undefined ? [] : [{ from, to }];
        });
        expect(result.pairs).toBe(pairs.length);
        expect(result.beforeOnly).toBe(before.length - pairs.length);
        expect(result.afterOnly).toBe(after.length - pairs.length);
        expect(result.votersBefore).toBe(before.length);
        expect(result.votersAfter).toBe(after.length);
        expect(result.matrix).toEqual(
          OPTIONS.map((from) =>
            OPTIONS.map((to) => pairs.filter((p) => p.from === from && p.to === to).length),
          ),
        );
        expect(result.binaryTable).toEqual({
          a: pairs.filter(({ from, to }) => from === target && to === target).length,
          b: pairs.filter(({ from, to }) => from !== target && to === target).length,
          c: pairs.filter(({ from, to }) => from === target && to !== target).length,
          d: pairs.filter(({ from, to }) => from !== target && to !== target).length,
        });
        if (pairs.length === 0) return;
        close(result.grossChange, pairs.filter(({ from, to }) => from !== to).length / pairs.length);
      }),
    );
  });

  test('never show less gross change than net change', () => {
    fc.assert(
      fc.property(moments, (input) => {
        const { grossChange, netChangeTotal } = compare(input);
        expect(grossChange ?? 0).toBeGreaterThanOrEqual(netChangeTotal ?? 0);
      }),
    );
  });

  test('shift by amounts that cancel out over the options', () => {
    fc.assert(
      fc.property(moments, (input) => {
        const { pairs, netShiftByOption, netChangeTotal, binary } = compare(input);
        const shifts = Object.values(netShiftByOption);
        expect(Object.keys(netShiftByOption).toSorted()).toEqual(OPTIONS.toSorted());
        if (pairs === 0) {
          expect(shifts).toEqual([null, null, null, null]);
          expect(binary.netShift).toBeNull();
          return;
        }
        close(
          shifts.reduce<number>((sum, shift) => sum + (shift ?? 0), 0),
          0,
        );
        close(shifts.reduce<number>((sum, shift) => sum + Math.abs(shift ?? 0), 0) / 2, netChangeTotal);
        const own = Object.entries(netShiftByOption).find(([name]) => name === input.target)?.[1];
        close(binary.netShift, own);
      }),
    );
  });

  test('give dropout bounds as if those who left had voted no, the same, and yes', () => {
    fc.assert(
      fc.property(moments, ({ before, after, target }) => {
        const { sensitivity } = compare({ before, after, target });
        const second = new Map(after);
        const other = OPTIONS.find((name) => name !== target) ?? '';
        function shiftIf(leaver: (from: string) => string): number | null {
          const complete = before.map(([name, from]): [string, string] => [
            name,
            second.get(name) ?? leaver(from),
          ]);
          return compare({ before, after: complete, target }).binary.netShift;
        }
        close(
          sensitivity?.worst ?? null,
          shiftIf(() => other),
        );
        close(
          sensitivity?.stayed ?? null,
          shiftIf((from) => from),
        );
        close(
          sensitivity?.best ?? null,
          shiftIf(() => target),
        );
      }),
    );
  });

  test('come out the same in whatever order the ballots lie', () => {
    fc.assert(
      fc.property(moments, ({ before, after, target }) => {
        const shuffled = { before: before.toReversed(), after: after.toReversed(), target };
        expect(compare(shuffled)).toEqual(compare({ before, after, target }));
      }),
    );
  });
});
