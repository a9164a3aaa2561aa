import type { Reading } from './library.ts';
import { readFolder } from './readFolder.ts';

/** Run as a process of its own, once; the last argument is the folder's address. Answers with what it has read. */
process.send?.(answer(), () => {
  // A server that did not start after all waits for no answer: then there is nobody to tell.
});

function answer(): Reading {
  try {
    return { ok: true, scenarios: readFolder(new URL(process.argv.at(-1) ?? '')) };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message : String(error) };
  }
}
