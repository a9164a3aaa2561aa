import type { Table } from '#shared/document/blocks.ts';
import { plainText } from '../plainText.ts';
import { heightOf, TEXT, TYPE } from './fitting.ts';
import type { NativeChart } from './nativeCharts.ts';
import { INK } from './palette.ts';
import { BOTTOM, LEFT, SANS, TOP, WIDTH, type Page, type Presentation } from './presentation.ts';

/** The figures of a table as speaker notes, line by line, and how they are to be read. */
export function notesOf(name: string, table: Table, caveat: string): string {
  const rows = table.rows.map(([row = '', ...cells]) => {
    const named = cells.map((cell, place) => `${table.columns[place + 1]?.text ?? ''} ${cell}`);
    return `${row}: ${named.join(', ')}`;
  });
  return plainText([name, '', `${table.caption}`, ...rows, '', caveat].join('\n'));
}

/** Text at the top of a page; answers where it ends. */
export function addTextOver(page: Page, text: string): number {
  const height = heightOf(text, WIDTH, TEXT) + 0.1;
  page.addText(plainText(text), {
    x: LEFT,
    y: TOP,
    w: WIDTH,
    h: height,
    fontSize: TEXT,
    fontFace: SANS,
    color: INK,
    valign: 'top',
    margin: 0,
  });
  return TOP + height;
}

export function addChart(
  presentation: Presentation,
  page: Page,
  { chart, top }: { chart: NativeChart; top: number },
): void {
  const labels = chart.rows.map(named);
  page.addChart(
    'bar',
    chart.series.map(({ label, counts }) => ({
      name: named(label),
      labels: [...labels],
      values: counts,
    })),
    {
      x: LEFT,
      y: top + 0.1,
      w: WIDTH,
      h: BOTTOM - top - 0.1,
      altText: plainText(chart.name),
      barDir: 'bar',
      barGrouping: chart.of === null ? 'percentStacked' : 'clustered',
      barGapWidthPct: chart.of === null ? 40 : 60,
      chartColors: chart.series.map(({ look }) => look.fill),
      // The first bar on top, as one reads.
      catAxisOrientation: 'maxMin' as 'minMax',
      catAxisLabelFontSize: TYPE,
      catAxisLabelFontFace: SANS,
      catAxisLabelColor: INK,
      catAxisLineShow: false,
      valAxisHidden: true,
      valAxisLineShow: false,
      valAxisMinVal: 0,
      ...(chart.of === null ? {} : { valAxisMaxVal: chart.of }),
      valGridLine: { style: 'none' },
      showValue: true,
      dataLabelFontSize: TEXT,
      dataLabelFontBold: true,
      dataLabelFontFace: SANS,
      dataLabelPosition: chart.of === null ? 'ctr' : 'inEnd',
      // A part that is empty has no label.
      dataLabelFormatCode: '0;;;',
      showLegend: true,
      legendPos: 'b',
      legendFontSize: TYPE,
      legendFontFace: SANS,
      legendColor: INK,
    },
  );
  presentation.drawn({ series: chart.series.map(({ look }) => look) });
}

/** The library counts on every name being there, and on one line. */
function named(label: string): string {
  return plainText(label).replaceAll('\n', ' ') || ' ';
}
