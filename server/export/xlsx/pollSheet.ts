import type { Row } from 'write-excel-file/node';
import type { PublishedResults } from '#shared/results/report/schema.ts';
import { optionLabel } from '../pollRows.ts';
import { code, codeHead, head, number, numberHead, strong, text, title, under } from './cells.ts';
import type { PlannedSheet, SheetWriting } from './sheet.ts';

type ReportedPoll = PublishedResults['polls'][number];
type ReportedRound = ReportedPoll['rounds'][number];

/** One poll: how many voted in each of its rounds, and a row per option or group of options. */
export function pollSheet(poll: ReportedPoll, writing: SheetWriting): PlannedSheet {
  const { words, sheets, said } = writing;
  const client = poll.client && said(poll.client);
  const { moment, scene, option, count, of, percent, code: state, note } = sheets.columns;
  return {
    name: client ?? said(poll.question),
    rows: [
      [title(sheets.asked(client, said(poll.question)))],
      [under(sheets.about(words.classes[poll.privacy], poll.id))],
      [
        ...[moment, scene, option].map(head),
        ...[count, of, percent].map(numberHead),
        codeHead(state),
        head(note),
      ],
      ...poll.rounds.flatMap((round) => roundRows(poll, round, writing)),
    ],
    widths: [24, 26, 30, 9, 9, 9, 18, 60],
    frozen: { rows: 3, columns: 0 },
  };
}

function roundRows(
  poll: ReportedPoll,
  { label, scene, result }: ReportedRound,
  writing: SheetWriting,
): Row[] {
  const { words, said } = writing;
  const asked = [text(said(label)), text(said(scene.title))];
  const kept = result.kept ? words.rows.kept : '';
  const voted = (state: string, note: string): Row => [
    ...asked,
    strong(words.rows.voted),
    number(result.n),
    number(null),
    number(null),
    code(state),
    text(note),
  ];
  switch (result.kind) {
    case 'withheld':
      return [voted(result.reason, `${words.reasons[result.reason]} ${kept}`.trim())];
    case 'band': {
      const option = text(optionLabel(poll, result.option, writing));
      const note = text(words.rows.atLeast(result.atLeastPercent));
      return [
        voted('band', kept),
        [...asked, option, number(null), number(result.n), number(null), code('band'), note],
      ];
    }
    case 'table': {
      const state = result.grouped ? 'grouped' : 'exact';
      return [
        voted(state, kept),
        ...result.cells.map(({ options, count, percent }) => [
          ...asked,
          text(options.map((option) => optionLabel(poll, option, writing)).join(' / ')),
          number(count),
          number(result.n),
          number(percent),
          code(state),
          text(options.length > 1 ? words.rows.together : ''),
        ]),
      ];
    }
    default:
      return result satisfies never;
  }
}
