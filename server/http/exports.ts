import { Router } from 'express';
import type { Report } from '#shared/results/report/schema.ts';
import { exportFileName } from '../export/fileName.ts';
import { type FileKind, MEDIA_TYPES } from '../export/formats.ts';
import { langOf, readerOf, type Reader } from './asking.ts';
import { answerError } from './errors.ts';
import type { HttpNeeds } from './needs.ts';

/** In seconds: most files take less than one. */
const RETRY_AFTER = '5';

/** The results of a session as files, at any moment of it and after it. */
export function exportRoutes(needs: HttpNeeds): Router {
  const { results, logger, writer } = needs;
  const router = Router();

  async function note({ session, as }: Reader, format: FileKind): Promise<void> {
    try {
      await results.exported(session, as, format);
    } catch (err) {
      // On a full disk the results can still be carried to safety.
      logger.error({ err }, 'an export could not be noted');
    }
  }

  for (const kind of Object.keys(MEDIA_TYPES) as FileKind[]) {
    router.get(`/sessions/:session/export.${kind}`, async (request, response) => {
      const reader = await readerOf(request, response, needs);
      if (reader === null) return;
      // Invented votes have none: they must not leave as figures that somebody could take for a group's.
      const report: Report | null = await results.report(reader.session);
      if (report === null) return answerError(response, 'notFound');
      const lang = langOf(request, report.session.lang);
      if (lang === null) return answerError(response, 'badRequest');
      const file = await writer.write(kind, report, lang);
      if (file === 'busy') {
        response.set('retry-after', RETRY_AFTER);
        return answerError(response, 'busy');
      }
      await note(reader, kind);
      response.attachment(exportFileName(report, kind));
      response.set('content-type', MEDIA_TYPES[kind]).end(file);
    });
  }
  return router;
}
