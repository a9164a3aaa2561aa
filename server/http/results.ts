import { Router } from 'express';
import { z } from 'zod';
import type { ResultsAnswer } from '#shared/api.ts';
import { reportSchema } from '#shared/results/report/schema.ts';
import { linkOf, readerOf } from './asking.ts';
import { answerError } from './errors.ts';
import type { HttpNeeds } from './needs.ts';

/** The results of a session for a page that shows them: to the trainer, the console, and whoever was given a link. */
export function resultsRoutes(needs: HttpNeeds): Router {
  const { results } = needs;
  const router = Router();
  const schema = z.toJSONSchema(reportSchema);

  router.get('/report-schema.json', (_request, response) => {
    response.json(schema);
  });

  router.get('/results', async (request, response) => {
    const opened = await linkOf(request, response, needs);
    if (opened === null) return;
    const report = await results.report(opened.session);
    if (report === null) return answerError(response, 'expiredLink');
    await results.opened(opened.session, opened.link);
    response.json({ report, as: 'link' } satisfies ResultsAnswer);
  });

  router.get('/sessions/:session/results', async (request, response) => {
    const reader = await readerOf(request, response, needs);
    if (reader === null) return;
    // A link has an address of its own, where its openings are counted.
    if (reader.as === 'link') return answerError(response, 'notAllowed');
    const report = await results.report(reader.session);
    if (report === null) return answerError(response, 'notFound');
    response.json({ report, as: reader.as } satisfies ResultsAnswer);
  });

  return router;
}
