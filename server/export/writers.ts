import type { Lang } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { toCsv } from './csv.ts';
import type { WrittenKind } from './formats.ts';
import { toJson } from './json.ts';
import { toPdf } from './pdf/pdf.ts';
import { toPng } from './picture/png.ts';
import { toPptx } from './pptx/pptx.ts';
import { toXlsx } from './xlsx/xlsx.ts';

type Write = (report: Report, lang: Lang) => string | Uint8Array | Promise<string | Uint8Array>;

/** How each kind of file is written. Brings large libraries along, so only the thread that writes may load it. */
export const writers: Record<WrittenKind, Write> = {
  csv: toCsv,
  xlsx: toXlsx,
  pptx: toPptx,
  json: toJson,
  pdf: toPdf,
  picture: toPng,
};
