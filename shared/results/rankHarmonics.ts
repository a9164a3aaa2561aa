import { sum } from './numbers.ts';

/** People whose changes are of one size, and so of one rank. */
export type RankGroup = { rank: number; people: number };

/** One group after the coins are loaded: `chance` of going up, `spread` = 4 chance (1 - chance), in 0..1. */
type Loaded = RankGroup & { chance: number; spread: number };

/** Harmonics fainter than e to this power are left out: all together less than 1e-13 of the answer. */
const FAINT = -36;
const BINS = 512;
const LEVELS = 64;
/** Neighbouring harmonics that are looked at as one first. */
const BLOCK = 8;

/**
 * P(W <= w) as in `rankSum.ts`, for many people: by adding up harmonics instead of people.
 *
 * The coins are first loaded so that W is w on average: w is then no rarity, and as many digits are right for a p of
 * 1e-100 as for one of .05. The distribution is a sum of N harmonics, of which most are too faint to count. N is at
 * least 20 standard deviations, so that less than e^-50 comes from where the harmonics repeat (Hoeffding 1963, JASA 58:
 * 13-30). Time grows with N: with n to the power 1.5.
 * Source: inversion of a generating function on a circle, Abate and Whitt 1992, Oper Res Lett 12: 245-251; its
 * radius, the loading, from Daniels 1954, Ann Math Stat 25: 631-650.
 */
export function harmonicsAtMost(groups: readonly RankGroup[], w: number): number {
  const unit = groups.reduce((divisor, { rank }) => commonDivisor(divisor, rank), 0);
  const scaled = groups.map(({ rank, people }) => ({ rank: rank / unit, people }));
  const target = w / unit;
  const load = loadFor(scaled, target);
  const scale = sum(scaled.map(({ rank, people }) => people * Math.log((1 + Math.exp(load * rank)) / 2)));
  const log = scale - load * target;
  // Below the smallest number: and the fewest harmonics would be faint.
  if (log < -745) return 0;
  const size = harmonicCount(scaled);
  const loaded = scaled.map((group) => {
    const chance = 1 / (1 + Math.exp(-load * group.rank));
    return { ...group, chance, spread: 4 * chance * (1 - chance) };
  });
  const table = lossTable();
  const isFaint = faintness(loaded, size, table);
  // In a block no angle of these may move by more than a bin, so that what the table tells of the first goes for all.
  const slow = loaded.filter(({ rank }) => rank * BLOCK * BINS <= size);
  const isBlockFaint = faintness(slow, size, table);
  let total = 0;
  for (let k = 0; k <= size / 2; k += 1) {
    if (k % BLOCK === 0 && isBlockFaint(k)) k += BLOCK - 1;
    else if (!isFaint(k)) total += heightOf(k, { loaded, load, target, size });
  }
  return Math.min(1, Math.max(0, (Math.exp(log) * total) / size));
}

/** What harmonic k adds to P(W <= target): every harmonic but the first and the last for its mirror image as well. */
function heightOf(
  k: number,
  of: { loaded: readonly Loaded[]; load: number; target: number; size: number },
): number {
  const { loaded, load, target, size } = of;
  const { length, angle } = harmonicOf(loaded, k, size);
  const { re, im } = geometricSum({ load, k, size, terms: Math.min(target, size / 2) + 1 });
  const turned = angle - turn(k * target, size);
  const height = length * (re * Math.cos(turned) - im * Math.sin(turned));
  return k === 0 || k === size / 2 ? height : 2 * height;
}

/** The load under which the mean of W is w (or as good as, for w = 0): Newton's method, from the right, never past. */
function loadFor(groups: readonly RankGroup[], w: number): number {
  const mean = Math.max(w, (groups[0]?.rank ?? 0) / 2);
  const spread = Math.sqrt(sum(groups.map(({ rank, people }) => people * rank * rank)));
  let load = 0;
  let step = Number.POSITIVE_INFINITY;
  while (step * spread > 1e-3) {
    const at = groups.map(({ rank, people }) => ({ rank, people, chance: 1 / (1 + Math.exp(-load * rank)) }));
    const excess = sum(at.map(({ rank, people, chance }) => people * rank * chance)) - mean;
    step = excess / sum(at.map(({ rank, people, chance }) => people * rank * rank * chance * (1 - chance)));
    load -= step;
  }
  return load;
}

/** A power of two, above the largest sum or else above 20 standard deviations. */
function harmonicCount(groups: readonly RankGroup[]): number {
  const largest = sum(groups.map(({ rank, people }) => rank * people));
  const deviation = Math.sqrt(sum(groups.map(({ rank, people }) => people * rank * rank))) / 2;
  return 2 ** Math.ceil(Math.log2(Math.max(BINS, Math.min(largest + 1, 20 * deviation))));
}

/**
 * For every 1/64 of spread and every 1/512 of a turn, the next one included: the log of the most that can be left of
 * one person's harmonic.
 */
function lossTable(): Float64Array {
  const edge = (bin: number): number => Math.sin((Math.PI * bin) / BINS) ** 2;
  return Float64Array.from({ length: (LEVELS + 1) * BINS }, (_, place) => {
    const bin = place % BINS;
    const least = Math.min(edge(bin), edge(bin + 1), edge(bin + 2));
    return Math.log1p((-Math.floor(place / BINS) / LEVELS) * least) / 2;
  });
}

/** Whether harmonic k is too faint to count, as the table tells it on the safe side. */
function faintness(loaded: readonly Loaded[], size: number, table: Float64Array): (k: number) => boolean {
  const strongestFirst = loaded.toSorted(
    (one, other) => other.people * other.spread - one.people * one.spread,
  );
  const ranks = Int32Array.from(strongestFirst, ({ rank }) => rank);
  const people = Float64Array.from(strongestFirst, (group) => group.people);
  const rows = Int32Array.from(strongestFirst, ({ spread }) => Math.floor(spread * LEVELS) * BINS);
  const perBin = Math.log2(size / BINS);
  return (k) => {
    let log = 0;
    for (let i = 0; i < ranks.length && log > FAINT; i += 1) {
      const bin = (Math.imul(k, ranks[i] ?? 0) & (size - 1)) >>> perBin;
      log += (people[i] ?? 0) * (table[(rows[i] ?? 0) + bin] ?? 0);
    }
    return log <= FAINT;
  };
}

/** The characteristic function of W at k / size of a turn. */
function harmonicOf(loaded: readonly Loaded[], k: number, size: number): { length: number; angle: number } {
  let log = 0;
  let angle = 0;
  for (const { rank, people, chance, spread } of loaded) {
    const turned = turn(k * rank, size);
    log += (people * Math.log1p(-spread * Math.sin(turned / 2) ** 2)) / 2;
    angle += people * Math.atan2(chance * Math.sin(turned), 1 - chance + chance * Math.cos(turned));
  }
  return { length: Math.exp(log), angle };
}

/** 1 + z + z^2 + ... for so many terms, z = e^load turned by k / size. */
function geometricSum(of: { load: number; k: number; size: number; terms: number }): {
  re: number;
  im: number;
} {
  const { load, k, size, terms } = of;
  if (k === 0) return { re: load === 0 ? terms : Math.expm1(load * terms) / Math.expm1(load), im: 0 };
  const one = oneMinus(load, turn(k, size));
  const all = oneMinus(load * terms, turn(k * terms, size));
  const square = one.re ** 2 + one.im ** 2;
  return {
    re: (all.re * one.re + all.im * one.im) / square,
    im: (all.im * one.re - all.re * one.im) / square,
  };
}

/** 1 - e^(log + i angle), without losing the digits where that is close to 0. */
function oneMinus(log: number, angle: number): { re: number; im: number } {
  const length = Math.exp(log);
  return { re: 2 * length * Math.sin(angle / 2) ** 2 - Math.expm1(log), im: -length * Math.sin(angle) };
}

/** In radians, from whole steps: `steps` may be large. */
function turn(steps: number, size: number): number {
  return (2 * Math.PI * (steps % size)) / size;
}

function commonDivisor(one: number, other: number): number {
  return other === 0 ? one : commonDivisor(other, one % other);
}
