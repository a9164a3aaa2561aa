import type { BarsChart, DocumentOption, MovesChart, Table } from '#shared/document/blocks.ts';
import { clientsOnList } from '#shared/document/penSection.ts';
import type { Writing } from '#shared/document/writing.ts';
import type { Lang } from '#shared/ids.ts';
import { presentationWording } from '#shared/wording/presentation.ts';
import { INK_2, looksOf, PEN, SHEET, type Look } from './palette.ts';

/** A chart that PowerPoint draws and edits itself: bars of counts, one series for each option or moment. */
export interface NativeChart {
  /** One sentence, for who cannot see it. */
  name: string;
  series: { label: string; look: Look; counts: number[] }[];
  /** What each bar, or each group of bars, is called. */
  rows: string[];
  /** The people of whom the bars tell, for bars as long as their counts; `null` for whole bars of one length. */
  of: number | null;
}

/** One whole bar for each moment. */
export function barsOf({ name, options, bars }: BarsChart): NativeChart {
  const rows = bars.map(({ counts }) => counts);
  return { name, series: optionSeries(options, rows), rows: bars.map(({ label }) => label), of: null };
}

/** One whole bar for each option of the first moment, by where its people went. */
export function movesOf({ name, options, flows }: MovesChart, lang: Lang): NativeChart {
  const { first, second } = presentationWording[lang];
  // Where nobody stood, nobody went from.
  const from = flows.flatMap((row, place) => {
    const all = row.reduce((sum, people) => sum + people, 0);
    return all === 0 ? [] : [{ row, label: first(options[place]?.label ?? '', all) }];
  });
  const series = optionSeries(
    options,
    from.map(({ row }) => row),
  );
  return {
    name,
    series: series.map((each) => ({ ...each, label: second(each.label) })),
    rows: from.map(({ label }) => label),
    of: null,
  };
}

/** How many would not call each client of the list: two bars each, at the start and at the end. */
export function listOf(table: Table, writing: Writing): NativeChart {
  const { words, said } = writing;
  const clients = clientsOnList(writing);
  const quiet = { fill: INK_2, hatch: null, line: INK_2, type: SHEET };
  const pen = { fill: PEN, hatch: null, line: PEN, type: SHEET };
  const { start, end } = words.pen.columns;
  const told = table.rows.map(([client, was, now]) => `${client}: ${was} → ${now}`);
  return {
    name: `${table.caption}. ${told.join('; ')}.`,
    series: [
      { label: start, look: quiet, counts: clients.map(({ was }) => was) },
      { label: end, look: pen, counts: clients.map(({ now }) => now) },
    ],
    rows: clients.map(({ poll }) => said(poll.client ?? poll.question)),
    of: Math.max(...clients.map(({ pairs }) => pairs)),
  };
}

function optionSeries(options: DocumentOption[], rows: number[][]): NativeChart['series'] {
  const looks = looksOf(options);
  return options.flatMap(({ label }, option) => {
    const look = looks[option];
    return look === undefined ? [] : [{ label, look, counts: rows.map((counts) => counts[option] ?? 0) }];
  });
}
