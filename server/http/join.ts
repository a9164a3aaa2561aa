import { Router } from 'express';
import { type JoinAnswer, joinRequest } from '#shared/api.ts';
import { parseJoinCode } from '#shared/ids.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import type { SessionState } from '#shared/session/state.ts';
import { createBudget } from '../auth/budget.ts';
import { newPhoneKey } from '../auth/keys.ts';
import { bodyOf } from './asking.ts';
import { answerError } from './errors.ts';
import type { HttpNeeds } from './needs.ts';

/** So many wrong codes a second are answered at once, of everybody together. */
const WRONG_CODES = { tries: 50, perMs: 1000 };
const LOG_LINES = { tries: 1, perMs: 60_000 };
/** How long, in ms, whoever guesses beyond that waits for the no. */
const HELD_BACK = 1000;

/**
 * A phone asks for a ticket with the code that it was shown. A right code is never held back, however many wrong
 * ones others try: a whole workshop shares one address, and one bored phone must not keep it out.
 */
export function joining({ sessions, results, reach, tickets, clock, logger }: HttpNeeds): Router {
  const wrong = createBudget([WRONG_CODES], clock);
  const logLines = createBudget([LOG_LINES], clock);

  return Router().post('/join', async (request, response) => {
    const body = bodyOf(request, response, joinRequest);
    if (body === null) return;
    const code = parseJoinCode(body.code);
    const live = code === null ? null : await sessions.find(code);
    if (live === null) {
      const gone = code === null ? null : await sessions.idOf(code);
      if (gone !== null && results.isSealed(gone)) return answerError(response, 'sessionSealed');
      if (code === null || wrong.take()) return answerError(response, 'sessionNotFound');
      if (logLines.take()) logger.warn('somebody is guessing join codes');
      clock.setTimer(clock.now() + HELD_BACK, () => answerError(response, 'tooManyTries'));
      return;
    }
    const refusal = whyNot(live.state);
    if (refusal !== null) return answerError(response, refusal);
    reach.note({ host: request.headers.host, from: request.socket.remoteAddress });
    const ticket = tickets.issue({ role: 'participant', session: live.id, key: newPhoneKey() });
    response.json({ ticket, code: live.state.code, lang: live.state.lang } satisfies JoinAnswer);
  });
}

/** What a newcomer would be told by the session's rules: better here than after a ticket was given. */
function whyNot({ sealedAt, ended, participants, settings }: SessionState): Refusal | null {
  if (sealedAt !== null) return 'sessionSealed';
  if (ended) return 'sessionEnded';
  return participants.size >= settings.seats ? 'sessionFull' : null;
}
