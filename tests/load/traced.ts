import type { CDPSession, Page } from 'playwright-core';

/** How smooth a page was while something went on. */
export interface Smoothness {
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

/** A frame longer than this, in ms, is seen as a halt: said in the end, and never a reason to fail. */
const HALT = 50;

/** Watches a page while `frames` measures how its frames come, by the browser's own trace. */
export async function traced(line: CDPSession, frames: () => Promise<number[]>): Promise<Smoothness> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  line.on('Tracing.dataCollected', collect);
  const includedCategories = ['disabled-by-default-devtools.timeline'];
  await line.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  const measured = await frames();
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
  return { frames: measured, work: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000)) };
}

/** Times the frames of a page for so many ms, and presses a key of its own after the first, where there is one to press. */
export function framesOf(page: Page, watchedFor: number, key: string | null = null): Promise<number[]> {
  return page.evaluate(
    ([ms, pressed]) => {
      const times: number[] = [];
      return new Promise<number[]>((resolve) => {
        const tick = (now: number): void => {
          times.push(now);
          if (pressed !== null && times.length === 2)
            window.dispatchEvent(new KeyboardEvent('keydown', { key: pressed }));
          if (now - (times[0] ?? now) < ms) requestAnimationFrame(tick);
          else resolve(times.slice(1).map((time, index) => time - (times[index] ?? time)));
        };
        requestAnimationFrame(tick);
      });
    },
    [watchedFor, key] as const,
  );
}

/** What several runs of the same have been like, in one line. */
export function told(what: string, runs: readonly Smoothness[]): string {
  const longest = runs.map(({ frames }) => Math.max(...frames));
  const halts = runs.map(({ frames }) => frames.filter((ms) => ms > HALT).length);
  const medians = runs.map(({ frames }) => frames.toSorted((a, b) => a - b)[frames.length >> 1] ?? 0);
  const each = (numbers: number[]): string => numbers.map((number) => Math.round(number)).join(' ');
  return [
    `${what}, ${runs.length} runs: longest frame ${each(longest)} ms (goal ${HALT})`,
    `frames above it ${each(halts)}`,
    `median ${each(medians)} ms`,
    `longest task ${each(runs.map(({ work }) => work))} ms of processor time`,
  ].join('; ');
}
