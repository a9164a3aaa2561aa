import type { Figures } from './figures.ts';
import type { Bench, Measured } from './measured.ts';
import type { TargetName } from './targets.ts';

/** One figure that is to be reached. */
export interface Verdict {
  id: string;
  what: string;
  goal: string;
  found: string;
  /** `null` where it was not measured. */
  reached: boolean | null;
}

interface Limit {
  what: string;
  most: number;
  unit?: string;
}

/** Each figure that our server is to reach, judged by what one bench has found; 0 votes wrong is the last. */
export function verdictsOn({ measured, many, soak, others }: Bench): Verdict[] {
  const sizes = measured.toSorted((one, other) => one.people - other.people);
  const at = (people: number): Measured | undefined => sizes.find((each) => each.people === people);
  const largest = sizes.at(-1);
  const ours = (each: Measured | undefined, name: string): number | null =>
    each?.figures.aanname[name] ?? null;
  const worst = (name: string, to: TargetName): number | null =>
    largestOf(sizes.map(({ figures }) => ratio(figures.aanname[name], figures[to][name])));
  const ratioAt = (each: Measured | undefined, name: string, to: TargetName): number | null =>
    each === undefined ? null : ratio(each.figures.aanname[name], each.figures[to][name]);
  const cpuAt = (people: number): number | null => ours(at(people), 'burst.cpuMs');
  const largestOurs = (name: string): number | null => largestOf(sizes.map((each) => ours(each, name)));
  const wrong = [...sizes.map((each) => each.wrong), ...[many, soak].map(wrongIn)];

  return [
    judge('P1', worst('burst.ackP99', 'durable'), { what: 'burst, ack p99, to durable floor', most: 1.5 }),
    judge('P2', worst('burst.roomMs', 'bare'), { what: 'burst, room sees all, to bare', most: 1.5 }),
    judge('P3', worst('burst.cpuMs', 'bare'), { what: 'CPU per vote, to bare', most: 2 }),
    judge('P3', ratio(cpuAt(5000), cpuAt(500)), { what: 'CPU per vote, 5,000 to 500', most: 1.3 }),
    judge('P4', ratioAt(at(1000) ?? largest, 'joinCpuMs', 'bare'), {
      what: 'CPU per join, 1,000, to bare',
      most: 2,
    }),
    judge('P4', ratioAt(at(1000), 'joinMs', 'bare'), { what: '1,000 joined, to bare', most: 2.5 }),
    judge('P5', ratioAt(largest, 'memoryPerPhone', 'bare'), { what: 'memory per phone, to bare', most: 1.5 }),
    judge('P5', mib(largestOurs('idleMemory')), { what: 'idle server', most: 120, unit: 'MiB' }),
    judge('P6', largestOurs('burst.messages'), { what: 'messages to a phone while all vote', most: 1 }),
    judge('P7', largestOurs('paced.hostPerSecond'), {
      what: 'views to console and screen a second',
      most: 10,
    }),
    judge('P7', largestOurs('paced.hostBytes'), { what: 'bytes of each', most: 600 }),
    judge('P8', ratioAt(largest, 'reveal.spreadMs', 'bare'), {
      what: 'reveal, first to last, to bare',
      most: 1.5,
    }),
    judge('P9', ours(at(1000), 'restart.allMs'), { what: 'restart, 1,000 back', most: 5000, unit: 'ms' }),
    judge('P9', ours(at(1000), 'restart.delayP99'), {
      what: 'event loop p99 meanwhile',
      most: 100,
      unit: 'ms',
    }),
    judge('P10', ours(at(1000), 'files.ackRatio'), { what: 'ack p99 beside exports, 1,000', most: 2 }),
    judge('P11', others['phone.bytes'] ?? null, {
      what: "phone's first load, gzip",
      most: 100_000,
      unit: 'bytes',
    }),
    judge('P12', others['phone.slowMs'] ?? null, {
      what: 'vote button on the slow line',
      most: 5000,
      unit: 'ms',
    }),
    judge('P15', others['files.slowestMs'] ?? null, { what: 'slowest file', most: 2000, unit: 'ms' }),
    judge('P15', others['files.mostMb'] ?? null, { what: 'memory of a file', most: 150, unit: 'MB' }),
    judge('fair', many?.['slowestToMedian'] ?? null, { what: 'slowest session to the median', most: 3 }),
    judge('soak', soak?.['memory'] ?? null, { what: 'memory after many sessions', most: 1.1 }),
    judge(
      'P16',
      wrong.reduce((sum, each) => sum + each, 0),
      { what: 'votes lost or miscounted, lines dropped', most: 0 },
    ),
  ];
}

function judge(id: string, found: number | null, { what, most, unit }: Limit): Verdict {
  const after = unit === undefined ? '' : ` ${unit}`;
  return {
    id,
    what,
    goal: `<= ${most}${after}`,
    found: found === null ? 'not measured' : `${Number(found.toPrecision(4))}${after}`,
    reached: found === null ? null : found <= most,
  };
}

/** How many votes or lines of these figures went wrong. */
export function wrongIn(figures: Figures | null): number {
  const names = ['refused', 'dropped', 'miscounted', 'lost'];
  return names.reduce((sum, name) => sum + (figures?.[name] ?? 0), 0);
}

function ratio(one: number | null | undefined, other: number | null | undefined): number | null {
  return typeof one === 'number' && typeof other === 'number' && other > 0 ? one / other : null;
}

function largestOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : Math.max(...known);
}

function mib(bytes: number | null): number | null {
  return bytes === null ? null : bytes / 2 ** 20;
}
