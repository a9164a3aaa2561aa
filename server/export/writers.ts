import type { Lang } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';
import type { WrittenKind } from './formats.ts';

type Write = (report: Report, lang: Lang) => Promise<string | Uint8Array>;

/**
 * How each kind of file is written. What that takes is a large library for most, and loading it takes longer than
 * writing: it is loaded with the first file of its kind.
 */
export const writers: Record<WrittenKind, Write> = {
  csv: async (report, lang) => (await import('./csv.ts')).toCsv(report, lang),
  xlsx: async (report, lang) => (await import('./xlsx/xlsx.ts')).toXlsx(report, lang),
  pptx: async (report, lang) => (await import('./pptx/pptx.ts')).toPptx(report, lang),
  json: async (report) => (await import('./json.ts')).toJson(report),
  pdf: async (report, lang) => (await import('./pdf/pdf.ts')).toPdf(report, lang),
  picture: async (report, lang) => (await import('./picture/png.ts')).toPng(report, lang),
};
