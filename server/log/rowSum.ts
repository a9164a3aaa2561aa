import { crc32 } from 'node:zlib';

/**
 * The sum that each row carries of its own columns. SQLite looks after its tree of pages and not after what lies in
 * them: a bit that has flipped in a choice, or a page that was written in the place of another, would go unnoticed.
 */
export function rowSum(...columns: readonly unknown[]): number {
  // Between columns a character that no id and no JSON text holds.
  return crc32(columns.join('\0'));
}
