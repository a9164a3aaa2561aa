import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { ParticipantId, SessionId } from '#shared/ids.ts';
import type { Json, RecordStore } from '../log/records.ts';

const SESSION_KEY = 'sessionKey';

/** The secret that all tickets of this server are signed with; made at the first start. */
export function serverSecret(records: RecordStore): Promise<Buffer> {
  return keyFrom(records, 'secret', 'tickets');
}

/**
 * The key that turns the phones' own secrets into the ids in this session's log. It lies apart from the log, so
 * that sealing can destroy it: from then on nobody can tell which phone an id belonged to.
 */
export function sessionKey(records: RecordStore, session: SessionId): Promise<Buffer> {
  return keyFrom(records, SESSION_KEY, session);
}

/** Destroys it. Whoever asks for the key of this session afterwards gets another one. */
export async function destroySessionKey(records: RecordStore, session: SessionId): Promise<void> {
  await records.remove(SESSION_KEY, session);
}

/** A new phone's own secret: 128 random bits in hex. */
export function newPhoneKey(): string {
  return randomBytes(16).toString('hex');
}

/** Who a phone is in its session's log. */
export function participantOf(key: Buffer, phoneKey: string): ParticipantId {
  // Of bytes that are no key yet it would look thrice what they are, which takes longer than the hash.
  const hash = createHmac('sha256', createSecretKey(key)).update(phoneKey).digest('hex');
  return hash.slice(0, 32) as ParticipantId;
}

async function keyFrom(records: RecordStore, kind: string, id: string): Promise<Buffer> {
  // Two at once both try to write, and both read what the first of them wrote.
  const known = await records.get(kind, id);
  if (known !== undefined) return bytesOf(known, kind);
  await records.putNew(kind, id, randomBytes(32).toString('hex'));
  return bytesOf(await records.get(kind, id), kind);
}

function bytesOf(value: Json | undefined, kind: string): Buffer {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value)) throw new Error(`the ${kind} is not a key`);
  return Buffer.from(value, 'hex');
}
