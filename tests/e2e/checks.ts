import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const NORM = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Which of its rules: all but some, or only some. */
export type Asked = { all: true; without?: string[] } | { only: string[] };

/** What axe finds on a page by WCAG 2.2 A and AA and its own good practice: the rule, and where. */
export async function violations(page: Page, asked: Asked): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  // As long as the page lives its axe does, and to send it again takes longer than to run it.
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) }).setLegacyMode();
  if ('only' in asked) axe.withRules(asked.only);
  else axe.withTags(NORM).disableRules(asked.without ?? []);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')} (${lastLine(failureSummary)})`,
    ),
  );
}

/** What can be pressed and is smaller than so many CSS px; where a label can be pressed as well, it counts. */
export async function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((px) => {
    const found: string[] = [];
    for (const each of document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, summary')) {
      if (!each.checkVisibility({ visibilityProperty: true }) || each.closest('[inert]') !== null) continue;
      const label = each instanceof HTMLInputElement ? each.labels?.[0] : undefined;
      const boxes = [each, ...(label ? [label] : [])].map((one) => one.getBoundingClientRect());
      // Half a pixel is what rounding makes of a row that is divided by three.
      if (boxes.some(({ width, height }) => width > px - 0.5 && height > px - 0.5)) continue;
      const [{ width, height } = { width: 0, height: 0 }] = boxes;
      const name = each.getAttribute('aria-label') ?? each.textContent;
      found.push(`${each.localName} ‘${name}’ is ${Math.round(width)} by ${Math.round(height)}`);
    }
    return found;
  }, least);
}

/** Whether a page is wider than its window, so that each line has to be scrolled for. */
export async function tooWide(page: Page): Promise<string[]> {
  const { inside, window } = await page.evaluate(() => ({
    inside: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  return inside > window ? [`${inside} px wide in a window of ${window}`] : [];
}

/** The version of the newest view that has come to a page; to be asked for before its line opens. */
export function followViews(page: Page): () => number {
  let newest = 0;
  page.on('websocket', (line) => {
    line.on('framereceived', ({ payload }) => {
      const [, version] = /^42\["view",.*"version":(\d+)/s.exec(payload.toString()) ?? [];
      if (version !== undefined) newest = Number(version);
    });
  });
  return () => newest;
}

/** Resolves when the page has drawn what it has been told. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}

function lastLine(summary: string): string {
  return summary.split('\n').pop()?.trim() ?? '';
}
