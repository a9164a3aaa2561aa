/**
 * How long one part may take, in minutes: what was asked for with `--minutes`, or else its own measure. A part that
 * was cut short says how far it came; run again on the same commit, it adds to that. With `--minutes 0.6` all of them
 * together take 24 minutes on two cores, and longer without.
 */
export function minutes(usually: number): number {
  const asked = Number(process.env['PROVE_MINUTES']);
  return asked > 0 ? asked : usually;
}

/**
 * In ms: a part that has not come to its end by then never will. Each has its own time, of at most a few minutes or as
 * asked for, and a quarter of an hour for all that is not counted.
 */
export const PATIENCE = (minutes(0) + 15) * 60_000;
