import { Router } from 'express';
import { NOTHING_SETTLED } from '#shared/results/report.ts';
import { isRehearsal } from '#shared/session/state.ts';
import { exportFileName } from '../export/fileName.ts';
import { formats } from '../export/formats.ts';
import { sessionReport } from '../export/sessionReport.ts';
import { langOf, sessionOf, trainerOrHost } from './asking.ts';
import { answerError } from './errors.ts';
import type { HttpNeeds } from './needs.ts';

/** The results of a session as files, at any moment of it. */
export function exportRoutes({ sessions, tickets, clock }: HttpNeeds): Router {
  const router = Router();
  for (const [extension, format] of Object.entries(formats)) {
    const path = `/sessions/:session/export.${extension}`;
    router.get(path, trainerOrHost(tickets), async (request, response) => {
      const live = await sessionOf(request, response, sessions);
      if (live === null) return;
      // Invented votes must not leave as figures that somebody could take for a group's.
      if (isRehearsal(live.state)) return answerError(response, 'notFound');
      const lang = langOf(request, live.state.settings.lang);
      if (lang === null) return answerError(response, 'badRequest');
      const report = sessionReport(live.state, { at: clock.now(), keeping: NOTHING_SETTLED });
      response.attachment(exportFileName(report, extension));
      response.type(format.mediaType).send(Buffer.from(await format.write(report, lang)));
    });
  }
  return router;
}
