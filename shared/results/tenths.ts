import { sum, totalOf } from './numbers.ts';

const TEN = 10;

/**
 * Who went where, told of ten people: the same table for a group of any size whose shares are the same.
 *
 * Every flow, and every total before and after, is its exact share rounded up or down; all flows add up to ten. Of the
 * ways in which that can be, the one whose totals are nearest to the exact ones, and then whose flows are. So nobody
 * goes where nobody went. Worked in whole numbers, so that nothing is decided by a rounding.
 * Source: controlled rounding of a table of two ways, which always exists: Causey, Cox and Ernst 1985.
 *
 * @param flows `flows[i][j]` people from option i to option j; square, of four options or fewer: all ways are tried
 * @returns the same, adding up to 10; `null` when there is nobody
 * @throws RangeError when a count is negative, not whole or not finite
 */
export function tenthsOf(flows: readonly (readonly number[])[]): number[][] | null {
  const n = totalOf(flows.flat(), 'flows');
  if (n === 0) return null;
  const least = flows.map((row) => row.map((people) => Math.floor((TEN * people) / n)));
  const between = flows.flatMap((row, from) =>
    row.flatMap((people, to) => ((TEN * people) % n > 0 ? [{ from, to }] : [])),
  );
  let best: { tenths: number[][]; totals: number; each: number } | null = null;
  for (const up of chosen(between, TEN - sum(least.flat()))) {
    const tenths = least.map((row) => [...row]);
    for (const { from, to } of up) {
      const row = tenths[from];
      if (row !== undefined) row[to] = (row[to] ?? 0) + 1;
    }
    const off = (told: readonly number[], exact: readonly number[]): number[] =>
      told.map((people, place) => n * people - TEN * (exact[place] ?? 0));
    const aside = [...off(before(tenths), before(flows)), ...off(after(tenths), after(flows))];
    if (aside.some((distance) => Math.abs(distance) >= n)) continue;
    const found = { tenths, totals: squares(aside), each: squares(off(tenths.flat(), flows.flat())) };
    const isNearer =
      best === null || found.totals < best.totals || (found.totals === best.totals && found.each < best.each);
    if (isNearer) best = found;
  }
  return best?.tenths ?? null;
}

/** Every choice of so many of these, in their order. */
function* chosen<Thing>(things: readonly Thing[], many: number): Generator<Thing[]> {
  if (many === 0) yield [];
  else
    for (let place = 0; place <= things.length - many; place += 1) {
      for (const others of chosen(things.slice(place + 1), many - 1)) {
        yield [...things.slice(place, place + 1), ...others];
      }
    }
}

const before = (flows: readonly (readonly number[])[]): number[] => flows.map((row) => sum(row));
const after = (flows: readonly (readonly number[])[]): number[] =>
  flows.map((_, option) => sum(flows.map((row) => row[option] ?? 0)));
const squares = (distances: readonly number[]): number => sum(distances.map((distance) => distance ** 2));
