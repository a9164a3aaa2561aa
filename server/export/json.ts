import { reportSchema, type Report } from '#shared/results/report/schema.ts';

/**
 * A report as JSON for other programs, in the published schema.
 * @throws ZodError when the report does not fit it, so that no file ever breaks its promise.
 */
export function toJson(report: Report): string {
  return `${JSON.stringify(reportSchema.parse(report), null, 2)}\n`;
}
