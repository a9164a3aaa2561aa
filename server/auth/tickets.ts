import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { SessionId } from '#shared/ids.ts';
import { readAs } from '#shared/readAs.ts';
import type { Clock } from '../clock.ts';

const DAY = 24 * 60 * 60 * 1000;

const hex128 = z.string().regex(/^[0-9a-f]{32}$/);
/** A text that has the form of a session's id. */
export const sessionIdSchema = hex128.transform((id) => id as SessionId);
/** A text that has the form of a link's id. */
export const linkIdSchema = z.string().regex(/^[0-9a-f]{16}$/);
/** Milliseconds since 1970 after which the ticket is worth nothing. */
const exp = z.number().int();

const claimsSchema = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('trainer'), exp }),
  z.strictObject({ role: z.literal('host'), session: sessionIdSchema, exp }),
  z.strictObject({ role: z.literal('projector'), session: sessionIdSchema, exp }),
  /** `key` is the phone's own secret; only a keyed hash of it is ever stored. */
  z.strictObject({ role: z.literal('participant'), session: sessionIdSchema, key: hex128, exp }),
  /** Opens the results of one session to whoever has the link; what has become of the link stands in its record. */
  z.strictObject({ role: z.literal('results'), session: sessionIdSchema, link: linkIdSchema, exp }),
]);
export type Claims = z.infer<typeof claimsSchema>;
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;

const LIFETIME: Record<Claims['role'], number> = {
  trainer: 90 * DAY,
  host: 30 * DAY,
  projector: 30 * DAY,
  participant: 30 * DAY,
  results: 90 * DAY,
};

/** Longer than any ticket that was ever issued; whatever is longer is not worth a hash. */
const LONGEST = 500;

export interface Tickets {
  /** @param lifetime in ms, where that is not the role's own */
  issue(claims: Without<Claims, 'exp'>, lifetime?: number): string;
  /** What a ticket says, or `null` when it is not one of ours, was changed or has expired. */
  read(ticket: string): Claims | null;
  /** The role of a ticket of ours that has expired; `null` for any other. */
  expiredRole(ticket: string): Claims['role'] | null;
}

/**
 * Tickets that carry their own meaning, so that they outlive a restart and need no table.
 * @param secret 256 random bits; who has it can make tickets
 */
export function createTickets(secret: Buffer, clock: Clock): Tickets {
  // Made into a key once: to do so for every ticket takes seven times as long as to sign it.
  const key = createSecretKey(secret);
  const sign = (payload: string) =>
    createHmac('sha256', key).update(`ticket 1 ${payload}`).digest('base64url');

  function signed(ticket: string): Claims | null {
    if (ticket.length > LONGEST) return null;
    const [payload = '', signature = '', ...more] = ticket.split('.');
    if (more.length > 0 || !isSame(signature, sign(payload))) return null;
    const claims = readAs(claimsSchema, jsonFrom(Buffer.from(payload, 'base64url').toString()));
    return claims.success ? claims.data : null;
  }

  return {
    issue(claims, lifetime = LIFETIME[claims.role]) {
      const payload = Buffer.from(JSON.stringify({ ...claims, exp: clock.now() + lifetime }));
      const text = payload.toString('base64url');
      return `${text}.${sign(text)}`;
    },

    read(ticket) {
      const claims = signed(ticket);
      return claims !== null && claims.exp > clock.now() ? claims : null;
    },

    expiredRole(ticket) {
      const claims = signed(ticket);
      return claims !== null && claims.exp <= clock.now() ? claims.role : null;
    },
  };
}

/** Compares in a time that does not tell how much of it is right. */
function isSame(given: string, right: string): boolean {
  const one = Buffer.from(given);
  const other = Buffer.from(right);
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Signed text only reaches this, but an older version may have signed something else. */
function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
