import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createMailbox } from '../../../server/sessions/mailbox.ts';

/** Longer, in ms, than anything waits for company. */
const LONG = 1000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** A mailbox, and what it has handed on. */
function watched() {
  const batches: string[][] = [];
  const mailbox = createMailbox<string>(async (batch) => void batches.push([...batch]));
  return { mailbox, batches };
}

test('who can wait is handled at once where nobody came before', async () => {
  const { mailbox, batches } = watched();
  mailbox.putPatient('one');
  await nextTurn();
  expect(batches).toEqual([['one']]);
});

test('who can wait is handled together with all who come within a moment of the one before', async () => {
  const { mailbox, batches } = watched();
  for (const phone of ['first', 'one', 'two', 'three']) {
    mailbox.putPatient(phone);
    await nextTurn();
  }
  expect(batches).toEqual([['first']]);
  vi.advanceTimersByTime(LONG);
  await mailbox.settled();
  expect(batches).toEqual([['first'], ['one', 'two', 'three']]);
});

test('what cannot wait is handled in the same turn, after all that came before it', async () => {
  const { mailbox, batches } = watched();
  mailbox.putPatient('newcomer');
  mailbox.put('ballot');
  mailbox.putPatient('another newcomer');
  await nextTurn();
  expect(batches).toEqual([['newcomer', 'ballot', 'another newcomer']]);
});

test('who comes while others are handled waits again, and is not forgotten', async () => {
  const batches: string[][] = [];
  const mailbox = createMailbox<string>(async (batch) => {
    if (batches.length === 0) mailbox.putPatient('late');
    batches.push([...batch]);
  });
  mailbox.put('ballot');
  const settled = mailbox.settled();
  await nextTurn();
  expect(batches).toEqual([['ballot']]);
  vi.advanceTimersByTime(LONG);
  await settled;
  expect(batches).toEqual([['ballot'], ['late']]);
});
