import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { postgresPrograms } from '../../support/postgres/programs.ts';
import { newPostgres } from '../../support/postgres/server.ts';
import { root } from '../../support/sources.ts';
import { quantile } from '../bench/figures.ts';
import { page } from './page.ts';
import { type Figures, runOnce, type Setting } from './run.ts';

/** How many phones vote at once, and how often each setting is measured. */
const PHONES = 600;
const RUNS = 3;

export const SETTINGS: Setting[] = [
  { name: 'one server on SQLite, one session', servers: 1, sessions: 1, on: 'sqlite' },
  { name: 'one server on PostgreSQL, one session', servers: 1, sessions: 1, on: 'postgres' },
  { name: 'two servers on PostgreSQL, one session over both', servers: 2, sessions: 1, on: 'postgres' },
  { name: 'one server on PostgreSQL, twenty sessions', servers: 1, sessions: 20, on: 'postgres' },
  { name: 'two servers on PostgreSQL, twenty sessions, ten each', servers: 2, sessions: 20, on: 'postgres' },
];

const programs = await postgresPrograms();
if (programs === null) throw new Error('npm has no PostgreSQL for this machine');
const postgres = await newPostgres(programs);
const rows: { setting: Setting; figures: Figures }[] = [];
try {
  // In turns, so that a machine that others work on as well is as good, or as bad, to each.
  const all = new Map(SETTINGS.map((setting) => [setting, [] as Figures[]]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const [setting, runs] of all) {
      runs.push(await runOnce(setting, PHONES, postgres));
      process.stdout.write(`${run + 1}/${RUNS} ${setting.name}\n`);
    }
  }
  for (const [setting, runs] of all) rows.push({ setting, figures: medians(runs) });
} finally {
  await postgres.remove();
}

const text = page(rows, {
  phones: PHONES,
  runs: RUNS,
  machine: `${cpus().length} × ${cpus()[0]?.model ?? '?'}`,
});
mkdirSync(join(root, 'bench'), { recursive: true });
writeFileSync(join(root, 'bench/nodes.md'), text);
process.stdout.write(text);
if (process.argv.includes('--write')) writeInto('.github/deploy/README.md', text);

function medians(runs: readonly Figures[]): Figures {
  const of = (pick: (figures: Figures) => number) => quantile(runs.map(pick), 0.5);
  return {
    ackP50: of(({ ackP50 }) => ackP50),
    ackP99: of(({ ackP99 }) => ackP99),
    doneMs: of(({ doneMs }) => doneMs),
    serverCpu: of(({ serverCpu }) => serverCpu),
    databaseCpu: of(({ databaseCpu }) => databaseCpu),
    conflicts: of(({ conflicts }) => conflicts),
    conflictsPerSecond: of(({ conflictsPerSecond }) => conflictsPerSecond),
    refused: Math.max(...runs.map(({ refused }) => refused)),
  };
}

/** Puts it in the place of what an earlier run has written. */
function writeInto(path: string, figures: string): void {
  const file = join(root, path);
  if (!existsSync(file)) return;
  const [before, rest = ''] = readFileSync(file, 'utf8').split(
    '<!-- measured by npm run measure:nodes -->\n',
  );
  const [, after = ''] = rest.split('<!-- end -->\n');
  writeFileSync(
    file,
    `${before}<!-- measured by npm run measure:nodes -->\n\n${figures}\n<!-- end -->\n${after}`,
  );
}
