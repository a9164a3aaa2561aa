import { z } from 'zod';

import { LANGS, type Lang } from './ids.ts';
import { ASKING, CALLED, HEARD_LONGEST } from './results/followUpTable.ts';
import type { ComparedSessions } from './results/overTime.ts';
import type { Report } from './results/report/schema.ts';
import type { Text } from './scenario.ts';
import type { Refusal } from './session/refusals.ts';
import { lineOf, linesOf } from './text.ts';

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

const daysKept = z.int().min(0).max(365);
const optionalLine = lineOf(80).nullable();
export const createSessionRequest = z.strictObject({
  scenario: z.string().max(40),
  lang: z.enum(['nl', 'en']),
  floor: z.union([z.literal(5), z.literal(8), z.literal(10)]),
  seats: z.int().min(1).max(5000),
  group: optionalLine,
  company: optionalLine,
  /** How long the tables are kept after sealing; 0 for not at all. */
  days: daysKept.default(90),
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
  /** Sessions of one version of a scenario can be laid beside one another. */
  scenario: { id: string; version: number };
  title: string;
  lang: Lang;
  group: string | null;
  company: string | null;
  createdAt: number;
  ended: boolean;
  joined: number;
  /** Whether the trainer is practising with invented participants. */
  rehearsal: boolean;
  /** When its ballots were destroyed, and until when its tables are kept; ms since 1970, `null` until it is sealed. */
  sealedAt: number | null;
  keptUntil: number | null;
}

export interface ScenarioSummary {
  id: string;
  version: number;
  title: Record<Lang, string>;
  summary: Record<Lang, string>;
  minutes: number;
  languages: Lang[];
}

/** Tickets for the console and the big screen of one session, and its join code. */
export interface SessionTickets {
  code: string;
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
/** The same, with what has been tried: each by its `url`. */
export interface AddressesAnswer extends Addresses {
  /** Whether nobody on the way can read along. */
  encrypted: boolean;
  /** Under which of them another device than this computer has come in since the server was started. */
  reached: string[];
  /** At which of them the server does not even reach itself. */
  unreachable: string[];
}
export const chooseAddressRequest = z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(200) });

/** The results of one session, and as whom they are read. */
export interface ResultsAnswer {
  report: Report;
  as: 'trainer' | 'host' | 'link';
}

/** Sessions beside one another. */
export type OverTimeAnswer = ComparedSessions;

/** What the trainer settles about a session's results; what is not named stays as it is. */
export const settleRequest = z.strictObject({
  remark: linesOf(1000).nullable().optional(),
  days: daysKept.optional(),
});

export const shareRequest = z.strictObject({
  label: lineOf(80).pipe(z.string().min(1)),
  days: z.int().min(1).max(90),
});

/** A link to the results for somebody without an account. All moments are in ms since 1970. */
export interface ShareLink {
  id: string;
  label: string;
  madeAt: number;
  expiresAt: number;
  revokedAt: number | null;
  opened: { times: number; first: number | null; last: number | null };
}

export interface NewShareLink {
  link: ShareLink;
  /** Shown once: it is stored nowhere. */
  url: string;
}

export const sharePictureRequest = z.strictObject({ shared: z.boolean() });

/** How it stands with the picture of a session's shift, of which the trainer says whether it may be shared. */
export interface PictureAnswer {
  /** Why there is no picture, or none yet; `ready` where there is one to look at. */
  told: 'ready' | 'notYet' | 'tooFew';
  /** What it shows, in words; `null` without a picture. */
  alt: string | null;
  /** Where whoever has the link sees it; `null` while it is not shared. */
  url: string | null;
  /** Whether that address is known in this network only. */
  nearby: boolean;
}

/** Who did what with the results of a session. */
export interface JournalEntry {
  /** ms since 1970 */
  at: number;
  what:
    | 'exported'
    | 'linkMade'
    | 'linkOpened'
    | 'linkRevoked'
    | 'pictureShared'
    | 'pictureWithdrawn'
    | 'settled'
    | 'sealed'
    /** The tables did not follow from the ballots when they were counted again, so nothing was destroyed. */
    | 'notSealed'
    | 'deleted';
  by: 'trainer' | 'host' | 'link' | 'server';
  /** The format of a file, the label of a link, a number of days; never a secret. */
  detail: string | null;
}

/** What the trainer may manage about a session's results. All moments are in ms since 1970. */
export interface Managed {
  remark: string | null;
  days: number;
  ended: boolean;
  sealedAt: number | null;
  /** When it seals by itself; `null` once it is sealed, and as long as nobody has joined. */
  sealsAt: number | null;
  /** `null` until it is sealed. */
  keptUntil: number | null;
  links: ShareLink[];
  journal: JournalEntry[];
  /** Whether phones were given two words for later; absent where none was. */
  followUp?: boolean;
}

/** What is left of a session that was deleted, for a year: its journal, without a name. */
export interface DeletedSession {
  code: string;
  journal: JournalEntry[];
}

export const recallCodeRequest = z.strictObject({ lang: z.enum(LANGS) });
/** What a phone is given at the close, to keep by itself. Days as `2026-12-11`. */
export interface RecallCodeAnswer {
  /** The two words; in a rehearsal they open nothing, and there is no address. */
  words: string[];
  url: string | null;
  /** When people are asked, and the first and the last day on which they can answer. */
  invited: string;
  from: string;
  until: string;
}

/** What the page says that asks, weeks later, what became of it. Days as `2026-12-11`. */
export interface FollowUpPage {
  /** The session's join code, under which a phone has kept its words. */
  code: string;
  title: Text;
  invite: Text;
  languages: Lang[];
  lang: Lang;
  heldOn: string;
  from: string;
  until: string;
  standing: 'early' | 'open' | 'closed';
}

const recallWordsTyped = z.string().max(200);
export const recallWordsRequest = z.strictObject({ words: recallWordsTyped });
const asking = z.enum(ASKING).nullable();
export const followUpRequest = z.strictObject({
  words: recallWordsTyped,
  called: z.enum(CALLED),
  before: asking,
  now: asking,
  /** What somebody heard that they had not expected; empty where they wrote nothing. */
  heard: lineOf(HEARD_LONGEST),
});
export type FollowUpRequest = z.input<typeof followUpRequest>;

/** How a follow-up stands, to its trainer. Days as `2026-12-11`. */
export interface ManagedFollowUp {
  url: string;
  title: Text;
  invite: Text;
  languages: Lang[];
  heldOn: string;
  from: string;
  invited: string;
  until: string;
  standing: FollowUpPage['standing'];
  /** How many phones were given two words; `null` once it is closed, and they are gone. */
  codes: number | null;
  /** How many have answered; what they did is told from `floor` on, once it is closed. */
  answers: number;
  floor: number;
  /** What people heard that they had not expected: in no order, and only where there are ten lines. */
  heard: string[];
}

export interface ErrorAnswer {
  error:
    | Refusal
    | 'badRequest'
    | 'notFound'
    | 'notSignedIn'
    | 'usedLink'
    /** A link to the results that has run out or was revoked. */
    | 'expiredLink'
    | 'tooManyTries'
    /** Too many files are being made already. */
    | 'busy'
    /** Sealing has found tables that do not follow from the ballots, and has destroyed nothing. */
    | 'tablesDiffer'
    /** Sessions are to be compared in which other things were asked, or in which nothing was asked twice. */
    | 'otherScenario'
    | 'nothingToCompare'
    /** Nobody is asked anything of this session any more, or nobody ever was. */
    | 'noFollowUp'
    | 'followUpEarly'
    | 'followUpClosed'
    | 'wrongWords'
    /** Two words answer once. */
    | 'answeredBefore'
    | 'serverError';
}
