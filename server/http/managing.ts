import { type Request, type Response, Router } from 'express';
import { type NewShareLink, settleRequest, shareRequest } from '#shared/api.ts';
import type { SessionId } from '#shared/ids.ts';
import { bodyOf, sessionIdIn, trainerOnly } from './asking.ts';
import { answerError } from './errors.ts';
import type { HttpNeeds } from './needs.ts';

const DAY = 24 * 60 * 60 * 1000;

/** What the trainer does with the results of a session: settle, share, seal, delete. */
export function managing({ results, tickets, addresses }: HttpNeeds): Router {
  const router = Router();
  const trainer = trainerOnly(tickets);

  /** The session that the address names, if there is anything of it to manage; answers the request itself if not. */
  async function managedIn(request: Request, response: Response): Promise<SessionId | null> {
    const id = sessionIdIn(request);
    if (id !== null && (await results.managed(id)) !== null) return id;
    answerError(response, 'notFound');
    return null;
  }

  async function answerManaged(response: Response, session: SessionId): Promise<void> {
    const managed = await results.managed(session);
    if (managed === null) return answerError(response, 'notFound');
    response.json(managed);
  }

  router.get('/sessions/:session/managed', trainer, async (request, response) => {
    const session = await managedIn(request, response);
    if (session !== null) await answerManaged(response, session);
  });

  router.put('/sessions/:session/results', trainer, async (request, response) => {
    const body = bodyOf(request, response, settleRequest);
    if (body === null) return;
    const id = sessionIdIn(request);
    const { remark, days } = body;
    const change = {
      ...(remark === undefined ? {} : { remark: remark || null }),
      ...(days === undefined ? {} : { days }),
    };
    const managed = id === null ? null : await results.settle(id, change);
    if (managed === null) return answerError(response, 'notFound');
    response.json(managed);
  });

  router.post('/sessions/:session/links', trainer, async (request, response) => {
    const body = bodyOf(request, response, shareRequest);
    if (body === null) return;
    const session = sessionIdIn(request);
    const lifetime = body.days * DAY;
    const link = session === null ? null : await results.share(session, { label: body.label, lifetime });
    if (session === null || link === null) return answerError(response, 'notFound');
    const ticket = tickets.issue({ role: 'results', session, link: link.id }, lifetime);
    const url = resultsUrl(addresses.current().chosen, ticket);
    response.status(201).json({ link, url } satisfies NewShareLink);
  });

  router.delete('/sessions/:session/links/:link', trainer, async (request, response) => {
    const session = await managedIn(request, response);
    if (session === null) return;
    const isRevoked = await results.revoke(session, linkIdIn(request));
    if (!isRevoked) return answerError(response, 'notFound');
    await answerManaged(response, session);
  });

  router.post('/sessions/:session/seal', trainer, async (request, response) => {
    const session = await managedIn(request, response);
    if (session === null) return;
    const sealed = await results.seal(session);
    if (typeof sealed === 'string') return answerError(response, sealed);
    response.json(sealed);
  });

  router.delete('/sessions/:session', trainer, async (request, response) => {
    const id = sessionIdIn(request);
    const outcome = id === null ? 'sessionNotFound' : await results.delete(id);
    if (outcome !== 'deleted') return answerError(response, outcome);
    response.json({ deleted: true });
  });

  router.get('/deleted', trainer, async (_request, response) => {
    response.json(await results.deleted());
  });

  return router;
}

function linkIdIn(request: Request): string {
  const id = request.params['link'];
  return typeof id === 'string' ? id : '';
}

/** The ticket stands behind the #, which browsers keep to themselves: it is in no request line and in no log. */
function resultsUrl(address: string, ticket: string): string {
  return `${address}/results#${ticket}`;
}
