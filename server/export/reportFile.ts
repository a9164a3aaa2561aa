import { z } from 'zod';
import { REPORT_SCHEMA_VERSION, reportSchema } from '#shared/results/report/schema.ts';

/**
 * The name of the published schema. It is a name and no address: a file must not point at the server that wrote it,
 * which may be a laptop that has left; every server of this version has the schema at `/api/report-schema.json`.
 */
export const REPORT_SCHEMA_ID = `urn:aanname:report:${REPORT_SCHEMA_VERSION}`;

/** A report as it stands in a file: beside it the schema that it can be checked with. */
export const reportFileSchema = z
  .strictObject({ $schema: z.literal(REPORT_SCHEMA_ID), ...reportSchema.shape })
  .meta({
    title: 'Report of an Aanname session',
    description:
      'What a session has published, and nothing that says who chose what: tables, comparisons, and why a number is not there.',
  });

/** The schema of the JSON file for other programs, in JSON Schema 2020-12. */
export function publishedReportSchema(): Record<string, unknown> {
  return { $id: REPORT_SCHEMA_ID, ...z.toJSONSchema(reportFileSchema) };
}
