import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';

import { opened, temporaryFile } from '../support/logs.ts';
import { joinedUpTo, sessionId } from './events.ts';

const script = fileURLToPath(new URL('appendUntilKilled.ts', import.meta.url));
const KILLS = 20;
/** The most lines that are read before the kill; a kill in the middle of a burst of appends is what is wanted. */
const LONGEST = 400;

/** Lets a process append to this file, kills it at a random moment, and answers what it had said was safe. */
async function acknowledgedBeforeKill(file: string): Promise<Map<number, number>> {
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged = new Map<number, number>();
  let left = 1 + Math.floor(Math.random() * LONGEST);
  const closed = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout })) {
    const [session = -1, events = -1] = line.split(' ').map(Number);
    acknowledged.set(session, events);
    left -= 1;
    if (left === 0) child.kill('SIGKILL');
  }
  expect(await closed).toEqual([null, 'SIGKILL']);
  return acknowledged;
}

test(`after each of ${KILLS} kills in the middle of a burst, all that was acknowledged is there`, async () => {
  const file = temporaryFile();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const acknowledged = await acknowledgedBeforeKill(file);
    // Opening checks the whole file, and finds the dead process's lock gone.
    const store = opened(file);
    expect(acknowledged.size).toBeGreaterThan(0);
    for (const [session, events] of acknowledged) {
      const stored = await store.log.read(sessionId(session), 0);
      expect(stored.length).toBeGreaterThanOrEqual(events);
      expect(stored).toEqual(joinedUpTo(stored.length));
    }
    await store.close();
  }
}, 60_000);
