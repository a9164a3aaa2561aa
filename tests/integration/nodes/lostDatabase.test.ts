import { describe, expect, test, vi } from 'vitest';
import { connect, joinPhone, openConsole, phoneWith } from '../../support/client.ts';
import { rawSocket } from '../../support/rawSocket.ts';
import { newDatabase } from '../../support/postgres/databases.ts';
import { hasPostgres, startNode } from '../../support/nodes.ts';
import { type Proxy, startProxy } from '../../faults/proxy.ts';

const patient = { timeout: 30_000 };

/** A server whose line to the database may be cut, and one that has a line of its own. */
async function twoLines() {
  const database = await newDatabase();
  const wire: Proxy = await startProxy(() => Number(new URL(database).port));
  const cuttable = new URL(database);
  cuttable.port = new URL(wire.url).port;
  return { wire, cut: await startNode(cuttable.href), whole: await startNode(database) };
}

describe.runIf(hasPostgres)('a server that has lost the database', () => {
  test('says nothing is saved, tells the console, sends everybody away and lets nobody in; and comes back', async () => {
    const { wire, cut, whole } = await twoLines();
    const session = await cut.createSession();
    const console = await openConsole(cut, session);
    const screen = await connect(cut.url, { ticket: session.projector });
    const phone = await joinPhone(cut, session.code);
    const voter = await joinPhone(cut, session.code);
    await vi.waitFor(() => expect(cut.store.peers?.others().size).toBe(1), patient);

    wire.cut();
    const vote = voter.vote('test', 'tea');
    const gone = new Promise<string>((resolve) =>
      voter.socket.once('disconnect', () => resolve('no answer')),
    );
    // Nobody knows what has become of it.
    expect(await Promise.race([vote, gone])).toBe('no answer');
    await vi.waitFor(() => expect(phone.socket.connected).toBe(false), patient);
    await vi.waitFor(() => expect(console.view('host').saved.why).toBe('unreachable'), patient);
    for (const { socket } of [console, screen])
      await vi.waitFor(() => expect(socket.connected).toBe(false), patient);
    expect((await cut.ask('/readyz')).status).toBe(503);
    for (const { ticket } of [phone, { ticket: session.host }, { ticket: session.projector }])
      await expect(connect(cut.url, { ticket })).rejects.toThrow();
    // Which is what lets nginx ask another one.
    await expect(rawSocket(cut)).rejects.toThrow('Unexpected server response: 403');

    const desk = await openConsole(whole, session);
    const moved = await phoneWith(whole.url, { ticket: phone.ticket });
    expect(await moved.vote('test', 'coffee')).toMatchObject({ ok: true });
    await desk.until('host', ({ voting, saved }) => voting?.voted === 1 && saved.why === null);

    wire.mend();
    await vi.waitFor(async () => expect((await cut.ask('/readyz')).status).toBe(200), patient);
    const again = await vi.waitFor(() => openConsole(cut, session), patient);
    const back = await phoneWith(cut.url, { ticket: voter.ticket });
    await again.until('host', ({ voting, saved }) => voting?.voted === 1 && saved.why === null);
    expect(await back.vote('test', 'tea')).toMatchObject({ ok: true });
  });

  test('keeps its phones where there is no other server, and saves their votes as soon as it can', async () => {
    const { wire, cut, whole } = await twoLines();
    await whole.stop();
    await whole.store.close();
    const session = await cut.createSession();
    const console = await openConsole(cut, session);
    const phone = await joinPhone(cut, session.code);
    await vi.waitFor(() => expect(cut.store.peers?.others().size).toBe(0), patient);
    wire.cut();
    const answers: unknown[] = [];
    void phone.vote('test', 'tea').then((receipt) => answers.push(receipt));
    await vi.waitFor(() => expect(console.view('host').saved.why).toBe('unreachable'), patient);
    expect(answers).toEqual([]);
    expect(phone.socket.connected).toBe(true);
    wire.mend();
    await vi.waitFor(() => expect(console.view('host').saved.why).toBeNull(), patient);
    expect(await phone.vote('test', 'tea')).toMatchObject({ ok: true });
  });
});
