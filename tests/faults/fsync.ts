import { spawn, spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { temporaryFile, temporaryFolder } from '../support/logs.ts';

const script = fileURLToPath(new URL('votingProcess.ts', import.meta.url));

/** Whether the system lets us look over a process's shoulder, which takes Linux and strace. */
export function canTrace(): boolean {
  return spawnSync('strace', ['-V']).status === 0;
}

export interface Traced {
  /** Answers that went out. */
  acks: number;
  /** Syncs of the write-ahead log that succeeded. */
  syncs: number;
  /** Answers that went out while something in the log was not synced, or before any sync since the phone's last one. */
  early: number;
}

/**
 * F3: lets a voting process answer so many times under strace, and looks at the order of its system calls: a power cut
 * takes what was written and not synced, so that between the writing of a ballot and its answer there has to be a
 * sync of the write-ahead log. Source: https://www.sqlite.org/wal.html, on `synchronous = FULL`.
 */
export async function traceAnswers(
  answers: number,
  { phones, seeded = 'nothing' }: { phones: number; seeded?: string },
): Promise<Traced> {
  const trace = join(temporaryFolder(), 'calls');
  const calls = 'trace=fsync,fdatasync,pwrite64,write';
  const watch = ['-f', '-y', '-s', '32', '-e', calls, '-o', trace];
  const node = [process.execPath, script, temporaryFile(), `${phones}`, seeded];
  const child = spawn('strace', [...watch, ...node], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const closed = once(child, 'close');
  let seen = 0;
  createInterface({ input: child.stdout }).on('line', () => {
    seen += 1;
    // To the whole group: strace alone would leave the voting process behind.
    if (seen === answers && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  });
  await closed;
  return judge(trace);
}

/** The name of a file stands behind its number. A call that takes long is told in two halves, of one thread. */
const SYNC = /^(\d+) .*\bf(?:data)?sync\(\d+<[^>]*-wal>(\) += 0| <unfinished)/;
const SYNC_ENDS = /^(\d+) .*\bf(?:data)?sync resumed>\) += 0/;
const WRITE_TO_LOG = /\bpwrite64\(\d+<[^>]*-wal>/;
const ANSWER = /\bwrite\(1<[^>]*>, "(\d+) \d+\\n"/;

async function judge(trace: string): Promise<Traced> {
  const found: Traced = { acks: 0, syncs: 0, early: 0 };
  const answeredAt = new Map<string, number>();
  const syncing = new Set<string>();
  let unsynced = false;

  function hasSynced(line: string): boolean {
    const [, thread = '', how = ''] = SYNC.exec(line) ?? [];
    if (how.startsWith(' <')) syncing.add(thread);
    return how.startsWith(')') || syncing.delete(SYNC_ENDS.exec(line)?.[1] ?? '');
  }

  for await (const line of createInterface({ input: createReadStream(trace) })) {
    if (WRITE_TO_LOG.test(line)) unsynced = true;
    if (hasSynced(line)) {
      unsynced = false;
      found.syncs += 1;
    }
    const [, phone] = ANSWER.exec(line) ?? [];
    if (phone === undefined) continue;
    found.acks += 1;
    // A phone asks again only when it has been answered: each of its answers needs a sync of its own.
    if (unsynced || answeredAt.get(phone) === found.syncs) found.early += 1;
    answeredAt.set(phone, found.syncs);
  }
  return found;
}
