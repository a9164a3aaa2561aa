import type { Logger } from 'pino';
import type { SessionId } from '#shared/ids.ts';
import type { Actor } from '#shared/session/actor.ts';
import { serverSecret } from '../auth/keys.ts';
import type { Clock } from '../clock.ts';
import type { Snapshotting } from '../log/snapshotting.ts';
import type { Store } from '../log/store.ts';
import type { EverySession } from '../sessions/everySession.ts';
import type { Presence } from '../sessions/presence.ts';
import { loadCompaction, type Compaction } from './compaction.ts';
import { createFollowUps, type FollowUps } from './followUps.ts';
import { createJournal, type Journal } from './journal.ts';
import { loadKeepings, type Keepings } from './keeping.ts';
import { createLinks, type Links } from './links.ts';
import { createMarks, type Marks } from './marks.ts';
import { loadPictures, type Pictures } from './pictures.ts';
import { loadSealedSessions, type SealedSessions } from './sealedSessions.ts';

export interface ResultsNeeds {
  store: Store;
  snapshots: Snapshotting;
  sessions: EverySession;
  presence: Presence;
  clock: Clock;
  logger: Logger;
  /** The server's own right to act in a session. */
  serverActor: (session: SessionId) => Actor;
}

/** What is kept of sessions beside their logs, and what it takes to keep and to destroy it. */
export interface Parts extends ResultsNeeds {
  keepings: Keepings;
  links: Links;
  followUps: FollowUps;
  pictures: Pictures;
  journal: Journal;
  sealed: SealedSessions;
  marks: Marks;
  compaction: Compaction;
}

/** Rejects when the store fails, or holds what no version of this program has written. */
export async function loadParts(needs: ResultsNeeds): Promise<Parts> {
  const { clock, store } = needs;
  const { records } = store;
  return {
    ...needs,
    keepings: await loadKeepings(records),
    links: createLinks(records, clock),
    followUps: createFollowUps(records, await serverSecret(records)),
    pictures: await loadPictures(records),
    journal: createJournal(records, clock),
    sealed: await loadSealedSessions(records),
    marks: createMarks(records),
    compaction: await loadCompaction(needs),
  };
}
