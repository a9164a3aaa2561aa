import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { opened, temporaryFolder } from '../support/logs.ts';
import { choiceOf, participantAt, ROUND, SESSION } from './votes.ts';

const script = fileURLToPath(new URL('votingProcess.ts', import.meta.url));

export interface Cut {
  cuts: number;
  /** Answers that had gone out before the cuts, all together, and how many of them were not there afterwards. */
  acknowledged: number;
  lost: number;
  /** Files that could not be opened any more. */
  refused: number;
}

/** What the process did to its write-ahead log, and whom it answered, in order. */
type Step =
  | { type: 'write'; at: number; bytes: Buffer }
  | { type: 'sync' }
  | { type: 'answer'; phone: number; seq: number };

/**
 * F3: what would be left if the power had gone at any moment. Of what the process wrote to its log, all that was
 * synced is there, and of the rest whatever chance leaves, as a disk that had begun with it: pages of it, or halves.
 */
export async function cutPower(cuts: number, seeded = 'nothing', chance = Math.random): Promise<Cut> {
  const folder = temporaryFolder();
  const file = join(folder, 'aanname.db');
  await opened(file).close();
  const before = readFileSync(file);
  const steps = await watch(file, folder, seeded);
  const found: Cut = { cuts: 0, acknowledged: 0, lost: 0, refused: 0 };
  for (let cut = 0; cut < cuts; cut += 1) {
    const left = join(folder, `${cut}`, 'aanname.db');
    mkdirSync(join(folder, `${cut}`));
    writeFileSync(left, before);
    await cutAt(steps.slice(0, 1 + Math.floor(chance() * steps.length)), { left, found, chance });
    found.cuts += 1;
  }
  return found;
}

/** So many answers, and SQLite has not yet begun to bring the log into the database. */
const ANSWERS = 400;

/** Lets a few phones vote under strace. */
async function watch(file: string, folder: string, seeded: string): Promise<Step[]> {
  const trace = join(folder, 'calls');
  const how = ['-f', '-y', '-xx', '-s', '5000', '-e', 'trace=fsync,fdatasync,pwrite64,write', '-o', trace];
  const node = [process.execPath, script, file, '12', seeded];
  const child = spawn('strace', [...how, ...node], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const closed = once(child, 'close');
  let seen = 0;
  createInterface({ input: child.stdout }).on('line', () => {
    seen += 1;
    if (seen === ANSWERS && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  });
  await closed;
  return stepsOf(trace);
}

const WRITE = /pwrite64\(\d+<[^>]*>, "((?:\\x[0-9a-f]{2})*)", \d+, (\d+)/;
const ANSWER = /\bwrite\(1<[^>]*>, "((?:\\x[0-9a-f]{2})*)"/;
const bytesOf = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');
/** Under `-xx` the names of files are told in hexadecimal as well. */
const WAL = [...Buffer.from('-wal')].map((byte) => `\\x${byte.toString(16)}`).join('');

async function stepsOf(trace: string): Promise<Step[]> {
  const steps: Step[] = [];
  for await (const line of createInterface({ input: createReadStream(trace) })) {
    const isLog = line.includes(`${WAL}>`) || line.includes('-wal>');
    const [, written, at] = WRITE.exec(line) ?? [];
    if (isLog && written !== undefined)
      steps.push({ type: 'write', at: Number(at), bytes: bytesOf(written) });
    // Also where it is told in two halves: an answer comes only from the thread that waits for the second.
    if (isLog && /\bf(?:data)?sync\(/.test(line)) steps.push({ type: 'sync' });
    const [, answer] = ANSWER.exec(line) ?? [];
    if (answer === undefined) continue;
    const [phone = 0, seq = 0] = bytesOf(answer).toString().split(' ').map(Number);
    steps.push({ type: 'answer', phone, seq });
  }
  return steps;
}

async function cutAt(
  steps: readonly Step[],
  { left, found, chance }: { left: string; found: Cut; chance: () => number },
): Promise<void> {
  const lastSync = steps.findLastIndex(({ type }) => type === 'sync');
  let wal = Buffer.alloc(0);
  const promised = new Map<number, number>();
  for (const [index, step] of steps.entries()) {
    if (step.type === 'answer') promised.set(step.phone, step.seq);
    if (step.type !== 'write') continue;
    const reached = index < lastSync ? step.bytes.length : Math.floor(chance() * 2 * step.bytes.length);
    if (index > lastSync && chance() < 0.5) continue;
    const bytes = step.bytes.subarray(0, reached);
    const longer = Buffer.alloc(Math.max(wal.length, step.at + bytes.length));
    wal.copy(longer);
    bytes.copy(longer, step.at);
    wal = longer;
  }
  writeFileSync(`${left}-wal`, wal);
  found.acknowledged += promised.size;
  try {
    const store = opened(left);
    const log = await store.log.read(SESSION, 0);
    await store.close();
    for (const [phone, seq] of promised) {
      const stands = log.findLast(
        (event) =>
          event.type === 'ballotCast' &&
          event.round === ROUND &&
          event.participant === participantAt(phone) &&
          event.seq >= seq &&
          event.choice === choiceOf(phone, event.seq),
      );
      if (stands === undefined) found.lost += 1;
    }
  } catch {
    found.refused += 1;
  }
}
