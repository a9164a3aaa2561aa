import { expect, onTestFinished, test } from 'vitest';
import type { SessionId } from '#shared/ids.ts';
import { memoryStore } from '../../../server/log/memoryStore.ts';
import { startProxy } from '../../faults/proxy.ts';
import { openConsole } from '../../support/client.ts';
import { gather } from '../../support/herd.ts';
import { startServer } from '../../support/server.ts';

const PHONES = 300;

test('after a restart three hundred phones are back by themselves, each with the vote that it kept', async () => {
  const { log, ...others } = memoryStore();
  // What is on disk outlives a server; this store does too.
  const store = { ...others, log: { ...log, close: async () => {} }, close: async () => {} };
  let server = await startServer({ store });
  const session = await server.createSession({ seats: PHONES });
  const wire = await startProxy(() => server.app.port);
  const phones = await gather(wire.url, session.code, PHONES);
  onTestFinished(() => {
    for (const phone of phones) phone.close();
  });

  await server.stop();
  await Promise.all(phones.map((phone) => phone.isLinked(false)));
  for (const phone of phones) phone.tap('test', 'tea');
  server = await startServer({ store });
  await Promise.all(phones.map((phone) => phone.isSaved('test', 'tea')));
  await Promise.all(phones.map((phone) => phone.isLinked(true)));

  const desk = await openConsole(server, session);
  await desk.until('host', ({ present, voting }) => present === PHONES && voting?.voted === PHONES);
  const events = await store.log.read(session.id as SessionId, 0);
  expect(events.filter(({ type }) => type === 'participantJoined')).toHaveLength(PHONES);
  expect(events.filter(({ type }) => type === 'ballotCast')).toHaveLength(PHONES);
});
