import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { SessionId } from '#shared/ids.ts';
import { participantOf, sessionKey } from '../../../server/auth/keys.ts';
import { bytesBeside, bytesIn, foundIn, freePages, walSize } from '../../support/bytes.ts';
import { joinPhone } from '../../support/client.ts';
import { opened, temporaryFile } from '../../support/logs.ts';
import { asTrainer, type VotedSession, votedSession } from '../../support/results.ts';
import { startServer, type TestServer } from '../../support/server.ts';

/** A server over a real file, with one session that is to be sealed among others that go on. */
async function onDisk() {
  const file = temporaryFile();
  const store = opened(file);
  onTestFinished(() => store.close());
  const server = await startServer({ store });
  const [before, session, after] = [
    await votedSession(server),
    await votedSession(server),
    await votedSession(server),
  ];
  return { file, server, session, others: [before, after] };
}

const inSnapshots = (file: string): Buffer => bytesIn(join(dirname(file), 'snapshots'));

const keyIn = (ticket: string): string => {
  const claims = Buffer.from(ticket.split('.')[0] ?? '', 'base64url').toString();
  return (JSON.parse(claims) as { key: string }).key;
};

/** Who took part, as the log knows them. */
async function participantsOf({ store }: TestServer, { id, phones }: VotedSession): Promise<string[]> {
  const key = await sessionKey(store.records, id as SessionId);
  return phones.map(({ ticket }) => participantOf(key, keyIn(ticket)));
}

/** By which a ballot could be told to be somebody's, or of this session at all. */
async function ballotKeys(server: TestServer, session: VotedSession): Promise<string[]> {
  const key = await sessionKey(server.store.records, session.id as SessionId);
  return [...(await participantsOf(server, session)), key.toString('hex')];
}

test('after sealing no byte of a ballot, a participant or a key is in any file, nor in what was logged', async () => {
  const { file, server, session, others } = await onDisk();
  const keys = await ballotKeys(server, session);
  const kept = (await Promise.all(others.map((other) => ballotKeys(server, other)))).flat();
  await server.store.snapshots.take(Date.now());
  // The search would find them: here they are.
  expect(foundIn(inSnapshots(file), keys)).toEqual(keys);
  expect(foundIn(bytesBeside(file), keys)).toEqual(keys);
  expect(foundIn(bytesBeside(file), ['"ballotCast"'])).toHaveLength(1);

  for (const other of others) for (const phone of other.phones) phone.close();
  await expect
    .poll(async () => {
      await asTrainer(server, session).seal();
      return foundIn(bytesBeside(file), keys);
    })
    .toEqual([]);
  expect(foundIn(Buffer.from(server.logged.join('\n')), keys)).toEqual([]);
  // Of the others nothing is missing.
  expect(foundIn(bytesBeside(file), kept)).toEqual(kept);
  // Its tables are there, and so is what they say.
  expect(foundIn(bytesBeside(file), [session.id])).toEqual([session.id]);

  for (const other of others) await asTrainer(server, other).seal();
  await expect
    .poll(() => foundIn(bytesBeside(file), [...kept, '"ballotCast"', '"participantJoined"']))
    .toEqual([]);
});

test('while others vote the rows are wiped at once, and the rest when it is quiet', async () => {
  const { file, server, session, others } = await onDisk();
  const keys = await ballotKeys(server, session);
  await server.store.snapshots.take(Date.now());
  await asTrainer(server, session).seal();
  expect(foundIn(inSnapshots(file), keys)).toEqual([]);
  expect(await server.store.log.read(session.id as SessionId, 0)).toEqual([]);
  expect(walSize(file)).toBeLessThan(50_000);
  expect(await server.store.records.list('compaction')).toHaveLength(1);
  expect(freePages(file)).toBeGreaterThan(0);
  await server.stop();
  // The next start is quiet.
  const again = await startServer({ store: server.store });
  expect(foundIn(bytesBeside(file), keys)).toEqual([]);
  expect(await again.store.records.list('compaction')).toEqual([]);
  expect(freePages(file)).toBe(0);
  expect(others).toHaveLength(2);
});

test('a deleted session leaves no byte but its code and the day, be it sealed or not', async () => {
  const { file, server, session, others } = await onDisk();
  const [sealed, other] = others;
  if (sealed === undefined || other === undefined) throw new Error('there are others');
  const trainer = asTrainer(server, sealed);
  await trainer.settle({ remark: 'kanarie-opmerking' });
  await trainer.share('kanarie-label');
  await trainer.seal();
  for (const phone of [...session.phones, ...other.phones]) phone.close();
  const texts = [...(await ballotKeys(server, session)), 'kanarie-opmerking', 'kanarie-label'];
  expect(foundIn(bytesBeside(file), texts)).toEqual(texts);
  await server.store.snapshots.take(Date.now());
  expect(foundIn(inSnapshots(file), texts)).toEqual(texts);
  await trainer.remove();
  await asTrainer(server, session).remove();
  await asTrainer(server, other).remove();
  await expect
    .poll(() => foundIn(bytesBeside(file), [...texts, '"ballotCast"', '"schemaVersion"']))
    .toEqual([]);
  expect(foundIn(bytesBeside(file), [session.code, sealed.code])).toEqual([session.code, sealed.code]);
});

test('T-PRIV-3: what a browser says of its owner is nowhere, neither before sealing nor after', async () => {
  const { file, server, session } = await onDisk();
  const headers = {
    'user-agent': 'kanarie-agent/1.0',
    'x-forwarded-for': '203.0.113.77',
    forwarded: 'for=203.0.113.77',
  };
  const joined = await server.ask('/api/join', { method: 'POST', body: { code: session.code }, headers });
  await server.ask(`/api/sessions/${session.id}/export.csv`, { ticket: server.trainer, headers });
  await server.ask('/api/nothing', { headers });
  const phone = await joinPhone(server, session.code);
  await phone.vote('test', 'tea');
  const { ticket } = joined.body as { ticket: string };
  const tickets = [ticket, phone.ticket, session.host, server.trainer];
  const secrets = tickets.flatMap((each) => each.split('.')).concat(keyIn(ticket), keyIn(phone.ticket));
  const canaries = ['kanarie-agent', '203.0.113.77', ...secrets];
  const everywhere = () => Buffer.concat([bytesBeside(file), Buffer.from(server.logged.join('\n'))]);
  expect(foundIn(everywhere(), canaries)).toEqual([]);
  await asTrainer(server, session).seal();
  expect(foundIn(everywhere(), canaries)).toEqual([]);
});
