import { flushCompileCache } from 'node:module';
import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded before a server's own code, which knows nothing of it: answers what the process has used, when asked.
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
/** What looking has cost, in microseconds: to clear a large heap takes longer than to answer five hundred votes. */
let looking = 0;

process.on('message', (message) => {
  if (message !== 'sample') return;
  const used = usedSoFar();
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const cpuMs = (used - looking) / 1000;
  const handles = process.getActiveResourcesInfo().length;
  process.send?.({ handles, cpuMs, rss, heapUsed, delayP99Ms: delay.percentile(99) / 1e6 });
  delay.reset();
  // A server that is killed would never keep what it has compiled.
  flushCompileCache();
  looking += usedSoFar() - used;
});
// The channel alone must not keep the server alive.
process.channel?.unref();

/** @returns {number} */
function usedSoFar() {
  const { user, system } = process.cpuUsage();
  return user + system;
}
