import { workerData } from 'node:worker_threads';

import { yieldToVotes } from '../background.ts';
import { copyDatabase } from './copyDatabase.ts';
import type { SnapshotOrder } from './snapshots.ts';

/** Runs in a thread of its own, and ends when the copy is there. What cannot be copied is an error of the thread. */
const { from, to } = workerData as SnapshotOrder;
yieldToVotes();
copyDatabase(from, to);
