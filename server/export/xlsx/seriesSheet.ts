import type { Row } from 'write-excel-file/node';
import type { PublishedResults } from '#shared/results/report/schema.ts';
import { optionLabel } from '../pollRows.ts';
import { code, codeHead, head, number, numberHead, text, title } from './cells.ts';
import { aboutOf } from './comparisonsSheet.ts';
import type { PlannedSheet, SheetWriting } from './sheet.ts';

/** Each poll over three moments or more, of the people who voted at all of them. */
export function seriesSheet(writing: SheetWriting): PlannedSheet | null {
  const { report, sheets } = writing;
  const { series } = report.results;
  if (series.length === 0) return null;
  const { about, moment, option, count, of, percent, note } = sheets.columns;
  return {
    name: sheets.sheets.series,
    rows: [
      [title(sheets.sheets.series)],
      [...[about, moment, option].map(head), ...[count, of, percent].map(numberHead), codeHead(note)],
      ...series.flatMap((each) => seriesRows(each, writing)),
    ],
    widths: [40, 24, 30, 9, 9, 9, 60],
    frozen: { rows: 2, columns: 1 },
  };
}

function seriesRows(series: PublishedResults['series'][number], writing: SheetWriting): Row[] {
  const { words, said } = writing;
  const { moments, result } = series;
  const { poll, about } = aboutOf(series, writing);
  if (result.kind === 'withheld' || poll === undefined) {
    const reason = result.kind === 'withheld' ? words.reasons[result.reason] : '';
    const empty = number(null);
    return [[text(about), text(''), text(''), empty, number(result.people), empty, code(reason)]];
  }
  return result.moments.flatMap(({ counts, percent }, moment) =>
    counts.map((count, place) => [
      text(about),
      text(said(moments[moment]?.label ?? {})),
      text(optionLabel(poll, poll.options[place]?.id ?? '', writing)),
      number(count),
      number(result.people),
      number(percent?.[place]),
      code(''),
    ]),
  );
}
