import { type Request, Router } from 'express';
import type { OverTimeAnswer } from '#shared/api.ts';
import { COMPARED, compareSessions } from '#shared/results/overTime.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { sessionIdSchema } from '../auth/tickets.ts';
import { trainerOnly } from './asking.ts';
import { answerError } from './errors.ts';
import type { HttpNeeds } from './needs.ts';

/** Sessions beside one another, for their trainer: out of their reports, as everything else that is told of them. */
export function overTime({ results, tickets }: HttpNeeds): Router {
  const router = Router();

  router.get('/over-time', trainerOnly(tickets), async (request, response) => {
    const asked = sessionsIn(request);
    if (asked === null) return answerError(response, 'badRequest');
    const reports: Report[] = [];
    for (const id of asked) {
      const session = sessionIdSchema.safeParse(id);
      const report = session.success ? await results.report(session.data) : null;
      if (report === null) return answerError(response, 'sessionNotFound');
      reports.push(report);
    }
    const comparing = compareSessions(reports);
    if (comparing.ok) return void response.json(comparing.compared satisfies OverTimeAnswer);
    answerError(response, comparing.why === 'tooFew' ? 'sessionNotEnded' : comparing.why);
  });

  return router;
}

/** Whatever stands between the commas; `null` where those are too few, too many, or one of them twice. */
function sessionsIn(request: Request): string[] | null {
  const asked = request.query['sessions'];
  if (typeof asked !== 'string') return null;
  const ids = asked.split(',');
  const fits = ids.length >= COMPARED.least && ids.length <= COMPARED.most;
  return fits && new Set(ids).size === ids.length ? ids : null;
}
