import { expect, test } from 'vitest';
import { memoryStore } from '../../../server/log/memoryStore.ts';
import { manualClock } from '../../support/clock.ts';
import { startServer } from '../../support/server.ts';

test('a server that can write is alive and ready, under whatever name it is asked', async () => {
  const server = await startServer();
  for (const path of ['/healthz', '/readyz']) {
    expect(await server.ask(path)).toMatchObject({ status: 200, body: { ok: true } });
  }
});

test('a server that cannot write any more is alive but not ready, and says so in its log', async () => {
  const store = memoryStore();
  const clock = manualClock();
  const server = await startServer({ store, clock });
  expect((await server.ask('/readyz')).status).toBe(200);
  await store.close();
  expect((await server.ask('/readyz')).status, 'asked again too soon, the disk is left alone').toBe(200);
  clock.pass(1000);
  expect(await server.ask('/readyz')).toMatchObject({ status: 503, body: { ok: false } });
  expect((await server.ask('/healthz')).status).toBe(200);
  expect(server.logged.join()).toContain('does not write');
});
