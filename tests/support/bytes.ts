import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** All that lies in the folder of a database: the file, its write-ahead log, the snapshots, and whatever else there is. */
export function bytesBeside(file: string): Buffer {
  return bytesIn(dirname(file));
}

/** All that lies in this folder and in those below it; nothing where there is none. */
export function bytesIn(folder: string): Buffer {
  if (!existsSync(folder)) return Buffer.alloc(0);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Buffer.concat(files.map(({ parentPath, name }) => readFileSync(join(parentPath, name))));
}

/** How many pages of an open database hold nothing, and so perhaps what they once held. */
export function freePages(file: string): number {
  const db = new DatabaseSync(file, { readOnly: true });
  const pages = db.prepare('PRAGMA freelist_count').get()?.['freelist_count'];
  db.close();
  return Number(pages);
}

/** How large the write-ahead log of an open database is. */
export function walSize(file: string): number {
  return existsSync(`${file}-wal`) ? readFileSync(`${file}-wal`).length : 0;
}

/** Which of these texts lie somewhere in there, as they are or as the bytes that their hex digits stand for. */
export function foundIn(bytes: Buffer, texts: readonly string[]): string[] {
  return texts.filter((text) => {
    const isHex = /^(?:[0-9a-f]{2}){8,}$/.test(text);
    return bytes.includes(text) || (isHex && bytes.includes(Buffer.from(text, 'hex')));
  });
}
