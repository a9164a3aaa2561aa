import { type Request, type Response, Router } from 'express';
import {
  followUpRequest,
  type ManagedFollowUp,
  type RecallCodeAnswer,
  recallCodeRequest,
  recallWordsRequest,
} from '#shared/api.ts';
import type { SessionId } from '#shared/ids.ts';
import { type Budget, createBudget } from '../auth/budget.ts';
import { recallWordsIn } from '../auth/recallCodes.ts';
import type { Claims } from '../auth/tickets.ts';
import type { NoAnswer } from '../results/followingUp.ts';
import { createTurns } from '../results/turns.ts';
import { bodyOf, claimsOf, sessionIdIn, trainerOnly } from './asking.ts';
import { answerError } from './errors.ts';
import type { HttpNeeds } from './needs.ts';

/**
 * So many times may somebody be wrong about the two words of one session, all together; then nobody is let in until
 * more are allowed, but for who has the link of their own phone. Five a day beside ten at once are 170 in the weeks
 * that a page is open: with thirty codes among three hundred thousand, whoever guesses all that time has one chance in
 * sixty to answer for one other person.
 *
 * Counted in memory: a start of the server gives ten more, which is one chance in a thousand. Started anew every day of
 * those 31, that makes 480 tries and one chance in twenty. Nobody but who runs the server can start it, and a guess
 * that is right tells nothing: so no count is kept on disk, where it would say when somebody came.
 */
const WRONG_WORDS = { tries: 10, perMs: 48 * 60 * 60_000 };

type Linked = Extract<Claims, { role: 'followUp' }>;

/** The weeks after a session: two words for each phone at its close, the page that asks for them, and its trainer. */
export function followUps({ results, tickets, addresses, clock, servers }: HttpNeeds): Router {
  const { followingUp } = results;
  const router = Router();
  const trainer = trainerOnly(tickets);
  const inTurn = createTurns();
  const budgets = new Map<SessionId, Budget>();

  const urlOf = (claims: { session: SessionId; code?: string }) => {
    const ticket = tickets.issue({ role: 'followUp', ...claims });
    // Behind the #, as that of the results.
    return `${addresses.current().chosen}/follow-up#${ticket}`;
  };

  function wrongIn(session: SessionId): Budget {
    const known = budgets.get(session) ?? createBudget([WRONG_WORDS], clock, servers);
    budgets.set(session, known);
    return known;
  }

  /** The session that the link leads to; answers the request itself where it leads nowhere. */
  function linkedIn(request: Request, response: Response): Linked | null {
    const claims = claimsOf(request, tickets);
    if (claims?.role === 'followUp') return claims;
    answerError(response, claims === null ? 'noFollowUp' : 'notAllowed');
    return null;
  }

  /** Asks something with two words, unless too many were wrong already: that keeps out whoever has to type them. */
  async function asked<T>(
    { session, code }: Linked,
    typed: string,
    question: (words: string[]) => Promise<T | NoAnswer>,
  ): Promise<T | NoAnswer | 'tooManyTries'> {
    const words = recallWordsIn(typed);
    if (words === null) return 'wrongWords';
    if (code === followingUp.codeOf(session, words)) return question(words);
    // One after the other: a thousand at once must not all be looked at before the first of them counts.
    return inTurn(session, async () => {
      if (wrongIn(session).isSpent()) return 'tooManyTries';
      const answer = await question(words);
      if (answer === 'wrongWords') wrongIn(session).take();
      return answer;
    });
  }

  router.post('/follow-up/codes', async (request, response) => {
    const claims = claimsOf(request, tickets);
    if (claims?.role !== 'participant') return answerError(response, 'badTicket');
    const body = bodyOf(request, response, recallCodeRequest);
    if (body === null) return;
    const { session, key } = claims;
    const given = await followingUp.give(session, { key, lang: body.lang });
    if (typeof given === 'string') return answerError(response, given);
    const { words, code, days, rehearsal } = given;
    const url = rehearsal ? null : urlOf({ session, code });
    response.json({ words, url, ...days } satisfies RecallCodeAnswer);
  });

  router.get('/follow-up', async (request, response) => {
    const linked = linkedIn(request, response);
    if (linked === null) return;
    const page = await followingUp.page(linked.session);
    if (page === null) return answerError(response, 'noFollowUp');
    response.json(page);
  });

  router.post('/follow-up/words', async (request, response) => {
    const linked = linkedIn(request, response);
    const body = linked === null ? null : bodyOf(request, response, recallWordsRequest);
    if (linked === null || body === null) return;
    const { session } = linked;
    const answer = await asked(linked, body.words, async (words) => followingUp.look(session, words));
    if (answer !== 'welcome') return answerError(response, answer);
    response.json({ welcome: true });
  });

  router.post('/follow-up/answers', async (request, response) => {
    const linked = linkedIn(request, response);
    const body = linked === null ? null : bodyOf(request, response, followUpRequest);
    if (linked === null || body === null) return;
    const { words: typed, ...given } = body;
    const { session } = linked;
    const answer = await asked(linked, typed, async (words) => followingUp.answer(session, words, given));
    if (answer !== 'saved') return answerError(response, answer);
    response.json({ saved: true });
  });

  async function answerManaged(response: Response, session: SessionId | null): Promise<void> {
    const managed = session === null ? null : await followingUp.managed(session);
    if (session === null || managed === null) return answerError(response, 'noFollowUp');
    response.json({ ...managed, url: urlOf({ session }) } satisfies ManagedFollowUp);
  }

  router.get('/sessions/:session/follow-up', trainer, async (request, response) => {
    await answerManaged(response, sessionIdIn(request));
  });

  router.post('/sessions/:session/follow-up/close', trainer, async (request, response) => {
    const session = sessionIdIn(request);
    const closed = session === null ? 'noFollowUp' : await followingUp.close(session);
    if (closed !== 'closed') return answerError(response, closed);
    await answerManaged(response, session);
  });

  return router;
}
