import { Router } from 'express';
import type { Report } from '#shared/results/report/schema.ts';
import { exportFileName } from '../export/fileName.ts';
import { formats } from '../export/formats.ts';
import { langOf, readerOf, type Reader } from './asking.ts';
import { answerError } from './errors.ts';
import type { HttpNeeds } from './needs.ts';

/** The results of a session as files, at any moment of it and after it. */
export function exportRoutes(needs: HttpNeeds): Router {
  const { results, logger } = needs;
  const router = Router();

  async function note({ session, as }: Reader, format: string): Promise<void> {
    try {
      await results.exported(session, as, format);
    } catch (err) {
      // On a full disk the results can still be carried to safety.
      logger.error({ err }, 'an export could not be noted');
    }
  }

  for (const [extension, format] of Object.entries(formats)) {
    router.get(`/sessions/:session/export.${extension}`, async (request, response) => {
      const reader = await readerOf(request, response, needs);
      if (reader === null) return;
      // Invented votes have none: they must not leave as figures that somebody could take for a group's.
      const report: Report | null = await results.report(reader.session);
      if (report === null) return answerError(response, 'notFound');
      const lang = langOf(request, report.session.lang);
      if (lang === null) return answerError(response, 'badRequest');
      const file = format.write(report, lang);
      await note(reader, extension);
      response.attachment(exportFileName(report, extension));
      response.type(format.mediaType).send(file);
    });
  }
  return router;
}
