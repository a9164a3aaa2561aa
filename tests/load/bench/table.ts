import type { Verdict } from './goals.ts';
import type { Measured } from './measured.ts';
import { TARGETS, type TargetName } from './targets.ts';

/** All figures of one size, beside those of the floors, for a terminal. */
export function tableOf({ people, runs, figures }: Measured): string {
  const ratio = (name: string, to: TargetName): string => {
    const [ours, floor] = [figures.aanname[name], figures[to][name]];
    return typeof ours === 'number' && typeof floor === 'number' && floor > 0
      ? `x${(ours / floor).toFixed(2)}`
      : '';
  };
  const rows = Object.keys(figures.aanname).map((name) => [
    name,
    ...TARGETS.map((target) => cell(figures[target][name])),
    ratio(name, 'bare'),
    ratio(name, 'durable'),
  ]);
  const head = ['', ...TARGETS, 'to bare', 'to durable'];
  return [`${people} phones, medians of ${runs} runs`, ...[head, ...rows].map(line)].join('\n');
}

/** What was to be reached, and whether it was. */
export function verdictTable(verdicts: readonly Verdict[]): string {
  return verdicts
    .map(({ id, what, goal, found, reached }) =>
      [
        reached === null ? '      ?' : reached ? 'reached' : ' MISSED',
        id.padEnd(5),
        what.padEnd(42),
        found.padStart(14),
        goal,
      ].join('  '),
    )
    .join('\n');
}

function cell(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : value.toPrecision(4);
}

function line(cells: readonly string[]): string {
  return cells.map((text, index) => (index === 0 ? text.padEnd(20) : text.padStart(11))).join('');
}
