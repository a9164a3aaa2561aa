import { setTimeout as sleep } from 'node:timers/promises';

const FIRST = 5;

/** Waits a random time, up to 5, 10, 20 … ms: whoever met once must not meet again. */
export async function randomBackOff(attempt: number): Promise<void> {
  await sleep(Math.random() * FIRST * 2 ** (attempt - 1));
}
