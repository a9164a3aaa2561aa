import type { Page } from 'playwright-core';

import type { TestServer } from '../support/server.ts';

/** How many sockets the server has open at this moment. */
export async function connections(server: TestServer): Promise<number> {
  const { text } = await server.ask('/metrics');
  return Number(/^aanname_connections (\d+)$/m.exec(text)?.[1]);
}

/** By target and event, such as `document visibilitychange`, how many listeners a page has there. */
export async function listenersOf(page: Page): Promise<Record<string, number>> {
  const line = await page.context().newCDPSession(page);
  const counts: Record<string, number> = {};
  for (const target of ['document', 'window']) {
    const { result } = await line.send('Runtime.evaluate', { expression: target });
    const { listeners } = await line.send('DOMDebugger.getEventListeners', {
      objectId: result.objectId ?? '',
    });
    for (const { type } of listeners) {
      counts[`${target} ${type}`] = (counts[`${target} ${type}`] ?? 0) + 1;
    }
  }
  await line.detach();
  return counts;
}
