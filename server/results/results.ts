import type { DeletedSession, JournalEntry, Managed, SessionSummary, ShareLink } from '#shared/api.ts';
import type { SessionId } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { type DeleteOutcome, deleteSession } from './deleting.ts';
import { createFollowingUp, type FollowingUp } from './followingUp.ts';
import type { Settled } from './keeping.ts';
import { loadParts, type ResultsNeeds } from './parts.ts';
import type { Pictures } from './pictures.ts';
import { pictureStanding } from './pictureStanding.ts';
import { keptUntil, managedOf, reportOf, summaries } from './reading.ts';
import { createSealer } from './sealer.ts';
import { seal, type SealOutcome } from './sealing.ts';
import { createSharedTurns } from './sharedTurns.ts';

/**
 * What sessions leave behind: their reports, live or sealed, who may read them, and how they are destroyed in time.
 * Of a rehearsal there is nothing. Every promise rejects when the store fails.
 */
export interface Results {
  /** Whether the ballots of this session are gone and its tables are there. Rejects when the store fails. */
  isSealed(session: SessionId): Promise<boolean>;
  daysKept(session: SessionId): number;
  /** Hears that the trainer has settled something that consoles show. */
  onChange(listener: () => void): void;
  /** Of all sessions, live, sealed and rehearsed, the newest first. */
  list(): Promise<SessionSummary[]>;
  /** `null`, here and below, for a rehearsal and where there is no such session. */
  report(session: SessionId): Promise<Report | null>;
  managed(session: SessionId): Promise<Managed | null>;
  /** Answers how that stands; a sealed session whose days have passed by this is deleted at once. */
  settle(session: SessionId, change: Partial<Settled>): Promise<Managed | null>;
  /** What was chosen when the session was created, of which the journal need not tell. */
  begin(session: SessionId, days: number): Promise<void>;
  exported(session: SessionId, by: JournalEntry['by'], format: string): Promise<void>;
  /** @param wish the label, and the lifetime in ms */
  share(session: SessionId, wish: { label: string; lifetime: number }): Promise<ShareLink | null>;
  /** The link, or `null` where it opens nothing any more. */
  link(session: SessionId, id: string): Promise<ShareLink | null>;
  opened(session: SessionId, link: ShareLink): Promise<void>;
  /** False where there is no such link. */
  revoke(session: SessionId, id: string): Promise<boolean>;
  /** Which pictures of a shift are shared; changed by `sharePicture` only. */
  readonly pictures: Pick<Pictures, 'linkOf' | 'sessionOf' | 'onChange'>;
  /** How it stands with a session's picture; `null` also where its scenario has no such part. */
  picture(session: SessionId): ReturnType<typeof pictureStanding>;
  /** Allows the picture, if there is one, or takes it back; answers how it then stands. */
  sharePicture(session: SessionId, shared: boolean): ReturnType<typeof pictureStanding>;
  /** Seals by the trainer's wish, and answers how the session then stands, though it may be kept for no day at all. */
  seal(session: SessionId): Promise<Managed | Exclude<SealOutcome, 'sealed'>>;
  delete(session: SessionId): Promise<DeleteOutcome>;
  deleted(): Promise<DeletedSession[]>;
  followingUp: FollowingUp;
  /** Finishes what a crash has left half done, and does from then on by itself what is due. */
  start(): Promise<void>;
  close(): Promise<void>;
}

export async function createResults(needs: ResultsNeeds): Promise<Results> {
  const parts = await loadParts(needs);
  const { sessions, sealed, keepings, links, pictures, journal, clock } = parts;
  const inTurn = createSharedTurns(parts);
  const followingUp = createFollowingUp(parts, inTurn);
  const sealer = createSealer({ ...parts, followingUp }, inTurn);

  /** To be called in the session's turn. */
  async function deleteIfOver(session: SessionId): Promise<void> {
    const kept = sealed.get(session);
    if (kept !== null && keptUntil(kept, parts) <= clock.now()) await deleteSession(session, 'server', parts);
  }

  return {
    isSealed: async (session) => (sealed.get(session) ?? (await sealed.find(session))) !== null,
    daysKept: (session) => keepings.of(session).days,
    onChange: (listener) => keepings.onChange(listener),
    list: () => summaries(parts),
    report: (session) => reportOf(session, parts),
    managed: (session) => managedOf(session, parts),

    settle: (session, change) =>
      inTurn(session, async () => {
        if ((await managedOf(session, parts)) === null) return null;
        await keepings.settle(session, change);
        const { days } = change;
        await journal.note(session, {
          what: 'settled',
          by: 'trainer',
          detail: days === undefined ? null : `${days}`,
        });
        const managed = await managedOf(session, parts);
        await deleteIfOver(session);
        return managed;
      }),

    async begin(session, days) {
      await keepings.settle(session, { days });
    },

    exported: (session, by, format) => journal.note(session, { what: 'exported', by, detail: format }),

    share: (session, wish) =>
      inTurn(session, async () => {
        if ((await managedOf(session, parts)) === null) return null;
        const link = await links.make(session, wish);
        await journal.note(session, { what: 'linkMade', by: 'trainer', detail: link.label });
        return link;
      }),

    link: (session, id) => links.valid(session, id),

    async opened(session, { id, label }) {
      await links.open(session, id);
      await journal.note(session, { what: 'linkOpened', by: 'link', detail: label });
    },

    async revoke(session, id) {
      const link = await links.revoke(session, id);
      if (link !== null && link.revokedAt === null) {
        await journal.note(session, { what: 'linkRevoked', by: 'trainer', detail: link.label });
      }
      return link !== null;
    },

    pictures,
    picture: (session) => pictureStanding(session, parts),

    sharePicture: (session, shared) =>
      inTurn(session, async () => {
        const standing = await pictureStanding(session, parts);
        if (standing === null || (shared && standing.told !== 'ready')) return standing;
        const { changed } = await pictures.allow(session, shared);
        const what = shared ? 'pictureShared' : 'pictureWithdrawn';
        if (changed) await journal.note(session, { what, by: 'trainer', detail: null });
        return pictureStanding(session, parts);
      }),

    seal: (session) =>
      inTurn(session, async () => {
        const isDone = sealed.get(session) !== null && (await sessions.byId(session)) === null;
        const outcome = isDone ? 'sealed' : await seal(session, 'trainer', parts);
        if (outcome !== 'sealed') return outcome;
        const managed = await managedOf(session, parts);
        await deleteIfOver(session);
        return managed ?? 'sessionNotFound';
      }),

    delete: (session) => inTurn(session, () => deleteSession(session, 'trainer', parts)),
    deleted: () => journal.buried(),
    followingUp,
    start: () => sealer.start(),
    close: () => sealer.close(),
  };
}
