import { describe, expect, test, vi } from 'vitest';
import type { SessionSummary } from '#shared/api.ts';
import { connect, joinPhone, openConsole, type Phone, phoneWith } from '../../support/client.ts';
import { manualClock } from '../../support/clock.ts';
import { hasPostgres, startNode, startNodes, startTwo } from '../../support/nodes.ts';
import { newDatabase, sql } from '../../support/postgres/databases.ts';

const patient = { timeout: 30_000 };

describe.runIf(hasPostgres)('on several servers', () => {
  test('any of them serves any phone, console, big screen and file of a session', async () => {
    const [one, other] = await startTwo();
    const session = await one.createSession();
    const console = await openConsole(other, session);
    const screen = await connect(one.url, { ticket: session.projector });
    const phones = [await joinPhone(one, session.code), await joinPhone(other, session.code)];
    for (const phone of phones) {
      await phone.until('participant', (view) => view.screen.kind === 'vote');
      expect(await phone.vote('test', 'coffee')).toMatchObject({ ok: true });
    }
    await console.until('host', ({ voting }) => voting?.voted === 2);
    await screen.until('projector', (view) => JSON.stringify(view.screen).includes('2'));
    for (const node of [one, other]) {
      const file = await node.ask(`/api/sessions/${session.id}/export.json`, { ticket: node.trainer });
      expect(file.status).toBe(200);
      expect((file.body as { session: { joined: number } }).session.joined).toBe(2);
    }
  });

  test('a phone that moves to another server is the same participant there, and finds its choice', async () => {
    const [one, other] = await startTwo();
    const session = await one.createSession();
    const phone = await joinPhone(one, session.code);
    await phone.vote('test', 'tea');
    phone.close();
    const moved = await phoneWith(other.url, { ticket: phone.ticket });
    const { own } = await moved.until('participant', () => true);
    expect(own).toEqual({ test: { choice: 'tea', seq: 1 } });
    const console = await connect(one.url, { ticket: session.host });
    expect(console.view('host').joined).toBe(1);
  });

  test('a console that moves finds what was stored elsewhere, also where nobody has told of it yet', async () => {
    const database = await newDatabase();
    const node = await startNode(database);
    const session = await node.createSession();
    await joinPhone(node, session.code);
    const log = await node.store.log.read(session.id as never, 0);
    const joined = log.find(({ type }) => type === 'participantJoined');
    const event = JSON.stringify({ ...joined, participant: '0'.repeat(32) });
    await sql(
      database,
      `SELECT append_events(ARRAY['${session.id}'], ARRAY[${log.length}], ARRAY[1], ARRAY['${event}'])`,
    );
    const console = await connect(node.url, { ticket: session.host });
    expect(console.views[0]).toMatchObject({ role: 'host', joined: 2 });
  });

  test('three hundred votes at three servers at once are all counted, each once', async () => {
    const nodes = await startNodes(3);
    const [first] = nodes;
    if (first === undefined) throw new Error('three were started');
    const session = await first.createSession({ seats: 400 });
    const console = await openConsole(first, session);
    const joining = nodes.flatMap((node) => Array.from({ length: 40 }, () => joinPhone(node, session.code)));
    const phones: Phone[] = await Promise.all(joining);
    await Promise.all(
      phones.map(async (phone, place) => {
        for (let again = true; again;) {
          const receipt = await phone.vote('test', place % 2 === 0 ? 'tea' : 'coffee');
          again = !receipt.ok && receipt.refusal === 'notSaved';
        }
      }),
    );
    await console.until('host', ({ voting }) => voting?.voted === 120);
    await console.next();
    const { results } = await console.until('host', (view) => view.voting?.status === 'closed');
    expect(JSON.stringify(results ?? {})).toContain('60');
  });

  test('a deadline that every server keeps takes effect once', async () => {
    const clock = manualClock();
    const [one, other] = await startTwo({ clock });
    const session = await one.createSession();
    const consoles = [await openConsole(one, session), await openConsole(other, session)];
    await consoles[1]?.send({ type: 'startCountdown', scene: 'in', seconds: 10 });
    for (const each of consoles) {
      await vi.waitFor(() => {
        clock.pass(500);
        expect(each.view('host').voting?.status).toBe('closed');
      }, patient);
    }
    const log = await one.store.log.read(session.id as never, 0);
    expect(log.filter(({ type }) => type === 'roundClosed')).toHaveLength(1);
  });

  test('who is connected is counted over all servers, and whoever is at two of them once', async () => {
    const [one, other] = await startTwo();
    const session = await one.createSession();
    const consoles = [await openConsole(one, session), await openConsole(other, session)];
    const phone = await joinPhone(one, session.code);
    await joinPhone(other, session.code);
    const twice = await phoneWith(other.url, { ticket: phone.ticket });
    for (const each of consoles) {
      await vi.waitFor(() => expect(each.view('host').present).toBe(2), patient);
    }
    twice.close();
    phone.close();
    for (const each of consoles) {
      await vi.waitFor(() => expect(each.view('host').present).toBe(1), patient);
    }
    await other.stop();
    await vi.waitFor(() => expect(consoles[0]?.view('host').present).toBe(0), patient);
  });

  test('a rehearsal is there on every server, and gone from all of them when it is over', async () => {
    const [one, other] = await startTwo();
    const rehearsal = await one.createSession({ rehearsal: 12 });
    const listed = async () =>
      ((await other.ask('/api/sessions', { ticket: other.trainer })).body as SessionSummary[]).map(
        ({ id }) => id,
      );
    expect(await listed()).toEqual([rehearsal.id]);
    const console = await openConsole(other, rehearsal);
    await vi.waitFor(() => expect(console.view('host').joined).toBeGreaterThan(3), patient);
    const phone = await joinPhone(other, rehearsal.code);
    await one.ask(`/api/sessions/${rehearsal.id}`, { method: 'DELETE', ticket: one.trainer });
    await vi.waitFor(() => expect(phone.socket.connected).toBe(false), patient);
    expect(await listed()).toEqual([]);
    await vi.waitFor(
      async () => expect(await one.store.log.read(rehearsal.id as never, 0)).toEqual([]),
      patient,
    );
    for (const kind of ['rehearsal', 'joinCode', 'sessionKey'])
      await vi.waitFor(async () => expect(await one.store.records.list(kind)).toEqual([]), patient);
  });
});
