import type { Report } from '#shared/results/report/schema.ts';
import { REPORT_SCHEMA_ID, reportFileSchema } from './reportFile.ts';

/**
 * A report as JSON for other programs, in the published schema.
 * @throws ZodError when the report does not fit it, so that no file ever breaks its promise.
 */
export function toJson(report: Report): string {
  const file = reportFileSchema.parse({ $schema: REPORT_SCHEMA_ID, ...report });
  return `${JSON.stringify(file, null, 2)}\n`;
}
