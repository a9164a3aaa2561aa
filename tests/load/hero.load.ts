import { expect, test } from 'vitest';

import { openBrowser } from '../e2e/support.ts';
import { openGallery } from '../support/gallery.ts';
import { framesOf, type Smoothness, told, traced } from './traced.ts';

const SIZES = [30, 100, 300];
const RUNS = 5;
/** Longer than any room takes to move, in ms. */
const WATCHED = 4800;

test('the dots of the reveal, from the trainer’s key until the last one has landed', async () => {
  const gallery = await openGallery();
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  const line = await page.context().newCDPSession(page);
  for (const size of SIZES) {
    const runs: Smoothness[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      await page.goto(`${gallery.url}?role=projector&show=dots-${size}-pause`);
      await page.evaluate(() => document.fonts.ready);
      runs.push(await traced(line, () => framesOf(page, WATCHED, 'ArrowRight')));
    }
    process.stdout.write(`${told(`${size} dots`, runs)}\n`);
    expect(runs).toHaveLength(RUNS);
  }
  gallery.close();
});
