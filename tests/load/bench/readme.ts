import { format, resolveConfig } from 'prettier';
import type { Figures } from './figures.ts';
import type { Bench } from './measured.ts';

const BEGIN = '<!-- bench: written by `npm run bench -- --accept` from evidence/bench.json -->';
const END = '<!-- /bench -->';
const SIZES = [50, 500, 1000, 2000, 5000];

/** The README with what the bench has found in its marked place. Rejects where it has no such place. */
export async function withBench(readme: string, bench: Bench): Promise<string> {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error('the README has no place for the bench');
  const text = `${readme.slice(0, from)}${BEGIN}\n\n${sectionOf(bench)}\n\n${readme.slice(to)}`;
  return format(text, { ...(await resolveConfig('README.md')), parser: 'markdown' });
}

function sectionOf({ about, measured, many, soak }: Bench): string {
  const sizes = measured.filter(({ people }) => SIZES.includes(people));
  const row = (people: number, ours: Figures, floors: { bare: Figures; durable: Figures }): string[] => [
    people.toLocaleString('en'),
    ms(ours['burst.ackP99']),
    times(ours['burst.ackP99'], floors.durable['burst.ackP99']),
    ms(ours['burst.roomMs']),
    times(ours['burst.cpuMs'], floors.bare['burst.cpuMs']),
    times(ours['joinCpuMs'], floors.bare['joinCpuMs']),
    kib(ours['memoryPerPhone']),
    ms(ours['restart.allMs']),
  ];
  const head = [
    'Phones',
    'slowest _Bewaard_ (p99)',
    'to the durable floor',
    'the room sees all',
    'CPU per vote, to bare',
    'CPU per join, to bare',
    'memory per phone',
    'all back after a crash',
  ];
  const rows = sizes.map(({ people, figures }) => row(people, figures.aanname, figures));
  const spoken = [
    `Measured on ${about.at.slice(0, 10)}: ${about.cores} cores of ${about.cpu}, ${
      about.pinned ? 'one for the server and one for all phones' : 'shared by server and phones'
    }, Node ${about.node.slice(1)}, everybody voting at the same moment, medians. Load of the machine before and after: ${about.load.before.toFixed(1)} and ${about.load.after.toFixed(1)}.`,
    many === null
      ? ''
      : `${many['sessions']} sessions of ${many['people']} at once: ${ms(many['ackP99'])} (p99), the slowest session ` +
        `${times(many['slowestToMedian'], 1)} the median one.`,
    soak === null
      ? ''
      : `After ${(soak['sessions'] ?? 0).toLocaleString('en')} sessions of ${soak['people']} in a row: ` +
        `${times(soak['memory'], 1)} the memory that it held after the first tenth of them.`,
    coldOf(measured),
  ];
  return [table([head, ...rows]), spoken.filter((each) => each !== '').join('\n')].join('\n\n');
}

/** What the others leave out: before anything is measured a room has voted, so that the code for it is compiled. */
function coldOf(measured: Bench['measured']): string {
  const [{ figures } = { figures: null }] = measured;
  const [ours, bare] = [figures?.aanname['coldMs'], figures?.bare['coldMs']];
  if (typeof ours !== 'number') return '';
  return `The very first votes after a start, of a hundred phones at once, took ${ms(ours)}, and ${ms(bare)} on bare.`;
}

function table([head = [], ...rows]: readonly string[][]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

function ms(value: number | null | undefined): string {
  return typeof value === 'number' ? `${Math.round(value)} ms` : '';
}

function kib(value: number | null | undefined): string {
  return typeof value === 'number' ? `${Math.round(value / 1024)} KiB` : '';
}

function times(one: number | null | undefined, other: number | null | undefined): string {
  const known = typeof one === 'number' && typeof other === 'number' && other > 0;
  return known ? `${(one / other).toFixed(1)} times` : '';
}
