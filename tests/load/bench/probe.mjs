import { flushCompileCache } from 'node:module';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';

// Loaded before a server's own code, which knows nothing of it: answers what the process uses, when asked.
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

process.on('message', (question) => {
  if (question === 'usage') process.send?.(usage());
  if (question === 'atRest') atRest().then((held) => process.send?.(held), reportAndEnd);
});
// The channel alone must not keep the server alive.
process.channel?.unref();

/** What it has used so far, and how late its event loop was since this was asked last. */
function usage() {
  const delayP99Ms = delay.percentile(99) / 1e6;
  delay.reset();
  return { cpuMs: cpuMs(), delayP99Ms };
}

/** What it holds once garbage is gone, and the threads that sweep up after it are done: they would work on for a while. */
async function atRest() {
  globalThis.gc?.();
  // A server that is killed would never keep what it has compiled.
  flushCompileCache();
  await quiet();
  const { rss, heapUsed } = process.memoryUsage();
  return { rss, heapUsed, handles: process.getActiveResourcesInfo().length };
}

/** Resolves when the process does next to nothing, or after three seconds. */
async function quiet() {
  for (let tries = 0; tries < 60; tries += 1) {
    const before = cpuMs();
    await pause(50);
    if (cpuMs() - before < 1.5) return;
  }
}

/** @returns {number} */
function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** @param {unknown} error */
function reportAndEnd(error) {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
}
