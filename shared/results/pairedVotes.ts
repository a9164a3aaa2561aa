import { ratio, sum } from './numbers.ts';
import { pairedBinary, type PairedBinary } from './pairedBinary.ts';

/** One vote a participant: participant to the option chosen. Only own enumerable keys count. */
export type VotesByParticipant = Readonly<Record<string, string>>;

/**
 * What two moments of the same poll say about the people who voted at both. Shares in 0..1; `null` not
 * defined.
 */
export type PairedVotes = {
  /** participants with a vote at both moments; every change measure below is about them alone */
  pairs: number;
  beforeOnly: number;
  afterOnly: number;
  votersBefore: number;
  votersAfter: number;
  /** matrix[i][j]: pairs that went from option i to option j, both by their place in `options` */
  matrix: number[][];
  rowTotals: number[];
  colTotals: number[];
  netShiftByOption: Record<string, number | null>;
  grossChange: number | null;
  netChangeTotal: number | null;
  /** target against all the rest: a stayed on it, b moved to it, c moved off it, d stayed off it */
  binaryTable: { a: number; b: number; c: number; d: number };
  /**
   * the net shift over everybody who voted before, when those who left are put at their worst, same or best
   */
  sensitivity: { worst: number; stayed: number; best: number } | null;
  binary: PairedBinary;
};

/**
 * Compares two moments of one poll, person by person.
 *
 * netShift of k = after_k - before_k; grossChange = share of pairs off the diagonal; netChangeTotal = half
 * the sum of the absolute net shifts, so that grossChange - netChangeTotal is the movement the totals hide.
 * With T target votes after among pairs, B target votes before, L target votes of those who left, nb voters
 * before: sensitivity worst = (T - B) / nb, stayed = (T + L - B) / nb, best = (T + beforeOnly - B) / nb.
 * Source: marginal totals of a square table; the bounds are those of Manski 1990, Am Econ Rev 80: 319-323.
 *
 * @param input the votes at both moments, the options in their fixed order, and the option the question is
 *   about
 * @returns with no pairs: zeros in the tables, `null` in every share; sensitivity `null` when nobody voted
 *   before
 * @throws RangeError when an option is listed twice, or a vote or the target is not in `options`
 */
export function pairedVotes(input: {
  before: VotesByParticipant;
  after: VotesByParticipant;
  options: readonly string[];
  target: string;
}): PairedVotes {
  const { options } = input;
  const places = placesOf(options);
  const target = placeOf(input.target, places);
  const before = readVotes(input.before, places);
  const after = readVotes(input.after, places);
  const leavers = [...before.keys()].filter((participant) => !after.has(participant));
  const matrix = countTransitions(before, after, options.length);
  const rowTotals = matrix.map(sum);
  const colTotals = options.map((_, to) => sum(matrix.map((row) => at(row, to))));
  const pairs = sum(rowTotals);
  const stayed = sum(matrix.map(at));
  const shifts = options.map((_, place) => at(colTotals, place) - at(rowTotals, place));
  const binaryTable = collapse({ matrix, rowTotals, colTotals, pairs }, target);
  const { a, b, c, d } = binaryTable;
  return {
    pairs,
    beforeOnly: leavers.length,
    afterOnly: after.size - pairs,
    votersBefore: before.size,
    votersAfter: after.size,
    matrix,
    rowTotals,
    colTotals,
    // fromEntries defines its keys, so an option called "__proto__" stays a key like any other.
    netShiftByOption: Object.fromEntries(
      options.map((option, place) => [option, ratio(at(shifts, place), pairs)]),
    ),
    grossChange: ratio(pairs - stayed, pairs),
    netChangeTotal: ratio(sum(shifts.map(Math.abs)) / 2, pairs),
    binaryTable,
    sensitivity: dropoutBounds({
      votersBefore: before.size,
      leavers: leavers.length,
      leaversOnTarget: leavers.filter((participant) => before.get(participant) === target).length,
      pairShift: b - c,
    }),
    binary: pairedBinary({ yesYes: a, noYes: b, yesNo: c, noNo: d }),
  };
}

function placesOf(options: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map(options.map((option, place) => [option, place]));
  if (places.size !== options.length) throw new RangeError('an option is listed twice');
  return places;
}

function placeOf(option: string, places: ReadonlyMap<string, number>): number {
  const place = places.get(option);
  if (place === undefined) throw new RangeError(`"${option}" is not one of the options`);
  return place;
}

// A Map from here on: a participant may be called "constructor" or "__proto__".
function readVotes(votes: VotesByParticipant, places: ReadonlyMap<string, number>): Map<string, number> {
  return new Map(
    Object.entries(votes).map(([participant, option]) => [participant, placeOf(option, places)]),
  );
}

function countTransitions(before: Map<string, number>, after: Map<string, number>, size: number): number[][] {
  const matrix = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const [participant, from] of before) {
    const to = after.get(participant);
    const row = matrix[from];
    if (to !== undefined && row !== undefined) row[to] = at(row, to) + 1;
  }
  return matrix;
}

type Transitions = Pick<PairedVotes, 'matrix' | 'rowTotals' | 'colTotals' | 'pairs'>;

function collapse(transitions: Transitions, target: number): PairedVotes['binaryTable'] {
  const { matrix, rowTotals, colTotals, pairs } = transitions;
  const a = at(matrix[target] ?? [], target);
  const b = at(colTotals, target) - a;
  const c = at(rowTotals, target) - a;
  return { a, b, c, d: pairs - a - b - c };
}

function dropoutBounds(counts: {
  votersBefore: number;
  leavers: number;
  leaversOnTarget: number;
  pairShift: number;
}): PairedVotes['sensitivity'] {
  const { votersBefore, leavers, leaversOnTarget, pairShift } = counts;
  if (votersBefore === 0) return null;
  const worst = pairShift - leaversOnTarget;
  return {
    worst: worst / votersBefore,
    stayed: pairShift / votersBefore,
    best: (worst + leavers) / votersBefore,
  };
}

function at(counts: readonly number[], place: number): number {
  return counts[place] ?? 0;
}
