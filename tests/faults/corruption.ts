import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqlite } from '../../server/log/openSqlite.ts';
import type { Store } from '../../server/log/store.ts';
import { joinedUpTo, sessionId } from '../contract/events.ts';
import { opened, temporaryFile, temporaryFolder } from '../support/logs.ts';
import type { Budget } from './budget.ts';

const SESSIONS = 6;
const EVENTS = 400;

export interface Corrupted {
  files: number;
  /** Refused at the start, by the problem that was told. */
  refused: Record<string, number>;
  /** Opened, and every event and record is as it was: the damage hit nothing that is used. */
  harmless: number;
  /** Opened, although something else is in it than was written. */
  silent: string[];
  /** Neither refused nor opened. */
  crashes: string[];
  /** The damaged file was changed by the attempt to open it. */
  touched: number;
}

/** A database with sessions and records in it, as a server leaves it behind. */
async function usedFile(): Promise<string> {
  const file = temporaryFile();
  const store = opened(file);
  for (let session = 0; session < SESSIONS; session += 1) {
    await store.log.append(sessionId(session), 0, joinedUpTo(EVENTS));
    await store.records.put('session', sessionId(session), { code: `CODE${session}` });
  }
  await store.close();
  return file;
}

async function contentOf({ log, records }: Store): Promise<string> {
  const sessions = [];
  for (let session = 0; session < SESSIONS; session += 1) {
    sessions.push(await log.read(sessionId(session), 0), await records.get('session', sessionId(session)));
  }
  return JSON.stringify([sessions, await records.list('session')]);
}

type Damage = (bytes: Buffer, chance: () => number) => Buffer;
const at = (bytes: Buffer, chance: () => number) => Math.floor(chance() * bytes.length);
const kinds: Record<string, Damage> = {
  'a flipped bit': (bytes, chance) => {
    const place = at(bytes, chance);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(chance() * 8));
    return bytes;
  },
  'a run of rubbish': (bytes, chance) => {
    const from = at(bytes, chance);
    const length = 1 + Math.floor(chance() * 600);
    return bytes.fill(1 + Math.floor(chance() * 254), from, Math.min(bytes.length, from + length));
  },
  'a page of zeros': (bytes, chance) => {
    const page = Math.floor(at(bytes, chance) / 4096) * 4096;
    return bytes.fill(0, page, page + 4096);
  },
  'a page in the place of another': (bytes, chance) => {
    const [from, to] = [at(bytes, chance), at(bytes, chance)].map((place) => Math.floor(place / 4096) * 4096);
    bytes.copy(bytes, to ?? 0, from ?? 0, (from ?? 0) + 4096);
    return bytes;
  },
  'a lost end': (bytes, chance) => bytes.subarray(0, at(bytes, chance)),
  'a spoiled header': (bytes, chance) => {
    bytes[Math.floor(chance() * 100)] = Math.floor(chance() * 256);
    return bytes;
  },
};

/** F21: damages a good file in many ways, and looks whether it is ever used as if nothing had happened. */
export async function corrupt(budget: Budget, chance: () => number): Promise<Corrupted> {
  const good = await usedFile();
  const store = opened(good);
  const before = await contentOf(store);
  await store.close();
  const found: Corrupted = { files: 0, refused: {}, harmless: 0, silent: [], crashes: [], touched: 0 };
  const names = Object.keys(kinds);
  const folder = temporaryFolder();
  while (budget.take()) {
    const name = names[found.files % names.length] ?? '';
    // Never the same twice: a process that had one open shares memory with whoever opens it again.
    const file = join(folder, `${found.files}.db`);
    copyFileSync(good, file);
    const damaged = kinds[name]?.(readFileSync(file), chance) ?? Buffer.alloc(0);
    writeFileSync(file, damaged);
    found.files += 1;
    await look(file, { name, before, found });
    for (const part of readdirSync(folder)) rmSync(join(folder, part));
  }
  return found;
}

async function look(
  file: string,
  { name, before, found }: { name: string; before: string; found: Corrupted },
): Promise<void> {
  const { size } = statSync(file);
  const bytes = readFileSync(file);
  try {
    const result = openSqlite(file);
    if (!result.ok) {
      found.refused[result.problem.code] = (found.refused[result.problem.code] ?? 0) + 1;
      if (statSync(file).size !== size || !readFileSync(file).equals(bytes)) found.touched += 1;
      return;
    }
    const content = await contentOf(result.store).catch((error: unknown) => String(error));
    await result.store.close();
    // Of nothing at all nothing can be said: an empty file is a new one.
    if (content === before || size === 0) found.harmless += 1;
    else found.silent.push(name);
  } catch (error) {
    found.crashes.push(`${name}: ${String(error)}`);
  }
}
