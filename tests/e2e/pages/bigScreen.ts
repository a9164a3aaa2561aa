import type { Page } from 'playwright-core';

/** The numbers of the chart on the big screen, as its table for screen readers has them: per row its cells. */
export async function chartNumbers(screen: Page): Promise<Record<string, string[]>> {
  const rows = screen.locator('table tbody tr');
  await rows.first().waitFor({ state: 'attached' });
  const read: Record<string, string[]> = {};
  for (const row of await rows.all()) {
    const name = await row.locator('th').first().textContent();
    read[name ?? ''] = await row.locator('td').allTextContents();
  }
  return read;
}
