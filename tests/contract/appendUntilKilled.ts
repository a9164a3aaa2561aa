import { writeSync } from 'node:fs';

import { openSqlite } from '../../server/log/openSqlite.ts';
import { joined, sessionId } from './events.ts';

/** Three sessions at once, so that their appends share transactions. */
const SESSIONS = 3;
const STDOUT = 1;

const [file = ''] = process.argv.slice(2);
const opened = openSqlite(file);
if (!opened.ok) throw new Error(opened.problem.code);
const { log } = opened.store;

/** Appends for ever, and says after each append what is safe by now: the session's number and its events. */
async function appendFrom(seq: number, session: number): Promise<never> {
  for (let next = seq; ; next += 1) {
    const answer = await log.append(sessionId(session), next, [joined(next)]);
    if (answer !== 'appended') throw new Error(answer);
    // Written at once and past every buffer, which would die with this process.
    writeSync(STDOUT, `${session} ${next + 1}\n`);
  }
}

await Promise.all(
  Array.from({ length: SESSIONS }, async (_, session) => {
    const { length } = await log.read(sessionId(session), 0);
    return appendFrom(length, session);
  }),
);
