import { Router } from 'express';
import { publishedReportSchema } from '../export/reportFile.ts';

/** What the JSON files of this server look like, for whoever writes a program that reads them. */
export function reportSchemaRoute(): Router {
  const router = Router();
  // Made when somebody asks: seldom, and a start need not wait for it.
  let schema: Record<string, unknown> | null = null;
  router.get('/report-schema.json', (_request, response) => {
    schema ??= publishedReportSchema();
    response.type('application/schema+json').json(schema);
  });
  return router;
}
