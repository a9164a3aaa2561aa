import { expect, test } from 'vitest';
import type { SessionId } from '#shared/ids.ts';
import { participantOf, serverSecret, sessionKey } from '../../../server/auth/keys.ts';
import { memoryRecords } from '../../../server/log/memoryRecords.ts';
import { joinPhone } from '../../support/client.ts';
import { startServer } from '../../support/server.ts';

const one = 'a'.repeat(32) as SessionId;
const other = 'b'.repeat(32) as SessionId;
const phone = 'c'.repeat(32);

/** What a ticket says to whoever takes the trouble to read it. */
function claimsIn(ticket: string): { key: string } {
  return JSON.parse(Buffer.from(ticket.split('.')[0] ?? '', 'base64url').toString()) as { key: string };
}

test("a phone's own secret is in no event; what is there can be told only with the session's key", async () => {
  const server = await startServer();
  const session = await server.createSession();
  const joined = await joinPhone(server, session.code);
  await joined.vote('test', 'tea');
  const { key } = claimsIn(joined.ticket);
  const id = session.id as SessionId;
  const log = JSON.stringify(await server.store.log.read(id, 0));
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect(log).not.toContain(key);
  expect(log).toContain(participantOf(await sessionKey(server.store.records, id), key));
});

test('the same phone is somebody else in every session, and again once the key has been destroyed', async () => {
  const records = memoryRecords();
  const idIn = async (session: SessionId) => participantOf(await sessionKey(records, session), phone);
  const first = await idIn(one);
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(await idIn(one)).toBe(first);
  expect(await idIn(other)).not.toBe(first);
  await records.remove('sessionKey', one);
  expect(await idIn(one)).not.toBe(first);
});

test('many who ask for a key that is not there yet get the same one', async () => {
  const records = memoryRecords();
  const keys = await Promise.all(Array.from({ length: 50 }, () => sessionKey(records, one)));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  expect(await serverSecret(records)).toHaveLength(32);
  expect(await serverSecret(records)).toEqual(await serverSecret(records));
});

test('a secret that was spoiled is an error, and not the beginning of a new one', async () => {
  const records = memoryRecords();
  await records.put('secret', 'tickets', 'abc');
  await expect(serverSecret(records)).rejects.toThrow('is not a key');
});
