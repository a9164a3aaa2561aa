import { Router } from 'express';
import { publishedReportSchema } from '../export/reportFile.ts';

/** What the JSON files of this server look like, for whoever writes a program that reads them. */
export function reportSchemaRoute(): Router {
  const schema = publishedReportSchema();
  const router = Router();
  router.get('/report-schema.json', (_request, response) => {
    response.type('application/schema+json').json(schema);
  });
  return router;
}
