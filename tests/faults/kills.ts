import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { fold } from '#shared/session/evolve.ts';
import { opened, temporaryFile } from '../support/logs.ts';
import type { Budget } from './budget.ts';
import { type Violation, violations } from './check.ts';
import type { Entry } from './history.ts';
import { openReadOnly } from './readOnly.ts';
import { choiceOf, participantAt, ROUND, SESSION } from './votes.ts';

const script = fileURLToPath(new URL('votingProcess.ts', import.meta.url));
const PHONES = 300;
/** The most answers that are read before the kill, which so falls into any moment of a burst. */
const LONGEST = 1500;
/** Kills of one file; then a new one is begun, because to read a log takes longer the longer it is. */
const PER_FILE = 10;

export interface Killed {
  kills: number;
  acknowledged: number;
  violations: Violation[];
  /** Files that SQLite itself finds something wrong with. */
  corrupt: number;
}

/** Kills voting processes by `SIGKILL` at random moments, and looks each time at what is left. */
export async function killVoters(budget: Budget, seeded = 'nothing'): Promise<Killed> {
  const killed: Killed = { kills: 0, acknowledged: 0, violations: [], corrupt: 0 };
  while (budget.goesOn()) {
    const file = temporaryFile();
    const known = new Map<number, number>();
    for (let kill = 0; kill < PER_FILE && budget.take(); kill += 1) {
      killed.acknowledged += await voteUntilKilled(file, known, seeded);
      killed.kills += 1;
      await inspect(file, known, killed);
    }
  }
  return killed;
}

/** Adds to `known` the last tap of each phone that was acknowledged; answers how many were. */
async function voteUntilKilled(file: string, known: Map<number, number>, seeded: string): Promise<number> {
  const child = spawn(process.execPath, [script, file, `${PHONES}`, seeded], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const killAt = 1 + Math.floor(Math.random() * LONGEST);
  let acknowledged = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [phone = -1, seq = -1] = line.split(' ').map(Number);
    known.set(phone, Math.max(seq, known.get(phone) ?? 0));
    acknowledged += 1;
    if (acknowledged === killAt) child.kill('SIGKILL');
  }
  const [, signal] = (await closed) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error('the voting process has ended by itself');
  return acknowledged;
}

async function inspect(file: string, known: Map<number, number>, killed: Killed): Promise<void> {
  const store = opened(file);
  const log = await store.log.read(SESSION, 0);
  if (openReadOnly(file, (db) => db.prepare('PRAGMA integrity_check').get()?.['integrity_check']) !== 'ok') {
    killed.corrupt += 1;
  }
  await store.close();
  const phones = Array.from({ length: PHONES }, (_, phone) => phone);
  killed.violations.push(
    ...violations(
      phones.flatMap((phone) => historyOf(phone, known.get(phone) ?? 0)),
      {
        code: '',
        log,
        who: new Map(phones.map((phone) => [`${phone}`, participantAt(phone)])),
        waiting: [],
        screens: [],
      },
    ),
  );
  // Whoever comes back is told what stands, an unanswered tap included, and counts on from there.
  for (const [participant, ballot] of fold(log).rounds.get(ROUND)?.ballots ?? []) {
    known.set(Number.parseInt(participant, 16), ballot.seq);
  }
}

/** What a phone must have done that was told of its taps up to this one: one more was on its way at most. */
function historyOf(phone: number, acknowledged: number): Entry[] {
  const name = `${phone}`;
  const taps = Array.from({ length: acknowledged + 1 }, (_, index): Entry => {
    const seq = index + 1;
    return { type: 'tap', phone: name, round: ROUND, choice: choiceOf(phone, seq), seq };
  });
  if (acknowledged === 0) return taps;
  const stored = { round: ROUND, choice: choiceOf(phone, acknowledged), seq: acknowledged };
  return [...taps, { type: 'ok', phone: name, attempt: phone, stored }];
}
