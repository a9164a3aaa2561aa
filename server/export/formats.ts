import type { Lang } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { toCsv } from './csv.ts';
import { toJson } from './json.ts';
import { toPdf } from './pdf/pdf.ts';
import { toPptx } from './pptx/pptx.ts';
import { toXlsx } from './xlsx/xlsx.ts';

/** One kind of file that a report can be written as. A new kind is a line in `formats`. */
export interface Format {
  mediaType: string;
  write: (report: Report, lang: Lang) => string | Uint8Array | Promise<string | Uint8Array>;
}

/** Every kind of file, by its extension. */
export const formats = {
  csv: { mediaType: 'text/csv; charset=utf-8', write: toCsv },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: toXlsx,
  },
  pptx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    write: toPptx,
  },
  json: { mediaType: 'application/json; charset=utf-8', write: toJson },
  pdf: { mediaType: 'application/pdf', write: toPdf },
} satisfies Record<string, Format>;

export type FileKind = keyof typeof formats;
