import type { Cell, Row } from 'write-excel-file/node';
import { planRows, strikesRows } from '../otherRows.ts';
import { sessionRows } from '../sessionRows.ts';
import { day, head, number, part, strong, text, title } from './cells.ts';
import type { PlannedSheet, SheetWriting } from './sheet.ts';

/** What was held, what came out, by which rules, and how it is to be read. */
export function overviewSheet(writing: SheetWriting): PlannedSheet {
  const { report, words, sheets, said } = writing;
  const { overview } = sheets;
  return {
    name: sheets.sheets.overview,
    rows: [
      [title(overview.title(said(report.session.scenario.title)))],
      [head(overview.item), head(overview.value)],
      ...outcome(writing),
      [part(words.sections.session)],
      ...sessionRows(report, writing).map(({ item, count, note }) =>
        line(`${item ?? ''}`, isDay(note) ? day(note) : cell(count, note)),
      ),
      ...plans(writing),
      [part(overview.privacy)],
      line(overview.floorStory, left(report.floors.story)),
      line(overview.floorPersonal, left(report.floors.personal)),
      [part(words.sections.notes)],
      ...report.notes.map(({ id, text: note }) => line(noteName(id, sheets.notes), text(said(note)))),
      [part(words.sections.lessons)],
      ...report.lessons.map((lesson, index) => line(`${index + 1}`, text(said(lesson)))),
    ],
    widths: [42, 100],
    frozen: { rows: 2, columns: 0 },
  };
}

/** The sentences of the comparison that the session is about, and of the list. */
function outcome({ report, words, sheets, said }: SheetWriting): Row[] {
  const { comparisons } = report.results;
  const rows = comparisons
    .filter(({ primary }) => primary)
    .map(({ before, after, result }) =>
      line(
        `${said(before.label)} → ${said(after.label)}`,
        strong(result.kind === 'shift' ? said(result.sentence) : words.reasons[result.reason]),
      ),
    );
  const struck = strikesRows(report.results, { words, said }).find(({ note }) => note !== undefined);
  if (struck !== undefined) rows.push(line(words.sections.strikes, text(`${struck.note ?? ''}`)));
  return rows.length === 0 ? [] : [[part(sheets.overview.outcome)], ...rows];
}

function plans(writing: SheetWriting): Row[] {
  const rows = planRows(writing.report.results, writing);
  if (rows.length === 0) return [];
  return [
    [part(writing.words.sections.plans)],
    ...rows.map(({ moment, count, note }) => line(`${moment ?? ''}`, cell(count, note))),
  ];
}

function line(name: string, value: Cell): Row {
  return [text(name), value];
}

function cell(count: string | number | null | undefined, note: string | number | null | undefined): Cell {
  return typeof count === 'number' ? left(count) : text(`${note ?? ''}`);
}

/** A number that stands in a column of texts. */
function left(count: number): Cell {
  return { ...number(count), align: 'left' };
}

/** No name of a company looks like this by chance, and if one did it would read the same. */
function isDay(note: string | number | null | undefined): note is string {
  return typeof note === 'string' && /^\d{4}-\d\d-\d\d$/.test(note);
}

function noteName(id: string, names: Readonly<Record<string, string>>): string {
  return names[id] ?? id;
}
