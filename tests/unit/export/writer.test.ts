import { readdirSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import type { Report } from '#shared/results/report/schema.ts';
import { toCsv } from '../../../server/export/csv.ts';
import { toJson } from '../../../server/export/json.ts';
import { createWriter, type Writer } from '../../../server/export/writer.ts';
import { type ManualClock, manualClock } from '../../support/clock.ts';
import { reportOf } from '../../support/report.ts';
import { workedExample } from '../../support/workedExample.ts';

const report = reportOf(workedExample().state);
/** Breaks the promise of its schema, which ends the thread that is to write it. */
const broken: Report = { ...report, hash: 'none' };
const textOf = (file: Uint8Array | 'busy') => (file === 'busy' ? file : Buffer.from(file).toString('utf8'));

interface Writing {
  writer: Writer;
  clock: ManualClock;
  threads: () => number;
  /** Whoever votes has this many more events stored. */
  store: (events: number) => void;
}

function writing(): Writing {
  const clock = manualClock();
  let stored = 500;
  const writer = createWriter(clock, () => stored);
  let threads = 0;
  const count = (): void => void (threads += 1);
  process.on('worker', count);
  onTestFinished(async () => {
    process.off('worker', count);
    await writer.close();
  });
  return { writer, clock, threads: () => threads, store: (events) => void (stored += events) };
}

test('a file is what its format writes, and one thread writes one after the other', async () => {
  const { writer, threads } = writing();
  expect(threads()).toBe(0);
  const [csv, json, pdf] = await Promise.all([
    writer.write('csv', report, 'nl'),
    writer.write('json', report, 'nl'),
    writer.write('pdf', report, 'en'),
  ]);
  expect(textOf(csv)).toBe(toCsv(report, 'nl'));
  expect(textOf(json)).toBe(toJson(report));
  expect(textOf(pdf).slice(0, 8)).toBe('%PDF-1.7');
  expect(threads()).toBe(1);
});

test('eight may wait for the one that is being written, and the next is told that it is busy', async () => {
  const { writer } = writing();
  const asked = Array.from({ length: 10 }, () => writer.write('csv', report, 'nl'));
  expect(await asked[9]).toBe('busy');
  const files = await Promise.all(asked.slice(0, 9));
  expect(files.map((file) => textOf(file).length)).toEqual(files.map(() => toCsv(report, 'nl').length));
  expect(await writer.write('csv', report, 'nl')).not.toBe('busy');
});

test('a file that breaks the thread is refused, and those behind it are written by a new one', async () => {
  const { writer, threads } = writing();
  const lost = writer.write('json', broken, 'nl');
  const next = writer.write('json', report, 'nl');
  await expect(lost).rejects.toThrow('hash');
  expect(textOf(await next)).toBe(toJson(report));
  expect(threads()).toBe(2);
});

test('after a minute without work the thread is let go of, and started anew when somebody asks', async () => {
  const { writer, clock, threads } = writing();
  await writer.write('csv', report, 'nl');
  clock.pass(59_000);
  await writer.write('csv', report, 'nl');
  clock.pass(59_000);
  await writer.write('csv', report, 'nl');
  expect(threads()).toBe(1);
  clock.pass(60_000);
  expect(textOf(await writer.write('csv', report, 'nl'))).toBe(toCsv(report, 'nl'));
  expect(threads()).toBe(2);
});

test('a file that takes for ever is given up, and does not hold up the next', async () => {
  const { writer, clock, threads } = writing();
  const late = writer.write('pdf', report, 'nl');
  const next = writer.write('csv', report, 'nl');
  clock.pass(30_000);
  await expect(late).rejects.toThrow('30000 ms');
  expect(textOf(await next)).toBe(toCsv(report, 'nl'));
  expect(threads()).toBe(2);
});

test('after a file the thread rests twenty milliseconds for each event that was stored meanwhile', async () => {
  const { writer, clock, store } = writing();
  const { writer: other } = writing();
  const first = writer.write('csv', report, 'nl');
  store(15);
  expect(textOf(await first)).toBe(toCsv(report, 'nl'));
  let written = false;
  const second = writer.write('csv', report, 'nl').finally(() => (written = true));
  clock.pass(299);
  // Another thread is started and writes all of a file meanwhile.
  await other.write('csv', report, 'nl');
  expect(written).toBe(false);
  clock.pass(1);
  expect(textOf(await second)).toBe(toCsv(report, 'nl'));
});

test('however many vote, the thread rests two seconds at most', async () => {
  const { writer, clock, store } = writing();
  const first = writer.write('csv', report, 'nl');
  store(5000);
  await first;
  const second = writer.write('csv', report, 'nl');
  clock.pass(2000);
  expect(textOf(await second)).toBe(toCsv(report, 'nl'));
});

test('closing lets go of the thread and of everybody who waits', async () => {
  const { writer, clock } = writing();
  const asked = [writer.write('pdf', report, 'nl'), writer.write('csv', report, 'nl')];
  await writer.close();
  expect(await Promise.all(asked)).toEqual(['busy', 'busy']);
  expect(await writer.write('csv', report, 'nl')).toBe('busy');
  expect(clock.waiting()).toBe(0);
});

test.runIf(process.platform === 'linux')(
  'where threads have a priority, the one that writes files lets votes go first',
  async () => {
    const { writer } = writing();
    await writer.write('csv', report, 'nl');
    const priorities = readdirSync('/proc/self/task').map((thread) => getPriority(Number(thread)));
    expect(priorities.filter((each) => each === constants.priority.PRIORITY_LOW)).toHaveLength(1);
    expect(getPriority()).not.toBe(constants.priority.PRIORITY_LOW);
  },
);
