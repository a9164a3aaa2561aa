import { z } from 'zod';

import type { Lang } from './ids.ts';
import type { Refusal } from './session/refusals.ts';
import { lineOf } from './text.ts';

/** The bodies of the HTTP interface; addresses and methods are listed in `README.md`. */

export const joinRequest = z.strictObject({ code: z.string().max(40) });
export interface JoinAnswer {
  ticket: string;
  code: string;
  /** The session's own language, until the participant chooses another. */
  lang: Lang;
}

export const signInRequest = z.strictObject({ secret: z.string().max(100) });
export interface SignInAnswer {
  ticket: string;
}

/** A link with a secret that works once, for a second device of the trainer. */
export interface SignInLink {
  url: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

const optionalLine = lineOf(80).nullable();
export const createSessionRequest = z.strictObject({
  scenario: z.string().max(40),
  lang: z.enum(['nl', 'en']),
  floor: z.union([z.literal(5), z.literal(8), z.literal(10)]),
  seats: z.int().min(1).max(5000),
  group: optionalLine,
  company: optionalLine,
  /** How many invented participants the trainer practises with; `null` for a session with real people only. */
  rehearsal: z
    .union([z.literal(12), z.literal(30)])
    .nullable()
    .default(null),
});
export type CreateSession = z.infer<typeof createSessionRequest>;

export interface SessionSummary {
  id: string;
  code: string;
  title: string;
  lang: Lang;
  group: string | null;
  company: string | null;
  createdAt: number;
  ended: boolean;
  joined: number;
  /** Whether the trainer is practising with invented participants. */
  rehearsal: boolean;
}

export interface ScenarioSummary {
  id: string;
  version: number;
  title: Record<Lang, string>;
  summary: Record<Lang, string>;
  minutes: number;
  languages: Lang[];
}

/** Tickets for the console and the big screen of one session. */
export interface SessionTickets {
  host: string;
  projector: string;
}

/** Where phones may reach this server, the likeliest first. */
export interface Addresses {
  chosen: string;
  /** Whether `chosen` was set by the trainer or by PUBLIC_URL, and not guessed. */
  fixed: boolean;
  candidates: { url: string; name: string; kind: 'lan' | 'virtual' | 'loopback' }[];
}
export const chooseAddressRequest = z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(200) });

export interface ErrorAnswer {
  error: Refusal | 'badRequest' | 'notFound' | 'notSignedIn' | 'usedLink' | 'tooManyTries' | 'serverError';
}
