import type { ShiftTable } from '#shared/session/tables.ts';

/** The option of the constant question by which a name is struck off. */
export const STRUCK = 'skip';

export interface Strikes {
  before: number;
  after: number;
  of: number;
  /** What is left of the red stroke, 0 to 1: it loses the share of strikes that were taken back. */
  left: number;
}

/** The largest share of people that any of these reached, so that all can be drawn on one scale; above 0. */
export function topShare(all: readonly Strikes[]): number {
  const shares = all.map(({ before, after, of }) => Math.max(before, after) / of);
  return Math.max(0, ...shares) || 1;
}

/** How many struck a client off, before and after, or `null` where there are too few people to tell. */
export function strikesOf(shift: ShiftTable | null): Strikes | null {
  const option = shift?.options.indexOf(STRUCK) ?? -1;
  const before = shift?.beforeCounts?.[option];
  const after = shift?.afterCounts?.[option];
  if (shift === null || before === undefined || after === undefined || shift.pairs === 0) return null;
  const left = before === 0 ? Math.min(1, after) : Math.min(1, after / before);
  return { before, after, of: shift.pairs, left };
}
