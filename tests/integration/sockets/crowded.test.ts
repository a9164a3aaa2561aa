import { expect, test } from 'vitest';
import type { JoinAnswer } from '#shared/api.ts';
import { connect, joinPhone, phoneWith } from '../../support/client.ts';
import { type RawSocket, rawSocket } from '../../support/rawSocket.ts';
import { startServer, type TestServer } from '../../support/server.ts';

/** What one session and one process take, as the threats have it. */
const IN_SESSION = 1100;
const IN_ALL = 1200;

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

test('beyond 1,100 lines of a session a phone is asked to wait, and beyond 1,200 of all nobody gets one; who is in votes on', async () => {
  const server = await startServer();
  const full = await server.createSession();
  const phone = await joinPhone(server, full.code);
  await lines(server, full.projector, IN_SESSION - 1);
  await expect(joinPhone(server, full.code)).rejects.toThrow('tooFast');
  const trainer = await connect(server.url, { ticket: full.host });

  const other = await server.createSession();
  const elsewhere = await joinPhone(server, other.code);
  await lines(server, other.projector, IN_ALL - IN_SESSION - 2);
  await expect(rawSocket(server)).rejects.toThrow('Unexpected server response: 400');
  for (const one of [phone, elsewhere]) expect(await one.vote('test', 'tea')).toMatchObject({ ok: true });
  trainer.close();
  await expect.poll(() => rawSocket(server).then(() => 'in', String)).toBe('in');
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
