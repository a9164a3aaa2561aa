import { existsSync, readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { connect, joinPhone, openConsole } from '../../support/client.ts';
import { manualClock } from '../../support/clock.ts';
import { opened, temporaryFile } from '../../support/logs.ts';
import { startServer } from '../../support/server.ts';

/** Everything that lies on the disk of a database. */
function bytesOf(file: string): Buffer {
  const parts = ['', '-wal', '-shm'].map((part) => `${file}${part}`).filter((path) => existsSync(path));
  return Buffer.concat(parts.map((path) => readFileSync(path)));
}

test('not a byte of a rehearsal is on the disk, of a phone that took part in it neither', async () => {
  const file = temporaryFile();
  const store = opened(file);
  onTestFinished(() => store.close());
  const server = await startServer({ store });
  const kept = await server.createSession();
  const rehearsal = await server.createSession({ rehearsal: 12 });
  const [keptPhone, phone] = [
    await joinPhone(server, kept.code),
    await joinPhone(server, rehearsal.code.toLowerCase()),
  ];
  await keptPhone.vote('test', 'tea');
  expect(await phone.vote('test', 'tea')).toMatchObject({ ok: true });
  const host = await openConsole(server, rehearsal);
  await host.next();
  await server.stop();

  const bytes = bytesOf(file);
  for (const part of [kept.id, kept.code]) expect(bytes.includes(part)).toBe(true);
  for (const part of [rehearsal.id, rehearsal.code]) expect(bytes.includes(part)).toBe(false);
});

test('every screen is told that it is a rehearsal, and so is the trainer’s list', async () => {
  const server = await startServer();
  const rehearsal = await server.createSession({ rehearsal: 30, seats: 1 });
  const host = await openConsole(server, rehearsal);
  const phone = await joinPhone(server, rehearsal.code);
  expect(host.view('host').rehearsal).toBe(true);
  expect(host.view('projector').rehearsal).toBe(true);
  expect(phone.view('participant').rehearsal).toBe(true);
  const { body } = await server.ask('/api/sessions', { ticket: server.trainer });
  expect(body).toEqual([expect.objectContaining({ id: rehearsal.id, rehearsal: true })]);
});

test('whoever is invented takes nobody’s seat, and is seen on the console as present', async () => {
  const clock = manualClock();
  const server = await startServer({ clock });
  const rehearsal = await server.createSession({ rehearsal: 12, seats: 1 });
  const host = await openConsole(server, rehearsal);
  clock.pass(10_000);
  await host.until('host', ({ joined }) => joined >= 1);
  while (host.view('host').present < 12) {
    clock.pass(10_000);
    await host.roundTrip();
  }
  const phone = await joinPhone(server, rehearsal.code);
  expect(await phone.send({ type: 'join' })).toMatchObject({ ok: true });
});

test('there is no file of a rehearsal to be taken for the result of a group', async () => {
  const server = await startServer();
  const { id, host } = await server.createSession({ rehearsal: 12 });
  for (const file of ['export.csv', 'export.json']) {
    const answer = await server.ask(`/api/sessions/${id}/${file}`, { ticket: host });
    expect(answer).toMatchObject({ status: 404, body: { error: 'notFound' } });
  }
});

test('a rehearsal has twelve or thirty invented participants, and a session has none unless asked', async () => {
  const server = await startServer();
  const wish = { scenario: 'tiny', lang: 'nl', floor: 5, seats: 12, group: null, company: null };
  const make = (change: object) =>
    server.ask('/api/sessions', { method: 'POST', ticket: server.trainer, body: { ...wish, ...change } });
  expect(await make({})).toMatchObject({ status: 201, body: { rehearsal: false } });
  expect(await make({ rehearsal: 12 })).toMatchObject({ status: 201, body: { rehearsal: true } });
  for (const rehearsal of [0, 13, '12', true]) expect((await make({ rehearsal })).status).toBe(400);
});

test('after a restart a rehearsal is gone, and its console is told so', async () => {
  const file = temporaryFile();
  const store = opened(file);
  const server = await startServer({ store });
  const { id, host, code } = await server.createSession({ rehearsal: 12 });
  await server.stop();
  await store.close();

  const again = opened(file);
  onTestFinished(() => again.close());
  const restarted = await startServer({ store: again });
  await expect(connect(restarted.url, { ticket: host })).rejects.toThrow('sessionNotFound');
  const tickets = { method: 'POST' as const, ticket: restarted.trainer };
  expect(await restarted.ask(`/api/sessions/${id}/tickets`, tickets)).toMatchObject({ status: 404 });
  const join = await restarted.ask('/api/join', { method: 'POST', body: { code } });
  expect(join).toMatchObject({ status: 404, body: { error: 'sessionNotFound' } });
});
