import type { Row } from 'write-excel-file/node';
import type { Report } from '#shared/results/report/schema.ts';
import type { WorkbookWording } from '#shared/wording/workbook.ts';
import type { Writing } from '../row.ts';

/** What a sheet of the workbook is written with. */
export interface SheetWriting extends Writing {
  report: Report;
  sheets: WorkbookWording;
}

/** One sheet before it has its final name. */
export interface PlannedSheet {
  name: string;
  rows: Row[];
  /** In characters. */
  widths: number[];
  /** Rows, and columns on the left, that stay where they are when one scrolls. */
  frozen: { rows: number; columns: number };
}
