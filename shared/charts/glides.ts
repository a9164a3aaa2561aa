import type { Dot } from './dots.ts';
import type { Point } from './grid.ts';

/** When one dot moves. Times are ms since the first dot lifted. */
export interface Glide {
  dot: Dot;
  startsAt: number;
  lands: number;
}

export interface GlidePlan {
  glides: Glide[];
  /** When the last dot has landed; 0 where nobody moves. */
  total: number;
}

const NEAREST_MS = 1300;
const EACH_PILE_FURTHER_MS = 400;
const LONGEST_MS = 1800;
/** Nobody waits longer than this for their turn. */
const STAGGER_MS = 2000;
const STAGGER_IN_GROUP_MS = 400;
const BETWEEN_TWO_MS = 40;
/** The part of a glide in which a dot only lifts, so that the eye has it before it goes. */
const LIFTS = 0.16;

/** Who goes when: one pile-to-pile group after the other, the largest first, ties in the order of the piles. */
export function planGlides(dots: readonly Dot[]): GlidePlan {
  const groups = [...groupsOf(dots).values()].toSorted((one, other) => other.length - one.length);
  const glides = groups.flatMap((group, order) => {
    const opens = order * betweenGroups(groups.length);
    const apart = Math.min(BETWEEN_TWO_MS, STAGGER_IN_GROUP_MS / Math.max(1, group.length - 1));
    return group.map((dot, place) => {
      const startsAt = opens + place * apart;
      return { dot, startsAt, lands: startsAt + durationOf(dot) };
    });
  });
  return { glides, total: Math.max(0, ...glides.map(({ lands }) => lands)) };
}

/** What stands in each pile at a moment of the plan: who has lifted is in none until they have landed. */
export function countsAt(plan: GlidePlan, before: readonly number[], ms: number): number[] {
  const counts = [...before];
  for (const { dot, startsAt, lands } of plan.glides) {
    if (ms > startsAt) counts[dot.from] = (counts[dot.from] ?? 0) - 1;
    if (ms >= lands) counts[dot.to] = (counts[dot.to] ?? 0) + 1;
  }
  return counts;
}

/**
 * When the number on top of a pile moves with its height: up before the first dot lands there, down after the last
 * has left.
 */
export function numberMoves(
  plan: GlidePlan,
  pile: number,
  grows: boolean,
): { startsAt: number; lands: number } {
  const arrivals = plan.glides.filter(({ dot }) => dot.to === pile).map(({ lands }) => lands);
  const departures = plan.glides.filter(({ dot }) => dot.from === pile).map(({ startsAt }) => startsAt);
  if (grows) return { startsAt: 0, lands: Math.min(plan.total, ...arrivals) };
  const startsAt = Math.max(0, ...departures);
  return { startsAt, lands: Math.min(plan.total, startsAt + NEAREST_MS) };
}

/** A dot at a moment of its glide. */
export interface Passing extends Point {
  /** The pile whose fill it has: its old one for the first half of the way. */
  pile: number;
  /** From when it lifts. */
  ringed: boolean;
}

/**
 * Where a dot is at a moment of the plan: up a little, over in an arc that stays below the top of the area, and down
 * on its place, slowly at both ends.
 *
 * @param ms since the first dot lifted
 * @param lift how far it rises before it goes
 */
export function passingAt({ dot, startsAt, lands }: Glide, ms: number, lift: number): Passing {
  const part = Math.min(1, Math.max(0, (ms - startsAt) / (lands - startsAt)));
  const place = onTheWay(dot, part * part * (3 - 2 * part), lift);
  return { ...place, pile: part < 0.5 ? dot.from : dot.to, ringed: part > 0 };
}

function onTheWay({ start, end }: Dot, part: number, lift: number): Point {
  const lifted = { x: start.x, y: start.y - lift };
  if (part <= LIFTS) return { x: start.x, y: start.y - lift * (part / LIFTS) };
  const peak = Math.min(start.y, end.y) - lift - Math.abs(end.x - start.x) * 0.12;
  const over = { x: (lifted.x + end.x) / 2, y: Math.max(lift, peak) };
  return onCurve([lifted, over, end], (part - LIFTS) / (1 - LIFTS));
}

function groupsOf(dots: readonly Dot[]): Map<string, Dot[]> {
  const groups = new Map<string, Dot[]>();
  for (const dot of dots) {
    if (dot.from === dot.to) continue;
    const key = `${dot.from}-${dot.to}`;
    groups.set(key, [...(groups.get(key) ?? []), dot]);
  }
  return groups;
}

function betweenGroups(groups: number): number {
  const afterTheOther = LONGEST_MS + STAGGER_IN_GROUP_MS;
  return Math.min(afterTheOther, (STAGGER_MS - STAGGER_IN_GROUP_MS) / Math.max(1, groups - 1));
}

function durationOf({ from, to }: Dot): number {
  return Math.min(LONGEST_MS, NEAREST_MS + (Math.abs(to - from) - 1) * EACH_PILE_FURTHER_MS);
}

/** A point of a quadratic Bézier curve. */
function onCurve([start, over, end]: readonly [Point, Point, Point], part: number): Point {
  const rest = 1 - part;
  const along = (from: number, by: number, to: number): number =>
    rest * rest * from + 2 * rest * part * by + part * part * to;
  return { x: along(start.x, over.x, end.x), y: along(start.y, over.y, end.y) };
}
