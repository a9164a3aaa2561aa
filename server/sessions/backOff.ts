import { setTimeout as sleep } from 'node:timers/promises';

const FIRST = 5;
const LONGEST = 20;

/**
 * Waits a random time, up to 5, 10, then 20 ms: whoever met once must not meet again. No longer, since others go on
 * meanwhile: who has lost a few times would only lose the more.
 */
export async function randomBackOff(attempt: number): Promise<void> {
  await sleep(Math.random() * Math.min(LONGEST, FIRST * 2 ** (attempt - 1)));
}
