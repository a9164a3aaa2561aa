import { parentPort } from 'node:worker_threads';
import { yieldToVotes } from '../background.ts';
import type { WritingOrder } from './writer.ts';
import { writers } from './writers.ts';

yieldToVotes();

/** Runs in a thread of its own. What cannot be written ends the thread: `createWriter` starts the next one afresh. */
parentPort?.on('message', (order: WritingOrder) => void write(order));

async function write({ kind, report, lang }: WritingOrder): Promise<void> {
  try {
    const written = await writers[kind](report, lang);
    parentPort?.postMessage(typeof written === 'string' ? Buffer.from(written, 'utf8') : written);
  } catch (error) {
    // Of a library's own kinds of error little is left on the other side: a plain one goes across whole.
    throw new Error(`${kind}: ${String(error)}`, { cause: null });
  }
}
