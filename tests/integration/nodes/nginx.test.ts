import { describe, expect, test, vi } from 'vitest';
import type { JoinAnswer } from '#shared/api.ts';
import { connect } from '../../support/client.ts';
import { newDatabase } from '../../support/postgres/databases.ts';
import { hasNginx, startNginx } from '../../support/nginx.ts';
import { hasPostgres, startNode, startTwo } from '../../support/nodes.ts';
import { askAt, type TestServer } from '../../support/server.ts';
import { openPhone, type ScriptedPhone } from '../../faults/phone.ts';
import { startHistory } from '../../faults/history.ts';
import { startProxy } from '../../faults/proxy.ts';

const patient = { timeout: 30_000 };
let phones = 0;

/** Comes in as people do: all of it goes through nginx. */
async function joinThrough(url: string, code: string): Promise<ScriptedPhone> {
  const joined = await askAt(url, '/api/join', { method: 'POST', body: { code } });
  const { ticket } = joined.body as JoinAnswer;
  const phone = openPhone({ name: `${(phones += 1)}`, url, ticket, code, history: startHistory() });
  await phone.until(() => phone.isConnected());
  return phone;
}

/** How many are connected to this server itself. */
async function connectedTo(node: TestServer): Promise<number> {
  const { text } = await node.ask('/metrics');
  return Number(/^aanname_connections (\d+)$/m.exec(text)?.[1]);
}

describe.runIf(hasPostgres && hasNginx)('behind nginx, set up as we tell', () => {
  test('all phones of a session are led to one server, sessions to both, and consoles work', async () => {
    const [one, other] = await startTwo();
    const url = await startNginx(one.app.port, other.app.port);
    const placed = { one: 0, other: 0 };
    for (let count = 0; count < 8; count += 1) {
      const session = await one.createSession();
      const before = [await connectedTo(one), await connectedTo(other)];
      for (let phone = 0; phone < 3; phone += 1) await joinThrough(url, session.code);
      const grown = [
        (await connectedTo(one)) - (before[0] ?? 0),
        (await connectedTo(other)) - (before[1] ?? 0),
      ];
      expect(grown.toSorted((a, b) => a - b)).toEqual([0, 3]);
      if (grown[0] === 3) placed.one += 1;
      else placed.other += 1;
      const console = await connect(url, { ticket: session.host });
      await console.until('host', ({ joined }) => joined === 3);
    }
    expect(Math.min(placed.one, placed.other)).toBeGreaterThan(0);
  });

  test('whoever was on a server that stops, or that loses the database, comes to the other one', async () => {
    const database = await newDatabase();
    const wire = await startProxy(() => Number(new URL(database).port));
    const through = new URL(database);
    through.port = new URL(wire.url).port;
    const fragile = await startNode(through.href);
    const safe = await startNode(database);
    await vi.waitFor(() => expect(fragile.store.peers?.others().size).toBe(1), patient);
    const url = await startNginx(fragile.app.port, safe.app.port);
    const all: ScriptedPhone[] = [];
    while ((await connectedTo(fragile)) === 0) {
      const { code } = await safe.createSession();
      all.push(await joinThrough(url, code));
    }
    wire.cut();
    await vi.waitFor(async () => expect(await connectedTo(safe)).toBe(all.length), patient);
    wire.mend();
    await vi.waitFor(async () => expect((await fragile.ask('/readyz')).status).toBe(200), patient);
    await safe.stop();
    await vi.waitFor(async () => expect(await connectedTo(fragile)).toBe(all.length), patient);
  });
});
