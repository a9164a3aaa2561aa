import { z } from 'zod';
import type { DeletedSession, JournalEntry } from '#shared/api.ts';
import type { SessionId } from '#shared/ids.ts';
import type { Clock } from '../clock.ts';
import type { RecordStore } from '../log/records.ts';
import { createTurns } from './turns.ts';

/** Who did what with the results of which session; kept for a year, longer than the session itself if need be. */
export interface Journal {
  /** The oldest first. Every promise rejects when the store fails. */
  of(session: SessionId): Promise<JournalEntry[]>;
  note(session: SessionId, entry: Omit<JournalEntry, 'at'>): Promise<void>;
  /** For a session that is gone: says by whom, on what day, and leaves no word that somebody has written. */
  bury(session: SessionId, grave: { code: string; by: JournalEntry['by'] }): Promise<void>;
  /** Of the sessions that are gone, in no order. */
  buried(): Promise<DeletedSession[]>;
  /** Removes what is older than a year. */
  prune(): Promise<void>;
}

const KIND = 'journal';
/** In ms. */
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const YEAR = 365 * DAY;
/** Far more than anybody does; whoever has a link must not be able to fill the disk with it. */
const MOST = 1000;

const pageSchema = z.strictObject({
  /** The session's join code, once the session is gone. */
  code: z.string().nullable(),
  entries: z.array(
    z.strictObject({
      at: z.int(),
      what: z.enum([
        'exported',
        'linkMade',
        'linkOpened',
        'linkRevoked',
        'pictureShared',
        'pictureWithdrawn',
        'settled',
        'sealed',
        'notSealed',
        'deleted',
      ]),
      by: z.enum(['trainer', 'host', 'link', 'server']),
      detail: z.string().nullable(),
    }),
  ),
});
type Page = z.infer<typeof pageSchema>;

export function createJournal(records: RecordStore, clock: Clock): Journal {
  const inTurn = createTurns();

  function pageFrom(value: unknown): Page {
    const { code, entries } = pageSchema.parse(value ?? { code: null, entries: [] });
    return { code, entries: entries.filter(({ at }) => at > clock.now() - YEAR) };
  }

  function change(session: SessionId, changed: (page: Page) => Page): Promise<void> {
    return inTurn(session, () =>
      records.change(KIND, session, (value) => {
        const { code, entries } = changed(pageFrom(value));
        return { code, entries: entries.slice(-MOST) };
      }),
    );
  }

  return {
    of: async (session) => pageFrom(await records.get(KIND, session)).entries,

    note: (session, entry) =>
      change(session, ({ code, entries }) => {
        const at = clock.now();
        const again = entries.some((each) => at - each.at < MINUTE && isSame(each, entry));
        return { code, entries: again ? entries : [...entries, { at, ...entry }] };
      }),

    bury: (session, { code, by }) =>
      change(session, ({ entries }) => {
        // A crash may make this happen twice.
        const told = entries.filter(({ what }) => what !== 'deleted').map(withoutNames);
        const at = Math.floor(clock.now() / DAY) * DAY;
        return { code, entries: [...told, { at, what: 'deleted', by, detail: null }] };
      }),

    async buried() {
      const pages = (await records.list(KIND)).map(({ value }) => pageFrom(value));
      return pages.flatMap(({ code, entries }) => (code === null ? [] : { code, journal: entries }));
    },

    async prune() {
      for (const { id, value } of await records.list(KIND)) {
        if (pageFrom(value).entries.length > 0) continue;
        await inTurn(id as SessionId, () => records.remove(KIND, id));
      }
    },
  };
}

function isSame(one: Omit<JournalEntry, 'at'>, other: Omit<JournalEntry, 'at'>): boolean {
  return one.what === other.what && one.by === other.by && one.detail === other.detail;
}

/** The label of a link may be somebody's name; the format of a file is nobody's. */
function withoutNames(entry: JournalEntry): JournalEntry {
  return entry.what === 'exported' ? entry : { ...entry, detail: null };
}
