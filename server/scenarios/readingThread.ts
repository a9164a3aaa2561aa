import { parentPort, workerData } from 'node:worker_threads';
import { readFolder } from './readFolder.ts';

/** Runs in a thread of its own, once. What cannot be read ends it, and is thrown on the other side. */
parentPort?.postMessage(readFolder(new URL(String(workerData))));
