import { Router } from 'express';
import { type SignInAnswer, type SignInLink, signInRequest } from '#shared/api.ts';
import { bodyOf, trainerOnly } from './asking.ts';
import { answerError } from './errors.ts';
import type { HttpNeeds } from './needs.ts';

/** How long, in ms, a link for a second device waits to be used. */
const REMOTE_LINK = 10 * 60_000;

/** The trainer signs in with a link that works once, and makes such links for further devices. */
export function signingIn({ tickets, signInLinks, addresses }: HttpNeeds): Router {
  const router = Router();

  router.post('/sign-in', async (request, response) => {
    const body = bodyOf(request, response, signInRequest);
    if (body === null) return;
    const outcome = await signInLinks.redeem(body.secret);
    if (outcome !== 'signedIn') return answerError(response, outcome);
    response.json({ ticket: tickets.issue({ role: 'trainer' }) } satisfies SignInAnswer);
  });

  router.post('/sign-in-links', trainerOnly(tickets), async (_request, response) => {
    const { secret, expiresAt, known } = signInLinks.create(REMOTE_LINK);
    // Somebody who is quick may come to another server with it.
    await known;
    const url = signInUrl(addresses.current().chosen, secret);
    response.json({ url, expiresAt } satisfies SignInLink);
  });

  return router;
}

/** The secret stands behind the #, which browsers keep to themselves: it is in no request and in no log. */
export function signInUrl(address: string, secret: string): string {
  return `${address}/trainer#${secret}`;
}
