import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type Figures, medians } from './figures.ts';
import { pageOf } from './page.ts';
import { pinSelf } from './process.ts';
import { runOnce } from './run.ts';
import { TARGETS, type TargetName } from './targets.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '50,500,1000,2000,5000' },
    runs: { type: 'string', default: '5' },
    out: { type: 'string', default: 'bench' },
  },
});

/** All servers with so many phones: the median of each figure. */
export interface Measured {
  people: number;
  figures: Record<TargetName, Figures>;
}

pinSelf();
const measured: Measured[] = [];
for (const people of values.people.split(',').map(Number)) {
  const runs = Object.fromEntries(TARGETS.map((name) => [name, [] as Figures[]])) as Record<
    TargetName,
    Figures[]
  >;
  for (let run = 1; run <= Number(values.runs); run += 1) {
    // In turn, so that what else this machine does falls on all of them alike.
    for (const name of TARGETS) {
      runs[name].push(await runOnce(name, people));
      process.stdout.write('.');
    }
  }
  const figures = Object.fromEntries(
    TARGETS.map((name) => [name, medians(runs[name])]),
  ) as Measured['figures'];
  measured.push({ people, figures });
  process.stdout.write(`\n${tableOf({ people, figures })}\n`);
}
mkdirSync(values.out, { recursive: true });
const about = {
  at: new Date().toISOString(),
  node: process.version,
  cpu: cpus()[0]?.model ?? '',
  cores: cpus().length,
  runs: Number(values.runs),
};
writeFileSync(`${values.out}/bench.json`, `${JSON.stringify({ about, measured }, null, 2)}\n`);
writeFileSync(`${values.out}/index.html`, pageOf(measured));
process.stdout.write(`${values.out}/bench.json and ${values.out}/index.html\n`);

function tableOf({ people, figures }: Measured): string {
  const names = Object.keys(figures.aanname);
  const cell = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : value.toPrecision(4);
  const ratio = (name: string, to: TargetName): string => {
    const [ours, floor] = [figures.aanname[name], figures[to][name]];
    return typeof ours === 'number' && typeof floor === 'number' && floor > 0
      ? `x${(ours / floor).toFixed(2)}`
      : '';
  };
  const head = ['', ...TARGETS, 'to bare', 'to durable'];
  const rows = names.map((name) => [
    name,
    ...TARGETS.map((target) => cell(figures[target][name])),
    ratio(name, 'bare'),
    ratio(name, 'durable'),
  ]);
  const line = (cells: readonly string[]): string =>
    cells.map((text, index) => (index === 0 ? text.padEnd(18) : text.padStart(11))).join('');
  return [`${people} phones`, line(head), ...rows.map(line)].join('\n');
}
