import { writeSync } from 'node:fs';
import { sqliteStore } from '../../server/log/openSqlite.ts';
import { openSqliteFile } from '../../server/log/sqliteFile.ts';
import { systemClock } from '../../server/clock.ts';
import { mintActor } from '../../server/auth/actors.ts';
import { runSession } from '../../server/sessions/runSession.ts';
import { firstEvents } from './firstEvents.ts';
import { ackBeforeCommit } from './seeded/logs.ts';
import { choiceOf, participantAt, ROUND, SESSION } from './votes.ts';

/*
 * A session on a real disk in which everybody votes without a pause, until the process is killed.
 * Arguments: the file, the number of phones, and what is wrong with it on purpose, if anything.
 */
const STDOUT = 1;
const [file = '', phones = '300', seeded = 'nothing'] = process.argv.slice(2);

const opened = openSqliteFile(file);
if (!opened.ok) throw new Error(opened.problem.code);
if (seeded === 'NORMAL') opened.file.db.exec('PRAGMA synchronous = NORMAL');
const store = sqliteStore(opened.file);
const log = seeded === 'ackBeforeCommit' ? ackBeforeCommit(store.log) : store.log;
await store.log.append(SESSION, 0, firstEvents());
const live = runSession(
  {
    log,
    clock: systemClock(),
    backOff: async () => {},
    report: (error) => {
      throw error;
    },
  },
  await store.log.read(SESSION, 0),
);

/** One phone: it joins, and then changes its mind for ever, each time when the last ballot has been answered. */
async function voteForEver(phone: number): Promise<void> {
  const participant = participantAt(phone);
  const actor = mintActor({ role: 'participant', session: SESSION, participant });
  await live.submit({ type: 'join' }, actor);
  const first = live.state.rounds.get(ROUND)?.ballots.get(participant)?.seq ?? 0;
  for (let seq = first + 1; ; seq += 1) {
    const choice = choiceOf(phone, seq);
    const receipt = await live.submit({ type: 'castBallot', round: ROUND, choice, seq }, actor);
    if (!receipt.ok) throw new Error(receipt.refusal);
    // Written at once and past every buffer, which would die with this process.
    writeSync(STDOUT, `${phone} ${receipt.stored?.seq ?? 0}\n`);
  }
}

await Promise.all(Array.from({ length: Number(phones) }, (_, phone) => voteForEver(phone)));
