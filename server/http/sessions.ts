import { Router } from 'express';
import { createSessionRequest, type SessionTickets } from '#shared/api.ts';
import { hostScript } from '#shared/views/hostScript.ts';
import { summaryOf } from '../sessions/summary.ts';
import { bodyOf, langOf, sessionOf, trainerOnly, trainerOrHost } from './asking.ts';
import { answerError } from './errors.ts';
import type { HttpNeeds } from './needs.ts';
import { savedContact } from './profile.ts';

/** The trainer's sessions: their list, a new one, and what its console and its big screen need. */
export function sessionRoutes(needs: HttpNeeds): Router {
  const { sessions, results, library, records, tickets } = needs;
  const router = Router();
  const trainer = trainerOnly(tickets);

  router.get('/scenarios', trainer, (_request, response) => {
    response.json(library.list());
  });

  router.get('/sessions', trainer, async (_request, response) => {
    response.json(await results.list());
  });

  router.post('/sessions', trainer, async (request, response) => {
    const wish = bodyOf(request, response, createSessionRequest);
    if (wish === null) return;
    const { scenario: id, days, ...settings } = wish;
    // Who is invented takes a seat like anybody, but nobody else's.
    const seats = settings.seats + (settings.rehearsal ?? 0);
    const scenario = library.find(id);
    if (scenario === null) return answerError(response, 'notFound');
    if (!scenario.languages.includes(settings.lang)) return answerError(response, 'badRequest');
    const named = { group: settings.group || null, company: settings.company || null };
    const contact = await savedContact(records);
    const live = await sessions.create({ scenario, settings: { ...settings, ...named, seats }, contact });
    if (settings.rehearsal === null) await results.begin(live.id, days);
    response.status(201).json(summaryOf(live.state));
  });

  router.post('/sessions/:session/tickets', trainer, async (request, response) => {
    const live = await sessionOf(request, response, needs);
    if (live === null) return;
    const { id: session } = live;
    const host = tickets.issue({ role: 'host', session });
    const projector = tickets.issue({ role: 'projector', session });
    response.json({ code: live.state.code, host, projector } satisfies SessionTickets);
  });

  router.get('/sessions/:session/script', trainerOrHost(tickets), async (request, response) => {
    const live = await sessionOf(request, response, needs);
    if (live === null) return;
    const lang = langOf(request, live.state.settings.lang);
    if (lang === null) return answerError(response, 'badRequest');
    response.json(hostScript(live.state, lang));
  });

  return router;
}
