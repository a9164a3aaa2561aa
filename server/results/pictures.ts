import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { SessionId } from '#shared/ids.ts';
import type { RecordStore } from '../log/records.ts';
import { createTurns } from './turns.ts';
import { watchRecords } from './watching.ts';

/** Which sessions show a picture of their shift to whoever has the link. It lies beside the log, and outlives it. */
export interface Pictures {
  /** The link's own part of its address, or `null` where the trainer has not allowed it. */
  linkOf(session: SessionId): string | null;
  /** Whose picture a link shows; `null` for one that was never made, or was taken back. */
  sessionOf(link: string): SessionId | null;
  /** Makes a link, or takes it back for good; to wish it again changes nothing, and says so. Rejects when the store fails. */
  allow(session: SessionId, allowed: boolean): Promise<{ changed: boolean }>;
  /** Rejects when the store fails. */
  forget(session: SessionId): Promise<void>;
  /** Hears of whatever has changed. */
  onChange(listener: (session: SessionId | null) => void): void;
}

const KIND = 'picture';
/** 128 bits: nobody finds one by trying. */
const LINK_BYTES = 16;
const storedSchema = z.strictObject({ link: z.string() });

/** All of them are held in memory: every phone at the close is told, and whoever comes with a link is not known. */
export async function loadPictures(records: RecordStore): Promise<Pictures> {
  const links = new Map<SessionId, string>();
  const listeners = new Set<(session: SessionId | null) => void>();
  const inTurn = createTurns();

  function tell(session: SessionId | null): void {
    for (const listener of listeners) listener(session);
  }

  function take(session: SessionId, value: unknown): void {
    if (value === undefined) links.delete(session);
    else links.set(session, storedSchema.parse(value).link);
  }

  async function takeOne(session: SessionId): Promise<void> {
    take(session, await records.get(KIND, session));
    tell(session);
  }

  async function takeAll(): Promise<void> {
    const stored = await records.list(KIND);
    links.clear();
    for (const { id, value } of stored) take(id as SessionId, value);
    tell(null);
  }

  await takeAll();
  watchRecords(records, KIND, { one: (id) => takeOne(id as SessionId), all: takeAll });

  async function drop(session: SessionId): Promise<void> {
    await records.remove(KIND, session);
    links.delete(session);
    tell(session);
  }

  return {
    linkOf: (session) => links.get(session) ?? null,
    sessionOf: (link) => [...links].find(([, each]) => each === link)?.[0] ?? null,

    allow: (session, allowed) =>
      inTurn(session, async () => {
        if (links.has(session) === allowed) return { changed: false };
        if (!allowed) {
          await drop(session);
          return { changed: true };
        }
        const link = randomBytes(LINK_BYTES).toString('base64url');
        await records.put(KIND, session, { link });
        links.set(session, link);
        tell(session);
        return { changed: true };
      }),

    forget: (session) => inTurn(session, () => drop(session)),
    onChange: (listener) => listeners.add(listener),
  };
}
