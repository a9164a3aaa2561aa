import type { WhyNotSaved } from '#shared/views/hostPanel.ts';

/** That a store on another computer could not be reached: nothing is stored. */
export class StoreAway extends Error {}
/** That it has not answered, or has broken off: whether anything is stored is not known. */
export class StoreLost extends StoreAway {}

/** SQLite's primary result codes. Source: https://www.sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const READ_ONLY = 8;
const IO_ERROR = 10;
const FULL = 13;
/** A write that the disk refused, as it does when it or a quota is full. */
const IO_ERROR_WRITE = IO_ERROR | (3 << 8);

/** Why the store could not write, as far as its error tells. */
export function whyNotSaved(error: unknown): WhyNotSaved {
  if (error instanceof StoreAway) return 'unreachable';
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return 'unknown';
  if (error.errcode === IO_ERROR_WRITE) return 'full';
  switch (error.errcode & 0xff) {
    case FULL:
      return 'full';
    case READ_ONLY:
      return 'readOnly';
    case BUSY:
    case LOCKED:
      return 'locked';
    default:
      return 'unknown';
  }
}
