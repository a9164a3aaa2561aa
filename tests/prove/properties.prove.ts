import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from '../support/sources.ts';
import { report } from './evidence.ts';

const BEGINNINGS = 2;

test('what holds for the examples of every day holds from other beginnings', { timeout: 3_600_000 }, () => {
  const first = Date.now() % 1_000_000_000;
  const failed: string[] = [];
  for (let seed = first; seed < first + BEGINNINGS; seed += 1) {
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        '--config',
        'tests/vitest.config.ts',
        '--project',
        'property',
      ],
      { cwd: root, encoding: 'utf8', env: { ...process.env, SEED: `${seed}` } },
    );
    if (status !== 0) failed.push(`${seed}: ${stdout.slice(-4000)}`);
  }
  report({
    id: 'properties',
    title: 'All properties of rules, measures, tables and files, from another beginning',
    unit: 'beginnings',
    runs: BEGINNINGS,
    failures: failed.length,
    seed: first,
  });
  expect(failed).toEqual([]);
});
