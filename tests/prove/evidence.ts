import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/sources.ts';
import { pageOf } from './evidencePage.ts';

/** What one part of the proofs has to say. */
export interface Proof {
  /** As in the list of faults, such as `F1`. */
  id: string;
  title: string;
  /** What was done again and again, and how often; `failures` of them went wrong. */
  unit: string;
  runs: number;
  failures: number;
  /** What adds up over several runs of the same part. */
  counts?: Record<string, number>;
  /** What was measured, in ms; of several runs the worst stands. */
  worst?: Record<string, number>;
  /** Where chance began. */
  seed?: number;
}

export type Proven = Required<Omit<Proof, 'seed'>> & { seeds: number[] };

/** All that is known about one version, on one machine. Runs of the same commit add up. */
export interface Evidence {
  version: string;
  commit: string;
  /** Whether files had been changed that this commit does not hold. */
  changed: boolean;
  node: string;
  sqlite: string;
  machine: string;
  at: string;
  proofs: Record<string, Proven>;
}

const folder = join(root, 'evidence');

/** Writes down what a part has shown: into `evidence/<version>.json`, and readable in `evidence/README.md`. */
export function report(proof: Proof): void {
  mkdirSync(folder, { recursive: true });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const file = join(folder, `${version}.json`);
  const now = thisVersion(version);
  const before = read(file);
  const goesOn = before !== null && before.commit === now.commit && before.changed === now.changed;
  const evidence: Evidence = goesOn ? { ...now, proofs: before.proofs } : now;
  evidence.proofs[proof.id] = added(evidence.proofs[proof.id], proof);
  writeFileSync(file, `${JSON.stringify(evidence, null, 2)}\n`);
  writeFileSync(join(folder, 'README.md'), pageOf(evidence));
  process.stdout.write(`${proof.id}: ${proof.runs} ${proof.unit}, ${proof.failures} failures\n`);
}

function thisVersion(version: string): Evidence {
  return {
    version,
    commit: git('rev-parse', 'HEAD'),
    changed: git('status', '--porcelain', '--', '.', ':!evidence') !== '',
    node: process.version,
    sqlite: process.versions['sqlite'] ?? 'unknown',
    machine: [
      `${platform()} ${release()}`,
      `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}`,
      `${Math.round(totalmem() / 2 ** 30)} GiB`,
    ].join(', '),
    at: new Date().toISOString(),
    proofs: {},
  };
}

function added(before: Proven | undefined, proof: Proof): Proven {
  const { id, title, unit, runs, failures, counts = {}, worst = {}, seed } = proof;
  return {
    id,
    title,
    unit,
    runs: (before?.runs ?? 0) + runs,
    failures: (before?.failures ?? 0) + failures,
    counts: merged(before?.counts ?? {}, counts, (one, other) => one + other),
    worst: merged(before?.worst ?? {}, worst, Math.max),
    seeds: [...(before?.seeds ?? []), ...(seed === undefined ? [] : [seed])],
  };
}

function merged(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
  together: (a: number, b: number) => number,
): Record<string, number> {
  const all = { ...one };
  for (const [name, value] of Object.entries(other)) all[name] = together(all[name] ?? 0, value);
  return all;
}

function read(file: string): Evidence | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Evidence;
  } catch {
    return null;
  }
}

/** Empty where this is no checkout: a downloaded copy has no history. */
function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return '';
  }
}

/** The value below which nineteen in twenty of these lie; 0 of none. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0);
}
