import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { ShareLink } from '#shared/api.ts';
import type { SessionId } from '#shared/ids.ts';
import { linkIdSchema } from '../auth/tickets.ts';
import type { Clock } from '../clock.ts';
import type { Json, RecordStore } from '../log/records.ts';
import { createTurns } from './turns.ts';

/** The links to one session's results. What a link says itself is in its ticket, which is stored nowhere. */
export interface Links {
  /** Every promise rejects when the store fails. */
  of(session: SessionId): Promise<ShareLink[]>;
  /** @param lifetime in ms */
  make(session: SessionId, wish: { label: string; lifetime: number }): Promise<ShareLink>;
  /** The link, or `null` where it has run out, was revoked or is gone with its session. */
  valid(session: SessionId, id: string): Promise<ShareLink | null>;
  /** Counts one opening of a link. */
  open(session: SessionId, id: string): Promise<void>;
  /** The link as it was before, or `null` where there is none; to revoke it again changes nothing. */
  revoke(session: SessionId, id: string): Promise<ShareLink | null>;
  forget(session: SessionId): Promise<void>;
}

const KIND = 'links';
const moment = z.int().nullable();
const linksSchema = z.array(
  z.strictObject({
    id: linkIdSchema,
    label: z.string(),
    madeAt: z.int(),
    expiresAt: z.int(),
    revokedAt: moment,
    opened: z.strictObject({ times: z.int(), first: moment, last: moment }),
  }),
);

export function createLinks(records: RecordStore, clock: Clock): Links {
  const inTurn = createTurns();

  async function of(session: SessionId): Promise<ShareLink[]> {
    return linksIn(await records.get(KIND, session));
  }

  function change(
    session: SessionId,
    id: string,
    changed: (link: ShareLink) => ShareLink,
  ): Promise<ShareLink | null> {
    return inTurn(session, async () => {
      // What is gone with its session must not come back as an empty list.
      if (!(await of(session)).some((link) => link.id === id)) return null;
      let found: ShareLink | null = null;
      await records.change(KIND, session, (value) => {
        const links = linksIn(value);
        found = links.find((link) => link.id === id) ?? null;
        return jsonOf(links.map((link) => (link === found ? changed(link) : link)));
      });
      return found;
    });
  }

  return {
    of,

    make: (session, { label, lifetime }) =>
      inTurn(session, async () => {
        const madeAt = clock.now();
        const link: ShareLink = {
          id: randomBytes(8).toString('hex'),
          label,
          madeAt,
          expiresAt: madeAt + lifetime,
          revokedAt: null,
          opened: { times: 0, first: null, last: null },
        };
        await records.change(KIND, session, (value) => jsonOf([...linksIn(value), link]));
        return link;
      }),

    async valid(session, id) {
      const link = (await of(session)).find((each) => each.id === id);
      const isValid = link !== undefined && link.revokedAt === null && link.expiresAt > clock.now();
      return isValid ? link : null;
    },

    async open(session, id) {
      const last = clock.now();
      await change(session, id, (link) => {
        const { times, first } = link.opened;
        return { ...link, opened: { times: times + 1, first: first ?? last, last } };
      });
    },

    revoke: (session, id) =>
      change(session, id, (link) => ({ ...link, revokedAt: link.revokedAt ?? clock.now() })),

    forget: (session) =>
      inTurn(session, async () => {
        await records.remove(KIND, session);
      }),
  };
}

function linksIn(value: Json | undefined): ShareLink[] {
  return linksSchema.parse(value ?? []);
}

function jsonOf(links: readonly ShareLink[]): Json {
  return links.map(({ opened, ...link }) => ({ ...link, opened: { ...opened } }));
}
