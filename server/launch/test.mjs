import { checks } from './checks.mjs';
import { prepare } from './install.mjs';
import { become, fail, runQuietly } from './run.mjs';

const AT_ONCE = 2;

const node = prepare();
const filter = process.argv.slice(2);
const minutesAt = filter.indexOf('--minutes');
const [, minutes] = minutesAt < 0 ? [] : filter.splice(minutesAt, 2);
if (filter.length === 0) await runChecks();
// Pictures, measurements and long proofs are made on purpose; who names a project gets that one.
const projects = filter.includes('--project')
  ? []
  : ['--project=!screens', '--project=!load', '--project=!prove'];
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts'];
become(node, [...vitest, ...projects, ...filter], {
  ...process.env,
  ...(minutes === undefined ? {} : { PROVE_MINUTES: minutes }),
});

/** Runs everything but the tests. All of it is run, so that one try shows all that is wrong. */
async function runChecks() {
  const waiting = Object.entries({ build: ['server/launch/build.mjs'], ...checks });
  /** @type {string[]} */
  const failed = [];

  async function work() {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, args] = next;
      const { ok, output, seconds } = await runQuietly(node, args);
      console.log(`${ok ? '✓' : '✗'} ${name.padEnd(8)} ${seconds.toFixed(1)} s`);
      if (ok) continue;
      console.log(output);
      failed.push(name);
    }
  }

  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (failed.length > 0) fail(`Failed: ${failed.join(', ')}. The tests were not run.`);
}
