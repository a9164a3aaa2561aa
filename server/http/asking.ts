import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import type { ShareLink } from '#shared/api.ts';
import { type Lang, LANGS, type SessionId } from '#shared/ids.ts';
import { readAs } from '#shared/readAs.ts';
import { type Claims, sessionIdSchema, type Tickets } from '../auth/tickets.ts';
import type { LiveSession } from '../sessions/liveSession.ts';
import { answerError } from './errors.ts';
import type { HttpNeeds } from './needs.ts';

/** What the ticket in the request's header says, or `null` without a proper one. */
function claimsOf(request: Request, tickets: Tickets): Claims | null {
  return tickets.read(ticketIn(request));
}

function ticketIn(request: Request): string {
  const [scheme, ticket = ''] = (request.get('authorization') ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' ? ticket : '';
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

/** The session that the address names, if it has not been sealed; answers the request itself otherwise. */
export async function sessionOf(
  request: Request,
  response: Response,
  { sessions, results }: Pick<HttpNeeds, 'sessions' | 'results'>,
): Promise<LiveSession | null> {
  const id = sessionIdIn(request);
  const live = id === null ? null : await sessions.byId(id);
  const isSealed = id !== null && (await results.isSealed(id));
  if (live === null || isSealed) answerError(response, isSealed ? 'sessionSealed' : 'sessionNotFound');
  return isSealed ? null : live;
}

/** The session's id in the address, or `null` where that is no id. */
export function sessionIdIn(request: Request): SessionId | null {
  const id = sessionIdSchema.safeParse(request.params['session']);
  return id.success ? id.data : null;
}

/** Who may read the results of the session that the address names. */
export interface Reader {
  as: 'trainer' | 'host' | 'link';
  session: SessionId;
}

/** The reader who asks, by ticket or by link; answers the request itself where there is none. */
export async function readerOf(
  request: Request,
  response: Response,
  needs: Pick<HttpNeeds, 'tickets' | 'results'>,
): Promise<Reader | null> {
  const claims = claimsOf(request, needs.tickets);
  if (claims?.role === 'results') {
    const link = await needs.results.link(claims.session, claims.link);
    const isHere = claims.session === request.params['session'];
    if (link !== null && isHere) return { as: 'link', session: claims.session };
    answerError(response, link === null ? 'expiredLink' : 'notAllowed');
    return null;
  }
  if (claims === null) {
    answerError(response, whyNobody(request, needs.tickets));
    return null;
  }
  const id = sessionIdIn(request);
  const isHost = claims.role === 'host' && claims.session === id;
  if (claims.role !== 'trainer' && !isHost) answerError(response, 'notAllowed');
  else if (id === null) answerError(response, 'sessionNotFound');
  else return { as: claims.role === 'trainer' ? 'trainer' : 'host', session: id };
  return null;
}

/** The link with which somebody without an account asks; answers the request itself where there is none. */
export async function linkOf(
  request: Request,
  response: Response,
  { tickets, results }: Pick<HttpNeeds, 'tickets' | 'results'>,
): Promise<{ session: SessionId; link: ShareLink } | null> {
  const claims = claimsOf(request, tickets);
  if (claims?.role !== 'results') {
    answerError(response, claims === null ? whyNobody(request, tickets) : 'notAllowed');
    return null;
  }
  const link = await results.link(claims.session, claims.link);
  if (link !== null) return { session: claims.session, link };
  answerError(response, 'expiredLink');
  return null;
}

function whyNobody(request: Request, tickets: Tickets): 'expiredLink' | 'notSignedIn' {
  return tickets.expiredRole(ticketIn(request)) === 'results' ? 'expiredLink' : 'notSignedIn';
}

/** The body, if it has the right shape; answers the request itself where it has not. */
export function bodyOf<T>(request: Request, response: Response, schema: z.ZodType<T>): T | null {
  const body = readAs(schema, request.body);
  if (body.success) return body.data;
  answerError(response, 'badRequest');
  return null;
}

/** The language that was asked for, `otherwise` where none was, and `null` for one that there is not. */
export function langOf(request: Request, otherwise: Lang): Lang | null {
  const asked = request.query['lang'];
  return asked === undefined ? otherwise : (LANGS.find((lang) => lang === asked) ?? null);
}
