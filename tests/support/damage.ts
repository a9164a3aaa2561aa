import { closeSync, openSync, statSync, truncateSync, writeSync } from 'node:fs';

const PAGE = 4096;

/** Fills a part of a file with rubbish. */
export function overwrite(file: string, position: number, length: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(length, 0xa5), 0, length, position);
  closeSync(handle);
}

/** Ways in which a database of some pages can be lost. */
export const damages: readonly (readonly [string, (file: string) => void])[] = [
  ['lost its header', (file) => overwrite(file, 0, 100)],
  ['a page of rubbish', (file) => overwrite(file, 3 * PAGE, PAGE)],
  ['lost its second half', (file) => truncateSync(file, Math.ceil(statSync(file).size / PAGE / 2) * PAGE)],
  ['rubbish throughout', (file) => overwrite(file, 0, statSync(file).size)],
];
