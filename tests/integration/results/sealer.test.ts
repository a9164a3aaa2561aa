import { expect, onTestFinished, test } from 'vitest';
import type { DeletedSession, SessionSummary } from '#shared/api.ts';
import { joinPhone, openConsole } from '../../support/client.ts';
import { manualClock } from '../../support/clock.ts';
import { counted, opened, temporaryFile } from '../../support/logs.ts';
import { asTrainer, DAY, HOUR, logOf, MINUTE, votedSession } from '../../support/results.ts';
import { startServer, type TestServer } from '../../support/server.ts';

const listOf = async ({ ask, trainer }: TestServer) =>
  (await ask('/api/sessions', { ticket: trainer })).body as SessionSummary[];
const sealedIn = async (server: TestServer) =>
  (await listOf(server)).filter(({ sealedAt }) => sealedAt !== null).map(({ id }) => id);

test('a session seals itself a day after the last thing that happened in it, and not before', async () => {
  const clock = manualClock();
  const server = await startServer({ clock });
  const session = await votedSession(server);
  const last = clock.now();
  session.console.close();
  for (const phone of session.phones) phone.close();
  clock.pass(DAY - 2 * MINUTE);
  await server.ask('/healthz');
  expect(await sealedIn(server)).toEqual([]);
  expect((await asTrainer(server, session).managed()).sealsAt).toBe(last + DAY);
  clock.pass(3 * MINUTE);
  await expect.poll(() => sealedIn(server)).toEqual([session.id]);
  await expect
    .poll(() => asTrainer(server, session).noted())
    .toEqual([{ what: 'sealed', by: 'server', detail: null }]);
  expect(await logOf(server, session)).toEqual([]);
});

test('whatever happens in it puts that off by another day', async () => {
  const clock = manualClock();
  const server = await startServer({ clock });
  const session = await votedSession(server);
  const other = await votedSession(server);
  clock.pass(23 * HOUR);
  await session.console.send({ type: 'coverScreen', cover: 'black' });
  clock.pass(2 * HOUR);
  await expect.poll(() => sealedIn(server)).toEqual([other.id]);
  clock.pass(22 * HOUR);
  await expect.poll(async () => new Set(await sealedIn(server))).toEqual(new Set([session.id, other.id]));
});

test('a session that nobody has joined waits for its day, however long', async () => {
  const clock = manualClock();
  const server = await startServer({ clock });
  const prepared = await server.createSession();
  const voted = await votedSession(server);
  clock.sleep(9 * DAY);
  clock.pass(2 * MINUTE);
  await expect.poll(() => sealedIn(server)).toEqual([voted.id]);
  expect(await joinPhone(server, prepared.code)).toBeDefined();
});

test('after a restart what has become due is done, and each log was read once until then', async () => {
  const clock = manualClock();
  const file = temporaryFile();
  const before = opened(file);
  const server = await startServer({ store: before, clock });
  const sessions = [await votedSession(server), await votedSession(server)];
  await server.stop();
  await before.close();

  const store = opened(file);
  onTestFinished(() => store.close());
  const { log, counts } = counted(store.log);
  const again = await startServer({ store: { ...store, log }, clock });
  for (let hour = 0; hour < 20; hour += 1) {
    clock.pass(HOUR);
    expect(await listOf(again)).toHaveLength(2);
  }
  expect(counts.reads).toBe(2);
  clock.pass(5 * HOUR);
  await expect
    .poll(async () => (await sealedIn(again)).toSorted())
    .toEqual(sessions.map(({ id }) => id).toSorted());
});

test('tables are deleted when their days have passed, and the code is free again', async () => {
  const clock = manualClock();
  const server = await startServer({ clock, joinCodes: ['KBM7QX', 'KBM7QX', 'HHHHHH', 'KBM7QX'] });
  const session = await votedSession(server, { days: 30 });
  const trainer = asTrainer(server, session);
  const { ticket } = await trainer.share('Marijke van HR', 90);
  await trainer.seal();
  // The code leads to the report as long as there is one, so that nobody else's session can have it.
  expect((await server.createSession()).code).toBe('HHHHHH');
  clock.sleep(30 * DAY - 5 * MINUTE);
  expect((await trainer.read()).status).toBe(200);
  clock.pass(10 * MINUTE);
  await expect.poll(async () => (await trainer.read()).status).toBe(404);
  expect(await server.ask('/api/results', { ticket })).toMatchObject({
    status: 401,
    body: { error: 'expiredLink' },
  });
  expect((await server.createSession()).code).toBe('KBM7QX');
  const kinds = ['sealed', 'report', 'links', 'keeping', 'sessionKey', 'leaving'];
  for (const kind of kinds) {
    const left = await server.store.records.list(kind);
    expect(
      left.filter(({ id }) => id === session.id),
      `${kind}`,
    ).toEqual([]);
  }

  const deleted = async () =>
    (await server.ask('/api/deleted', { ticket: server.trainer })).body as DeletedSession[];
  const [grave] = await deleted();
  expect(grave?.code).toBe('KBM7QX');
  expect(grave?.journal.map(({ what, detail }) => [what, detail])).toEqual([
    ['linkMade', null],
    ['sealed', null],
    ['deleted', null],
  ]);
  expect((grave?.journal.at(-1)?.at ?? 1) % DAY).toBe(0);
});

test('of a session that is kept for no day nothing remains once it is sealed', async () => {
  const server = await startServer();
  const session = await votedSession(server, { days: 0 });
  const { seal, read } = asTrainer(server, session);
  const { body } = await seal();
  expect(body).toMatchObject({ ended: true, days: 0 });
  expect(body).toHaveProperty('keptUntil', (body as { sealedAt: number }).sealedAt);
  expect(await read()).toMatchObject({ status: 404 });
  expect(await listOf(server)).toEqual([]);
  expect(await logOf(server, session)).toEqual([]);
});

test('a term that has passed by being shortened deletes at once', async () => {
  const clock = manualClock();
  const server = await startServer({ clock });
  const session = await votedSession(server);
  const { seal, settle, read } = asTrainer(server, session);
  await seal();
  clock.sleep(8 * DAY);
  expect(await settle({ days: 7 })).toMatchObject({ status: 200, body: { days: 7 } });
  expect((await read()).status).toBe(404);
});

test('deleting works at once, on a session that runs and on one that is sealed', async () => {
  const server = await startServer();
  const [running, sealed] = [await votedSession(server), await votedSession(server)];
  await asTrainer(server, sealed).seal();
  const gone = new Promise((resolve) => running.console.socket.once('disconnect', resolve));
  for (const session of [running, sealed]) {
    const { remove, read } = asTrainer(server, session);
    expect(await remove()).toMatchObject({ status: 200, body: { deleted: true } });
    expect((await read()).status).toBe(404);
    expect((await remove()).status).toBe(404);
    expect(await logOf(server, session)).toEqual([]);
    await expect(openConsole(server, session)).rejects.toThrow(/^sessionNotFound$/);
  }
  await gone;
  expect(await listOf(server)).toEqual([]);
  const { body } = await server.ask('/api/deleted', { ticket: server.trainer });
  expect(body).toEqual(
    expect.arrayContaining([running, sealed].map(({ code }) => expect.objectContaining({ code }) as unknown)),
  );
});

test('of a rehearsal there is nothing to read, share or seal, and deleting it forgets it', async () => {
  const server = await startServer();
  const session = await server.createSession({ rehearsal: 12 });
  const { read, seal, settle, file, remove, revoke } = asTrainer(server, session);
  const links = { method: 'POST' as const, ticket: server.trainer, body: { label: 'x', days: 1 } };
  const answers = [
    await read(),
    await seal(),
    await settle({ days: 3 }),
    await file('json'),
    await revoke('0'.repeat(16)),
    await server.ask(`/api/sessions/${session.id}/links`, links),
    await server.ask(`/api/sessions/${session.id}/managed`, { ticket: server.trainer }),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ status: 404, body: { error: 'notFound' } });
  const host = await openConsole(server, session);
  const gone = new Promise((resolve) => host.socket.once('disconnect', resolve));
  expect(await remove()).toMatchObject({ status: 200 });
  await gone;
  await expect(openConsole(server, session)).rejects.toThrow(/^sessionNotFound$/);
  expect(await listOf(server)).toEqual([]);
});
