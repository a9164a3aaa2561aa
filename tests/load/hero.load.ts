import type { CDPSession, Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { openGallery } from '../support/gallery.ts';
import { openBrowser } from '../e2e/support.ts';

const SIZES = [30, 100, 300];
const RUNS = 5;
/** Longer than any room takes to move, in ms. */
const WATCHED = 4800;
/** A frame longer than this is seen as a halt: said in the end, and never a reason to fail. */
const GOAL = 50;

interface Run {
  /** From one frame to the next, in ms. */
  frames: number[];
  /** What the page's own thread worked without a pause, at most, in ms of processor time: whoever else is at work here. */
  work: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  tdur?: number;
  args: { name?: string };
}

test('the dots of the reveal, from the trainer’s key until the last one has landed', async () => {
  const gallery = await openGallery();
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  const line = await page.context().newCDPSession(page);
  for (const size of SIZES) {
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      await page.goto(`${gallery.url}?role=projector&show=dots-${size}-pause`);
      await page.evaluate(() => document.fonts.ready);
      runs.push(await traced(line, () => watched(page)));
    }
    process.stdout.write(`${said(size, runs)}\n`);
    expect(runs).toHaveLength(RUNS);
  }
  gallery.close();
});

/** Presses the key and times every frame from then on. */
function watched(page: Page): Promise<number[]> {
  return page.evaluate((watchedFor) => {
    const times: number[] = [];
    return new Promise<number[]>((resolve) => {
      const tick = (now: number): void => {
        times.push(now);
        if (times.length === 2) window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
        if (now - (times[0] ?? now) < watchedFor) requestAnimationFrame(tick);
        else resolve(times.slice(1).map((time, index) => time - (times[index] ?? time)));
      };
      requestAnimationFrame(tick);
    });
  }, WATCHED);
}

async function traced(line: CDPSession, work: () => Promise<number[]>): Promise<Run> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  line.on('Tracing.dataCollected', collect);
  const includedCategories = ['disabled-by-default-devtools.timeline'];
  await line.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  const frames = await work();
  const complete = new Promise((resolve) => line.once('Tracing.tracingComplete', resolve));
  await line.send('Tracing.end');
  await complete;
  line.off('Tracing.dataCollected', collect);
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const pages = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map((event) => threadOf(event)),
  );
  const tasks = events.filter((event) => event.name === 'RunTask' && pages.has(threadOf(event)));
  return { frames, work: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000)) };
}

function said(size: number, runs: Run[]): string {
  const longest = runs.map(({ frames }) => Math.max(...frames));
  const halts = runs.map(({ frames }) => frames.filter((ms) => ms > GOAL).length);
  const medians = runs.map(({ frames }) => frames.toSorted((a, b) => a - b)[frames.length >> 1] ?? 0);
  const each = (numbers: number[]): string => numbers.map((number) => Math.round(number)).join(' ');
  return [
    `${size} dots, ${runs.length} runs: longest frame ${each(longest)} ms (goal ${GOAL})`,
    `frames above it ${each(halts)}`,
    `median ${each(medians)} ms`,
    `longest task ${each(runs.map(({ work }) => work))} ms of processor time`,
  ].join('; ');
}
