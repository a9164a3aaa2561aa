import type { JoinCode, SessionId } from '#shared/ids.ts';
import type { RecordStore } from '../log/records.ts';
import type { Ids } from './ids.ts';

const SESSION = 'session';
const JOIN_CODE = 'joinCode';

/** Which sessions there are, and which code leads to which. */
export interface SessionIndex {
  /** Enters a session under a code of its own, which is never given out again. */
  add(session: SessionId): Promise<JoinCode>;
  /** For a session that could not be stored after all. */
  remove(session: SessionId, code: JoinCode): Promise<void>;
  sessionOf(code: JoinCode): Promise<SessionId | null>;
  all(): Promise<SessionId[]>;
}

/** Takes a session off the list whose log is gone; its code still leads to it. */
export async function unlist(records: RecordStore, session: SessionId): Promise<void> {
  await records.remove(SESSION, session);
}

/** Lets a code lead to a session that is in no list. */
export async function enterCode(records: RecordStore, session: SessionId, code: JoinCode): Promise<void> {
  await records.put(JOIN_CODE, code, session);
}

/** Lets a code be given out again, of which nothing is left that it could lead to. */
export async function freeCode(records: RecordStore, code: string): Promise<void> {
  await records.remove(JOIN_CODE, code);
}

/** With a million sessions, one code in seven hundred is taken: this many in a row never are. */
const TRIES = 20;

export function createSessionIndex(records: RecordStore, ids: Ids): SessionIndex {
  async function reserve(session: SessionId): Promise<JoinCode> {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const code = ids.joinCode();
      if (await records.putNew(JOIN_CODE, code, session)) return code;
    }
    throw new Error('no free join code was found');
  }

  return {
    async add(session) {
      const code = await reserve(session);
      await records.put(SESSION, session, { code });
      return code;
    },

    async remove(session, code) {
      await unlist(records, session);
      await freeCode(records, code);
    },

    async sessionOf(code) {
      const session = await records.get(JOIN_CODE, code);
      return typeof session === 'string' ? (session as SessionId) : null;
    },

    async all() {
      return (await records.list(SESSION)).map(({ id }) => id as SessionId);
    },
  };
}
