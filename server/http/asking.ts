import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { type Lang, LANGS } from '#shared/ids.ts';
import { type Claims, sessionIdSchema, type Tickets } from '../auth/tickets.ts';
import type { LiveSession } from '../sessions/liveSession.ts';
import type { LiveSessions } from '../sessions/liveSessions.ts';
import { answerError } from './errors.ts';

/** What the ticket in the request's header says, or `null` without a proper one. */
function claimsOf(request: Request, tickets: Tickets): Claims | null {
  const [scheme, ticket = ''] = (request.get('authorization') ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' ? tickets.read(ticket) : null;
}

/** Lets the signed-in trainer through, and nobody else. */
export function trainerOnly(tickets: Tickets): RequestHandler {
  return (request, response, next) => {
    const claims = claimsOf(request, tickets);
    if (claims === null) return answerError(response, 'notSignedIn');
    if (claims.role !== 'trainer') return answerError(response, 'notAllowed');
    next();
  };
}

/** Lets the trainer through, and the console of the session that the address names. */
export function trainerOrHost(tickets: Tickets): RequestHandler {
  return (request, response, next) => {
    const claims = claimsOf(request, tickets);
    if (claims === null) return answerError(response, 'notSignedIn');
    const isHost = claims.role === 'host' && claims.session === request.params['session'];
    if (claims.role !== 'trainer' && !isHost) return answerError(response, 'notAllowed');
    next();
  };
}

/** The session that the address names; answers the request itself where there is none. */
export async function sessionOf(
  request: Request,
  response: Response,
  sessions: LiveSessions,
): Promise<LiveSession | null> {
  const id = sessionIdSchema.safeParse(request.params['session']);
  const live = id.success ? await sessions.byId(id.data) : null;
  if (live === null) answerError(response, 'sessionNotFound');
  return live;
}

/** The body, if it has the right shape; answers the request itself where it has not. */
export function bodyOf<T>(request: Request, response: Response, schema: z.ZodType<T>): T | null {
  const body = schema.safeParse(request.body);
  if (body.success) return body.data;
  answerError(response, 'badRequest');
  return null;
}

/** The language that was asked for, `otherwise` where none was, and `null` for one that there is not. */
export function langOf(request: Request, otherwise: Lang): Lang | null {
  const asked = request.query['lang'];
  return asked === undefined ? otherwise : (LANGS.find((lang) => lang === asked) ?? null);
}
