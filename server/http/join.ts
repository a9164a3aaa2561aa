import type { IncomingMessage, RequestListener } from 'node:http';
import { type ErrorAnswer, type JoinAnswer, joinRequest } from '#shared/api.ts';
import { type JoinCode, parseJoinCode } from '#shared/ids.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import type { SessionState } from '#shared/session/state.ts';
import { readAs } from '#shared/readAs.ts';
import { createBudget } from '../auth/budget.ts';
import { newPhoneKey } from '../auth/keys.ts';
import { createTurns, type Turns, type TurnsWish } from '../auth/turns.ts';
import type { LiveSession } from '../sessions/liveSession.ts';
import type { HttpNeeds } from './needs.ts';
import { answerQuickly } from './quickAnswer.ts';

type Refused = ErrorAnswer['error'];

/** So many wrong codes a second are answered at once, of everybody together. */
const WRONG_CODES = { tries: 50, perMs: 1000 };
const LOG_LINES = { tries: 1, perMs: 60_000 };
/** How long, in ms, whoever guesses beyond that waits for the no. */
const HELD_BACK = 1000;
/**
 * Newcomers of one session: an eleventh of all at once, as a room that scans the code does, and the rest within 55 s;
 * who would wait longer than 5 s is sent away. Unless told otherwise a hundred, and then twenty a second.
 */
const newcomers = (phones: number): TurnsWish => ({
  atOnce: Math.ceil(phones / 11),
  every: 55_000 / phones,
  longest: 5000,
});

/**
 * A phone asks for a ticket with the code that it was shown. A right code is never held back, however many wrong
 * ones others try: a whole workshop shares one address, and one bored phone must not keep it out.
 */
export function joining(needs: HttpNeeds): RequestListener {
  const { config, sessions, results, reach, tickets, clock, logger, servers } = needs;
  const wrong = createBudget([WRONG_CODES], clock, servers);
  const logLines = createBudget([LOG_LINES], clock);
  const turns = new WeakMap<LiveSession, Turns>();

  function turnIn(live: LiveSession): number | null {
    const known = turns.get(live) ?? createTurns(newcomers(config.phones), clock);
    turns.set(live, known);
    return known.next();
  }

  const waits = (ms: number): Promise<void> =>
    new Promise((resolve) => void clock.setTimer(clock.now() + ms, resolve));

  async function whyNobody(code: JoinCode | null): Promise<Refused> {
    const gone = code === null ? null : await sessions.idOf(code);
    if (gone !== null && (await results.isSealed(gone))) return 'sessionSealed';
    if (code === null || wrong.take()) return 'sessionNotFound';
    if (logLines.take()) logger.warn('somebody is guessing join codes');
    await waits(HELD_BACK);
    return 'tooManyTries';
  }

  async function join(body: unknown, { headers, socket }: IncomingMessage): Promise<JoinAnswer | Refused> {
    const asked = readAs(joinRequest, body);
    if (!asked.success) return 'badRequest';
    const code = parseJoinCode(asked.data.code);
    const live = code === null ? null : await sessions.find(code);
    if (live === null) return whyNobody(code);
    const refusal = whyNot(live.state);
    if (refusal !== null) return refusal;
    reach.note({ host: headers.host, from: socket.remoteAddress });
    const wait = turnIn(live);
    if (wait === null) return 'tooFast';
    if (wait > 0) await waits(wait);
    const { state } = live;
    // Much may have happened while it waited.
    const later = whyNot(state);
    if (later !== null) return later;
    const ticket = tickets.issue({ role: 'participant', session: live.id, key: newPhoneKey() });
    return { ticket, code: state.code, lang: state.lang };
  }

  return answerQuickly(join, needs);
}

/** What a newcomer would be told by the session's rules: better here than after a ticket was given. */
function whyNot({ sealedAt, ended, locked, participants, settings }: SessionState): Refusal | null {
  if (sealedAt !== null) return 'sessionSealed';
  if (ended) return 'sessionEnded';
  if (locked) return 'roomLocked';
  return participants.size >= settings.seats ? 'sessionFull' : null;
}
