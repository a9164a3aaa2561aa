import type { ParticipantId, RoundId } from '#shared/ids.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import type { Entry, Tap } from './history.ts';
import { wrongTables } from './checkTables.ts';

/** What is found when all faults have been healed and everybody has had time to come back. */
export interface Truth {
  code: string;
  /** The whole log of the session. */
  log: readonly SessionEvent[];
  /** Who each phone is in that log. */
  who: ReadonlyMap<string, ParticipantId>;
  /** Phones that still do not know what has become of a ballot. */
  waiting: readonly string[];
  /** What everybody sees; all of one group must see the same, by one start of the server. */
  screens: readonly { who: string; group: string; epoch: number; version: number; content: unknown }[];
}

export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10' | 'I11';
export interface Violation {
  invariant: Invariant;
  detail: string;
}

type Cast = Extract<SessionEvent, { type: 'ballotCast' }>;
type Of<T extends Entry['type']> = Extract<Entry, { type: T }>;

/**
 * What of a history cannot be reconciled with what was found afterwards; nothing where all is well. In the manner of
 * Jepsen's `set-full`: every phone says what it asked for and what it was answered, and the log has the last word.
 * Source of the invariants: the promises 1 to 6 of this product, and https://jepsen-io.github.io/jepsen/ (set-full).
 */
export function violations(entries: readonly Entry[], truth: Truth): Violation[] {
  const found: Violation[] = [];
  const say = (invariant: Invariant, detail: string) => void found.push({ invariant, detail });
  const casts = truth.log.filter((event): event is Cast => event.type === 'ballotCast');
  const phones = new Map([...truth.who].map(([phone, participant]) => [participant as string, phone]));
  const standing = lastOf(casts);

  lost(entries, { truth, standing, say });
  unasked(entries, { truth, casts, phones, say });
  doubled(truth, casts, say);
  storedAfterNo(entries, { truth, casts, say });
  for (const phone of truth.waiting) say('I5', `${phone} still waits for an answer`);
  afterClosing(truth.log, say);
  for (const detail of wrongTables(truth.log)) say('I7', detail);
  found.push(...differences(truth.screens));
  crossing(entries, { truth, phones, say });
  goingBack(entries, say);
  claimedEarly(entries, truth, say);
  return found;
}

type Say = (invariant: Invariant, detail: string) => void;
const key = (participant: string, round: RoundId): string => `${participant} ${round}`;

function lastOf(casts: readonly Cast[]): Map<string, Cast> {
  return new Map(casts.map((cast) => [key(cast.participant, cast.round), cast]));
}

/** I1: what was acknowledged stands, unless the same person chose again later. */
function lost(
  entries: readonly Entry[],
  { truth, standing, say }: { truth: Truth; standing: Map<string, Cast>; say: Say },
): void {
  const promised = new Map<string, Of<'ok'>>();
  for (const entry of entries) {
    if (entry.type !== 'ok' || entry.stored === null) continue;
    const at = key(entry.phone, entry.stored.round);
    if ((promised.get(at)?.stored?.seq ?? 0) <= entry.stored.seq) promised.set(at, entry);
  }
  for (const { phone, stored } of promised.values()) {
    if (stored === null) continue;
    const found = standing.get(key(truth.who.get(phone) ?? '', stored.round));
    const kept = found !== undefined && found.seq >= stored.seq;
    if (!kept || (found.seq === stored.seq && found.choice !== stored.choice)) {
      say('I1', `${phone} was told that tap ${stored.seq} is saved; found ${found?.seq ?? 'nothing'}`);
    }
  }
}

/** I2: every ballot was tapped by its own phone. */
function unasked(
  entries: readonly Entry[],
  {
    truth,
    casts,
    phones,
    say,
  }: { truth: Truth; casts: readonly Cast[]; phones: Map<string, string>; say: Say },
): void {
  const tapped = new Set(
    entries.flatMap((entry) => (entry.type === 'tap' ? [tapKey(entry.phone, entry)] : [])),
  );
  for (const cast of casts) {
    const phone = phones.get(cast.participant);
    if (phone === undefined || !tapped.has(tapKey(phone, cast))) {
      say('I2', `nobody tapped ${cast.round}/${cast.choice} with number ${cast.seq}`);
    }
  }
  const joined = truth.log.filter(({ type }) => type === 'participantJoined').length;
  if (joined > truth.who.size) say('I3', `${joined} people have joined with ${truth.who.size} phones`);
}

function tapKey(phone: string, { round, choice, seq }: Tap): string {
  return [phone, round, choice, seq].join(' ');
}

/** I3: of one person in one round each tap is stored once, and the later one stands. */
function doubled({ log }: Truth, casts: readonly Cast[], say: Say): void {
  const highest = new Map<string, number>();
  for (const { participant, round, seq } of casts) {
    const before = highest.get(key(participant, round)) ?? 0;
    if (seq <= before) say('I3', `tap ${seq} was stored after tap ${before} of the same person`);
    highest.set(key(participant, round), Math.max(before, seq));
  }
  const joined = log.flatMap((event) => (event.type === 'participantJoined' ? [event.participant] : []));
  if (new Set(joined).size < joined.length) say('I3', 'somebody has joined twice');
}

/** I4: a no means that this attempt has stored nothing. */
function storedAfterNo(
  entries: readonly Entry[],
  { truth, casts, say }: { truth: Truth; casts: readonly Cast[]; say: Say },
): void {
  const outcomes = new Map<number, Entry['type']>();
  for (const entry of entries) {
    if (entry.type === 'ok' || entry.type === 'fail' || entry.type === 'unknown')
      outcomes.set(entry.attempt, entry.type);
  }
  const maybe = new Set<string>();
  const refused = new Set<string>();
  for (const entry of entries) {
    if (entry.type !== 'invoke') continue;
    (outcomes.get(entry.attempt) === 'fail' ? refused : maybe).add(
      `${truth.who.get(entry.phone) ?? ''} ${entry.round} ${entry.seq}`,
    );
  }
  for (const { participant, round, seq } of casts) {
    const tap = `${participant} ${round} ${seq}`;
    if (refused.has(tap) && !maybe.has(tap)) say('I4', `tap ${seq} in ${round} was refused and is stored`);
  }
}

/** I6: in the order of the log, no ballot comes to a round that is not open. */
function afterClosing(log: readonly SessionEvent[], say: Say): void {
  const open = new Set<RoundId>();
  for (const event of log) {
    if (event.type === 'roundOpened' || event.type === 'roundReopened') open.add(event.round);
    if (event.type === 'roundClosed') open.delete(event.round);
    if (event.type === 'ballotCast' && !open.has(event.round)) {
      say('I6', `tap ${event.seq} was stored in ${event.round}, which is not open`);
    }
  }
}

/** I8: after healing, everybody of one kind sees the same. */
export function differences(screens: Truth['screens']): Violation[] {
  const first = new Map<string, { who: string; seen: string }>();
  return screens.flatMap(({ who, group, epoch, version, content }) => {
    const seen = JSON.stringify([epoch, version, content]);
    const other = first.get(group);
    if (other === undefined) first.set(group, { who, seen });
    const isSame = other === undefined || other.seen === seen;
    return isSame ? [] : [{ invariant: 'I8', detail: `${who} and ${other.who} see something different` }];
  });
}

/** I9: nobody hears of another session, and nobody from elsewhere is in this one's log. */
function crossing(
  entries: readonly Entry[],
  { truth, phones, say }: { truth: Truth; phones: Map<string, string>; say: Say },
): void {
  const strange = entries.find((entry) => entry.type === 'view' && entry.code !== truth.code);
  if (strange?.type === 'view') say('I9', `${strange.who} was shown the session ${strange.code}`);
  for (const event of truth.log) {
    if (event.type === 'participantJoined' && !phones.has(event.participant)) {
      say('I9', 'somebody who is none of these phones has joined');
    }
  }
}

/** I10: nobody's screen goes back within one start of the server, nor to an earlier start. */
function goingBack(entries: readonly Entry[], say: Say): void {
  const newest = new Map<string, Of<'view'>>();
  for (const entry of entries) {
    if (entry.type !== 'view') continue;
    const before = newest.get(entry.who);
    newest.set(entry.who, entry);
    if (before === undefined || entry.epoch > before.epoch) continue;
    if (entry.epoch < before.epoch || entry.version < before.version) {
      say('I10', `${entry.who} went back from version ${before.version} to ${entry.version}`);
    }
  }
}

/** I11: no phone says "saved" before it was told so, and nobody is told so before the commit. */
function claimedEarly(entries: readonly Entry[], { who }: Truth, say: Say): void {
  const told = new Set<string>();
  const committed = new Set<string>();
  const isWatched = entries.some(({ type }) => type === 'committed');
  for (const entry of entries) {
    switch (entry.type) {
      case 'committed':
        committed.add(`${key(entry.participant, entry.round)} ${entry.seq}`);
        break;
      case 'own':
        told.add(`${key(entry.phone, entry.round)} ${entry.choice}`);
        break;
      case 'ok': {
        const { phone, stored } = entry;
        if (stored === null) break;
        told.add(`${key(phone, stored.round)} ${stored.choice}`);
        const tap = `${key(who.get(phone) ?? '', stored.round)} ${stored.seq}`;
        if (isWatched && !committed.has(tap)) say('I11', `${phone} was told "saved" before the commit`);
        break;
      }
      case 'fail':
      case 'unknown':
      case 'tap':
      case 'invoke':
      case 'view':
        break;
      case 'claim':
        if (!told.has(`${key(entry.phone, entry.round)} ${entry.choice}`)) {
          say('I11', `${entry.phone} says "saved" without having been told so`);
        }
        break;
      default:
        entry satisfies never;
    }
  }
}
