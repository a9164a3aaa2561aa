import { expect, test } from 'vitest';
import type { JoinAnswer } from '#shared/api.ts';
import { manualClock, type ManualClock } from '../../support/clock.ts';
import { connect, joinPhone, phoneWith } from '../../support/client.ts';
import { type RawSocket, rawSocket } from '../../support/rawSocket.ts';
import { startServer, type TestServer, type TestSession } from '../../support/server.ts';

/** What one session and one process take, as the threats have it. */
const IN_SESSION = 1100;
const IN_ALL = 1200;
/** Lines of one phone, and windows of one console or big screen. */
const EACH = 2;
const WINDOWS = 20;

const times = <T>(count: number, each: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, each));

/** So many lines that show this ticket. */
async function lines(server: TestServer, ticket: string, count: number): Promise<RawSocket[]> {
  return times(count, async () => {
    const line = await rawSocket(server);
    await line.enter(ticket);
    return line;
  });
}

/** So many lines of phones, each of which has two. */
async function crowd(server: TestServer, { code }: TestSession, clock: ManualClock, count: number) {
  for (let left = count; left > 0; left -= 200) {
    // A hundred may come at once, and as many again.
    clock.pass(5000);
    const phones = Math.ceil(Math.min(200, left) / EACH);
    const joined = await times(phones, () => server.ask('/api/join', { method: 'POST', body: { code } }));
    const tickets = joined.map(({ body }) => (body as JoinAnswer).ticket);
    await Promise.all(
      tickets.map((ticket, phone) => lines(server, ticket, Math.min(EACH, left - phone * EACH))),
    );
  }
}

test('beyond 1,100 lines of a session a phone is asked to wait, and beyond 1,200 of all nobody gets one; who is in votes on', async () => {
  const clock = manualClock();
  const server = await startServer({ clock });
  const full = await server.createSession({ seats: IN_SESSION });
  const phone = await joinPhone(server, full.code);
  await crowd(server, full, clock, IN_SESSION - 1);
  await expect(joinPhone(server, full.code)).rejects.toThrow('tooFast');
  const trainer = await connect(server.url, { ticket: full.host });

  const other = await server.createSession();
  const elsewhere = await joinPhone(server, other.code);
  await crowd(server, other, clock, IN_ALL - IN_SESSION - 2);
  await expect(rawSocket(server)).rejects.toThrow('Unexpected server response: 400');
  for (const one of [phone, elsewhere]) expect(await one.vote('test', 'tea')).toMatchObject({ ok: true });
  trainer.close();
  await expect.poll(() => rawSocket(server).then(() => 'in', String)).toBe('in');
});

test('threat 4: a ticket of a console or of a big screen that opens lines without end takes no place of a phone', async () => {
  const phones = 110;
  const server = await startServer({ phones });
  const session = await server.createSession();
  for (const ticket of [session.host, session.projector]) {
    const opened: RawSocket[] = [];
    for (let line = 0; line < phones; line += 10) opened.push(...(await lines(server, ticket, 10)));
    await Promise.all(opened.slice(0, -WINDOWS).map(({ closed }) => closed));
    const open = opened.filter(({ ws }) => ws.readyState === ws.OPEN);
    expect(open).toEqual(opened.slice(-WINDOWS));
  }
  const phone = await joinPhone(server, session.code);
  expect(await phone.vote('test', 'tea')).toMatchObject({ ok: true });
});

test('lines that do not say who they are make room for those that do, and whoever is in stays', async () => {
  const server = await startServer();
  const { code } = await server.createSession();
  const present = await joinPhone(server, code);
  const joined = await server.ask('/api/join', { method: 'POST', body: { code } });
  const [oldest] = await times(1, () => rawSocket(server));
  await times(IN_ALL - 2, () => rawSocket(server));
  const late = await phoneWith(server.url, { ticket: (joined.body as JoinAnswer).ticket });
  await oldest?.closed;
  for (const one of [present, late]) expect(await one.vote('test', 'tea')).toMatchObject({ ok: true });
});
