import { Worker } from 'node:worker_threads';
import type { Lang } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';
import type { Clock } from '../clock.ts';
import type { WrittenKind } from './formats.ts';

export interface WritingOrder {
  kind: WrittenKind;
  report: Report;
  lang: Lang;
}

export interface Writer {
  /**
   * The file's bytes, or `busy` where as many files wait as may, or the writer was closed.
   * Rejects with what went wrong where the report cannot be written: that is a bug.
   */
  write(kind: WrittenKind, report: Report, lang: Lang): Promise<Uint8Array | 'busy'>;
  /** Lets go of the thread; whoever still waits hears `busy`. */
  close(): Promise<void>;
}

interface Job {
  order: WritingOrder;
  resolve: (file: Uint8Array | 'busy') => void;
  reject: (error: unknown) => void;
}

const MOST_WAITING = 8;
/** In ms: how long the thread is kept without work, and how long one file may take before it is given up. */
const KEPT_IDLE = 60_000;
const PATIENCE = 30_000;
/**
 * In ms: how long the thread rests after a file for each event that was stored meanwhile, and how long in all. On one
 * core a vote waits for the thread and for what V8 does beside it, which has the priority of a vote whatever the thread
 * has. With 300 votes a second a seventh of the time is left to files.
 */
const REST = { each: 20, most: 2000 };
/** In MB; a report that takes more ends its thread and not the server. Little for the young: it is cleared sooner. */
const MEMORY = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 12 };

/**
 * Writes files in a thread of its own, one at a time, so that no vote waits for one. The thread is started for the
 * first file, rests between files while votes come in, is let go of when nobody has asked for a while, and replaced
 * when a file has broken it. `stored` says how many events the server has stored so far.
 */
export function createWriter(clock: Clock, stored: () => number): Writer {
  const waiting: Job[] = [];
  let thread: Worker | null = null;
  let current: Job | null = null;
  let resting = false;
  let storedBefore = 0;
  let cancelTimer = (): void => undefined;
  let closed = false;

  function after(ms: number, run: () => void): void {
    cancelTimer();
    cancelTimer = clock.setTimer(clock.now() + ms, run);
  }

  function start(): Worker {
    const started = new Worker(new URL('./writerThread.ts', import.meta.url), {
      execArgv: [],
      resourceLimits: MEMORY,
    });
    started.on('message', (file: Uint8Array) => finish(started, (job) => job.resolve(file)));
    started.on('error', (error) => lose(started, error));
    started.on('exit', () => lose(started, new Error('the thread that writes files has ended')));
    return started;
  }

  /** Only the thread at work has a say: what one that was let go of reports comes too late. */
  function finish(by: Worker, tell: (job: Job) => void): void {
    if (by !== thread || current === null) return;
    const job = current;
    current = null;
    tell(job);
    rest(Math.min(REST.each * (stored() - storedBefore), REST.most));
  }

  function rest(ms: number): void {
    if (ms === 0) return next();
    resting = true;
    after(ms, () => {
      resting = false;
      next();
    });
  }

  function lose(lost: Worker, error: unknown): void {
    if (lost !== thread) return;
    letGo();
    resting = false;
    const job = current;
    current = null;
    job?.reject(error);
    next();
  }

  function letGo(): void {
    cancelTimer();
    void thread?.terminate();
    thread = null;
  }

  function next(): void {
    if (current !== null || resting || closed) return;
    const job = waiting.shift();
    if (job === undefined) {
      if (thread !== null) after(KEPT_IDLE, letGo);
      return;
    }
    current = job;
    const worker = (thread ??= start());
    after(PATIENCE, () => lose(worker, new Error(`a file took longer than ${PATIENCE} ms`)));
    storedBefore = stored();
    worker.postMessage(job.order);
  }

  return {
    write: (kind, report, lang) =>
      new Promise((resolve, reject) => {
        if (closed || waiting.length >= MOST_WAITING) return resolve('busy');
        waiting.push({ order: { kind, report, lang }, resolve, reject });
        next();
      }),
    async close() {
      closed = true;
      cancelTimer();
      const last = thread;
      thread = null;
      for (const job of [current, ...waiting.splice(0)]) job?.resolve('busy');
      current = null;
      await last?.terminate();
    },
  };
}
