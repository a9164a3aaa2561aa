import type { Page } from 'playwright-core';

/** The numbers of the chart on the big screen, as its table for screen readers has them: per row its cells. */
export async function chartNumbers(screen: Page): Promise<Record<string, string[]>> {
  const rows = screen.locator('table tbody tr');
  await rows.first().waitFor({ state: 'attached' });
  // All at once: a screen that changes meanwhile is read as it was, or as it is.
  const read = await rows.evaluateAll((all) =>
    all.map((row): [string, string[]] => [
      row.querySelector('th')?.textContent ?? '',
      Array.from(row.querySelectorAll('td'), (cell) => cell.textContent),
    ]),
  );
  return Object.fromEntries(read);
}
