import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Figures, medians } from './figures.ts';
import { verdictsOn, wrongIn } from './goals.ts';
import { fairness, soak } from './many.ts';
import type { Bench, Measured } from './measured.ts';
import { measureOthers } from './others.ts';
import { compileOurs } from './ours.ts';
import { pageOf } from './page.ts';
import { PINS, pinSelf } from './process.ts';
import { withBench } from './readme.ts';
import { runOnce } from './run.ts';
import { tableOf, verdictTable } from './table.ts';
import { TARGETS, type TargetName } from './targets.ts';

const { values } = parseArgs({
  options: {
    /** Two minutes, to see whether something has become much worse. */
    quick: { type: 'boolean', default: false },
    people: { type: 'string' },
    runs: { type: 'string' },
    out: { type: 'string', default: 'bench' },
    /** Only the long run: so many sessions of thirty phones, one after the other. */
    soak: { type: 'string' },
    /** Nothing is measured: what was measured last becomes evidence, and the README tells it. */
    accept: { type: 'boolean', default: false },
  },
});
const FULL = { people: '50,500,1000,2000,5000', runs: 5, soak: 2000 };
const QUICK = { people: '50,500,1000', runs: 1, soak: 0 };
/** A room of five thousand takes a minute a run, and differs less from run to run than a small one. */
const LARGE = { people: 5000, runs: 3 };

if (values.accept) {
  const text = readFileSync(`${values.out}/bench.json`, 'utf8');
  const bench = JSON.parse(text) as Bench;
  mkdirSync('evidence', { recursive: true });
  writeFileSync('evidence/bench.json', text);
  writeFileSync('README.md', await withBench(readFileSync('README.md', 'utf8'), bench));
  process.exit();
}

const load = loadavg()[0] ?? 0;
const started = performance.now();
const plan = values.quick ? QUICK : FULL;
// Before this process keeps to one core: a browser and a file writer need more.
const others =
  values.quick || values.soak !== undefined || values.people !== undefined ? {} : await measureOthers();
pinSelf();
await compileOurs();

const measured: Measured[] = [];
if (values.soak === undefined) {
  for (const people of (values.people ?? plan.people).split(',').map(Number)) {
    const runs = Number(
      values.runs ?? (people >= LARGE.people ? Math.min(plan.runs, LARGE.runs) : plan.runs),
    );
    const one = await measure(people, runs);
    measured.push(one);
    say(`\n${tableOf(one)}\n`);
  }
}
const only = values.people !== undefined || values.soak !== undefined;
const bench: Bench = {
  about: {
    at: new Date().toISOString(),
    commit: commit(),
    node: process.version,
    cpu: cpus()[0]?.model ?? '',
    cores: cpus().length,
    pinned: PINS,
    load: { before: load, after: loadavg()[0] ?? 0 },
    minutes: 0,
  },
  measured,
  many: only ? null : await fairness({ sessions: 200, people: 25 }),
  soak: await soakOf(Number(values.soak ?? (only ? 0 : plan.soak))),
  others,
};
bench.about.minutes = (performance.now() - started) / 60_000;
const verdicts = verdictsOn(bench);
if (bench.many !== null) say(`many sessions at once: ${told(bench.many)}`);
if (bench.soak !== null) say(`session after session: ${told(bench.soak)}`);
say(`\n${verdictTable(verdicts)}\n`);
mkdirSync(values.out, { recursive: true });
writeFileSync(`${values.out}/bench.json`, `${JSON.stringify(bench, null, 2)}\n`);
writeFileSync(`${values.out}/index.html`, pageOf(bench, verdicts));
say(`${bench.about.minutes.toFixed(1)} minutes; ${values.out}/bench.json and ${values.out}/index.html`);
// A figure that is missed is for people to judge; a vote that is lost is not.
process.exit(verdicts.some(({ id, reached }) => id === 'P16' && reached === false) ? 1 : 0);

async function measure(people: number, runs: number): Promise<Measured> {
  const found = Object.fromEntries(TARGETS.map((name) => [name, [] as Figures[]])) as Record<
    TargetName,
    Figures[]
  >;
  for (let run = 1; run <= runs; run += 1) {
    // In turn, so that what else this machine does falls on all of them alike.
    for (const name of TARGETS) {
      found[name].push(await runOnce(name, people));
      process.stdout.write('.');
    }
  }
  const figures = Object.fromEntries(
    TARGETS.map((name) => [name, medians(found[name])]),
  ) as Measured['figures'];
  const wrong = found.aanname.reduce((sum, each) => sum + wrongIn(each), 0);
  return { people, runs, figures, wrong };
}

function soakOf(sessions: number): Promise<Figures | null> {
  return sessions === 0 ? Promise.resolve(null) : soak({ sessions, people: 30 });
}

function told(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${Number((value ?? 0).toPrecision(4))}`)
    .join(', ');
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
