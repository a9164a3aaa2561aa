import { monitorEventLoopDelay } from 'node:perf_hooks';

// Loaded before a server's own code, which knows nothing of it: answers what the process has used, when asked.
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

process.on('message', (message) => {
  if (message !== 'sample') return;
  const { user, system } = process.cpuUsage();
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ cpuMs: (user + system) / 1000, rss, heapUsed, delayP99Ms: delay.percentile(99) / 1e6 });
  delay.reset();
});
// The channel alone must not keep the server alive.
process.channel?.unref();
