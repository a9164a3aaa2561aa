import { copyFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { onTestFinished } from 'vitest';
import { sqliteStore } from '../../../server/log/openSqlite.ts';
import type { SessionLog } from '../../../server/log/sessionLog.ts';
import { openSqliteFile } from '../../../server/log/sqliteFile.ts';
import { memoryStore } from '../../../server/log/memoryStore.ts';
import type { Store } from '../../../server/log/store.ts';
import { randomBackOff } from '../../../server/sessions/backOff.ts';
import type { LiveSession } from '../../../server/sessions/liveSession.ts';
import { runSession } from '../../../server/sessions/runSession.ts';
import { host, join, running, SESSION, upTo } from '../../integration/sessions/running.ts';
import { openConsole } from '../../support/client.ts';
import { manualClock } from '../../support/clock.ts';
import { opened, temporaryFile, temporaryFolder } from '../../support/logs.ts';
import { type Invariant, type Violation, violations } from '../check.ts';
import { startHistory } from '../history.ts';
import { sessionPhones, truthIn } from '../sessionPhones.ts';
import { allAnswered, startWorkshop } from '../workshop.ts';
import { watchedLog } from '../watchedLog.ts';
import { ackBeforeCommit, cachedTable, catchAndAck, noUniqueKey, readModifyWrite } from './logs.ts';
import {
  emitWithoutRoom,
  losesFirstAnswer,
  noPhaseCheck,
  retryWithoutId,
  socketAsIdentity,
} from './others.ts';

/** A mistake that others have made, and a run in which it would do harm; without the mistake the run finds nothing. */
export interface SeededBug {
  name: string;
  /** What it breaks. */
  breaks: Invariant;
  run: (seeded: boolean) => Promise<Violation[]>;
}

const PEOPLE = upTo(40);
const same = (log: SessionLog): SessionLog => log;

function onDisk(): SessionLog {
  const store = opened(temporaryFile());
  onTestFinished(() => store.close());
  return store.log;
}

/** Everybody votes, the process is gone in that moment, and what it leaves behind is opened. */
async function dies(spoil: (log: SessionLog) => SessionLog): Promise<Violation[]> {
  const history = startHistory();
  const { vote } = sessionPhones(history);
  const file = temporaryFile();
  const store = opened(file);
  onTestFinished(() => store.close());
  const live = await running(store.log);
  await join(live, PEOPLE);
  live.stop();
  const log = spoil(watchedLog(store.log, history));
  const voting = await running(log);
  await Promise.all(PEOPLE.map((phone) => vote(voting, phone, {})));
  const left = path(temporaryFolder(), 'aanname.db');
  for (const part of ['', '-wal']) copyFileSync(file + part, left + part);
  const after = opened(left);
  onTestFinished(() => after.close());
  return violations(history.entries, await truthIn(after.log, PEOPLE));
}

/** Two servers share a log; half of the phones reach one of them, half the other, and some reach both. */
async function sharedBy(
  log: SessionLog,
  spoil: (log: SessionLog) => SessionLog = same,
): Promise<Violation[]> {
  const history = startHistory();
  const { vote, again } = sessionPhones(history);
  const options = { backOff: randomBackOff, report: () => {} };
  await join(await running(log, options), PEOPLE);
  const events = await log.read(SESSION, 0);
  const serve = (): LiveSession => {
    const live = runSession({ log: spoil(log), clock: manualClock(), ...options }, events);
    onTestFinished(() => live.stop());
    return live;
  };
  const [one, other] = [serve(), serve()];
  await Promise.all(
    PEOPLE.map(async (phone) => {
      const first = vote(phone % 2 === 0 ? one : other, phone, {});
      if (phone % 4 === 0) await again(other, phone, {});
      await first;
    }),
  );
  return violations(history.entries, await truthIn(log, PEOPLE));
}

/** A phone changes its network between two votes. */
async function reconnecting(store: (store: Store) => Store): Promise<Violation[]> {
  const workshop = await startWorkshop({ phones: 3, store });
  for (const phone of workshop.phones) phone.tap('test', 'tea');
  await allAnswered(workshop.phones);
  workshop.proxy.resetAll();
  await Promise.all(workshop.phones.map((phone) => phone.until(() => !phone.isConnected())));
  await Promise.all(workshop.phones.map((phone) => phone.until(() => phone.isConnected())));
  return workshop.violations();
}

/** The trainer closes, and a phone votes nevertheless. */
async function late(seeded: boolean): Promise<Violation[]> {
  const history = startHistory();
  const { vote } = sessionPhones(history);
  const { log } = memoryStore();
  const live = await running(log);
  await join(live, [1, 2, 3]);
  const votes = seeded ? noPhaseCheck(live, log) : live;
  await vote(votes, 1, {});
  await live.submit({ type: 'closeRounds', scene: 'in', turn: live.state.turn }, host);
  await vote(votes, 2, {});
  return violations(history.entries, await truthIn(log, [1, 2, 3]));
}

/** Two sessions on one server, and the trainer of one of them moves on. */
async function neighbours(): Promise<Violation[]> {
  const workshop = await startWorkshop({ phones: 2 });
  const other = await openConsole(workshop.server, await workshop.server.createSession());
  await other.next();
  // Everything that the first session's phones are told before this answer was meant for them, or leaked.
  for (const phone of workshop.phones) phone.tap('test', 'tea');
  await allAnswered(workshop.phones);
  return workshop.violations();
}

/** The first answer to each ballot is lost, so that every phone sends again. */
async function resending(seeded: boolean): Promise<Violation[]> {
  const workshop = await startWorkshop({
    phones: 2,
    spoil: (send) => losesFirstAnswer(seeded ? retryWithoutId(send) : send),
  });
  for (const phone of workshop.phones) phone.tap('test', 'tea');
  await allAnswered(workshop.phones);
  return workshop.violations();
}

/** The disk is full while everybody votes. */
async function onFullDisk(spoil: (log: SessionLog) => SessionLog): Promise<Violation[]> {
  const history = startHistory();
  const { vote } = sessionPhones(history);
  const file = openSqliteFile(temporaryFile());
  if (!file.ok) throw new Error(file.problem.code);
  const { db } = file.file;
  const store = sqliteStore(file.file);
  onTestFinished(() => store.close());
  const live = await running(spoil(store.log), { report: () => {} });
  await join(live, upTo(300));
  const pages = db.prepare('PRAGMA page_count').get()?.['page_count'];
  db.exec(`PRAGMA max_page_count = ${Number(pages)}`);
  await Promise.all(upTo(300).map((phone) => vote(live, phone, {})));
  return violations(history.entries, await truthIn(store.log, upTo(300)));
}

/** A round is opened once more, and more people vote in it. */
async function reopened(spoil: (log: SessionLog) => SessionLog): Promise<Violation[]> {
  const history = startHistory();
  const { vote } = sessionPhones(history);
  const { log } = memoryStore();
  const live = await running(spoil(log));
  await join(live, PEOPLE);
  const steer = (type: 'closeRounds' | 'reopenRounds') =>
    live.submit({ type, scene: 'in', turn: live.state.turn }, host);
  await Promise.all(PEOPLE.slice(0, 20).map((phone) => vote(live, phone, {})));
  await steer('closeRounds');
  await steer('reopenRounds');
  await Promise.all(PEOPLE.slice(20).map((phone) => vote(live, phone, {})));
  await steer('closeRounds');
  return violations(history.entries, await truthIn(log, PEOPLE));
}

/** Nine of the ten; that NORMAL stands for FULL is seen by who looks over the shoulder of the system (`fsync`). */
export const seededBugs: readonly SeededBug[] = [
  { name: 'ack before commit', breaks: 'I1', run: (seeded) => dies(seeded ? ackBeforeCommit : same) },
  {
    name: 'read, modify, write',
    breaks: 'I1',
    run: (seeded) => sharedBy(seeded ? readModifyWrite() : onDisk()),
  },
  {
    name: 'no unique key',
    breaks: 'I3',
    run: (seeded) => sharedBy(onDisk(), seeded ? noUniqueKey : same),
  },
  {
    name: 'socket as identity',
    breaks: 'I3',
    run: (seeded) =>
      reconnecting((store) => (seeded ? { ...store, records: socketAsIdentity(store.records) } : store)),
  },
  { name: 'no phase check', breaks: 'I6', run: late },
  {
    name: 'emit without room',
    breaks: 'I9',
    async run(seeded) {
      if (seeded) emitWithoutRoom();
      return neighbours();
    },
  },
  { name: 'retry without operation id', breaks: 'I2', run: resending },
  { name: 'catch and ack', breaks: 'I1', run: (seeded) => onFullDisk(seeded ? catchAndAck : same) },
  {
    name: 'cached table after reopening',
    breaks: 'I7',
    run: (seeded) => reopened(seeded ? cachedTable : same),
  },
];
