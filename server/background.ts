import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename } from 'node:path';

/**
 * Lets everything else go before the thread that calls this: on a machine with one core a file that is being written
 * would otherwise take turns with the votes. Only where threads have a priority of their own, which is Linux; elsewhere
 * nothing changes.
 */
export function yieldToVotes(): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), constants.priority.PRIORITY_LOW);
  } catch {
    // Without /proc, as in some containers, the file is written with the priority of a vote.
  }
}
