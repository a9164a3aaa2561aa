import { z } from 'zod';
import { PROTOCOL_VERSION } from '#shared/protocol.ts';
import { readAs } from '#shared/readAs.ts';
import type { Actor } from '#shared/session/actor.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import { mintActor } from '../auth/actors.ts';
import { participantOf, sessionKey } from '../auth/keys.ts';
import type { Claims, Tickets } from '../auth/tickets.ts';
import type { RecordStore } from '../log/records.ts';
import type { Results } from '../results/results.ts';
import type { EverySession } from '../sessions/everySession.ts';
import type { Visitor } from './types.ts';

/** All that an older client is sure to send. */
const anyHandshake = z.object({ protocol: z.number() });
const handshake = z.strictObject({
  ticket: z.string(),
  protocol: z.literal(PROTOCOL_VERSION),
  lang: z.enum(['nl', 'en']),
});

export type Admission = { ok: true; visitor: Visitor } | { ok: false; refusal: Refusal };

export interface DoorNeeds {
  tickets: Tickets;
  sessions: EverySession;
  results: Results;
}

/**
 * Looks at what a socket shows when it connects. A participant who is let in has a seat from then on; who had one
 * already keeps it, in a session that is full or has ended as well. Rejects when the store fails.
 */
export async function admit(auth: unknown, { tickets, sessions, results }: DoorNeeds): Promise<Admission> {
  const shown = readAs(handshake, auth);
  if (!shown.success) return refused(whyNot(auth));
  const claims = tickets.read(shown.data.ticket);
  if (claims === null) return refused('badTicket');
  // These are for HTTP: a console shows one that opens a single session.
  if (claims.role === 'trainer' || claims.role === 'results' || claims.role === 'followUp')
    return refused('badTicket');
  const live = await sessions.byId(claims.session);
  if (live === null)
    return refused((await results.isSealed(claims.session)) ? 'sessionSealed' : 'sessionNotFound');
  // Before anything is written: what is sealed gets no new key.
  if (live.state.sealedAt !== null) return refused('sessionSealed');
  const actor = await actorOf(claims, sessions.recordsOf(claims.session));
  // Whoever comes from another server must find here what they were told there.
  const upToDate = live.catchUp();
  // A console is let in all the same, to be told what is wrong.
  await (actor.role === 'participant' ? upToDate : upToDate.catch(() => {}));
  if (actor.role === 'participant') {
    const receipt = await live.submit({ type: 'join' }, actor);
    if (!receipt.ok) return refused(receipt.refusal);
  }
  return { ok: true, visitor: { actor, lang: shown.data.lang, live } };
}

/** Asked of those only who did not show what they should: a room that comes back is read once. */
function whyNot(auth: unknown): Refusal {
  const spoken = readAs(anyHandshake, auth);
  return spoken.success && spoken.data.protocol !== PROTOCOL_VERSION ? 'otherProtocol' : 'badTicket';
}

type SessionClaims = Exclude<Claims, { role: 'trainer' | 'results' | 'followUp' }>;

async function actorOf(claims: SessionClaims, records: RecordStore): Promise<Actor> {
  const { role, session } = claims;
  if (role !== 'participant') return mintActor({ role, session });
  const participant = participantOf(await sessionKey(records, session), claims.key);
  return mintActor({ role, session, participant });
}

function refused(refusal: Refusal): Admission {
  return { ok: false, refusal };
}
