import { closeSync, openSync, statSync, truncateSync, writeSync } from 'node:fs';

const PAGE = 4096;

/** Fills a part of a file with rubbish. */
export function overwrite(file: string, position: number, length: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(length, 0xa5), 0, length, position);
  closeSync(handle);
}

/** Where a database says which encoding its texts have. Source: https://www.sqlite.org/fileformat2.html#text_encoding */
const ENCODING = 56;

/** Has a database name a text encoding that there is not. */
export function spoilEncoding(file: string): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Uint8Array.of(0, 0, 0, 4), 0, 4, ENCODING);
  closeSync(handle);
}

/** Ways in which a database of some pages can be lost. */
export const damages: readonly (readonly [string, (file: string) => void])[] = [
  ['lost its header', (file) => overwrite(file, 0, 100)],
  ['a page of rubbish', (file) => overwrite(file, 3 * PAGE, PAGE)],
  ['lost its second half', (file) => truncateSync(file, Math.ceil(statSync(file).size / PAGE / 2) * PAGE)],
  ['rubbish throughout', (file) => overwrite(file, 0, statSync(file).size)],
];
