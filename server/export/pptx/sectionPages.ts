import type { BarsChart, MovesChart, Section, Table } from '#shared/document/blocks.ts';
import type { Writing } from '#shared/document/writing.ts';
import { addChart, addTextOver, notesOf } from './chartPage.ts';
import { addDots } from './dotsPage.ts';
import { barsOf, listOf, movesOf, type NativeChart } from './nativeCharts.ts';
import type { Presentation } from './presentation.ts';
import { addTextPages, type Part } from './textPages.ts';

interface Writer {
  presentation: Presentation;
  writing: Writing;
  /** One group, one story: what stands below every table of notes. */
  caveat: string;
}

/** A page for each chart, with the text that belongs to it; what is left stands on pages of text and tables. */
export function addSection(section: Section, heading: string, writer: Writer): void {
  const { presentation, caveat } = writer;
  const rest = section.id === 'pen' ? drawnList(section, heading, writer) : section.blocks;
  const texts = rest.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  const drawn = rest.find((block) => block.kind === 'bars' || block.kind === 'dots');
  if (drawn?.kind === 'bars') return addBarsPage(drawn.chart, { heading, over: texts.join('\n') }, writer);
  if (drawn?.kind === 'dots') {
    addDotsPage(drawn.chart, { heading, over: texts.join(' ') }, writer);
    if (rest.some(({ kind }) => kind === 'flow')) return addMovesPage(drawn.chart, heading, writer);
  }
  const parts = rest.flatMap((block): Part[] => {
    if (block.kind === 'table') return [{ kind: 'table', table: block.table }];
    if (block.kind === 'aside') return block.paragraphs.map((text) => ({ kind: 'text', text }));
    return block.kind === 'text' && drawn === undefined ? textParts(section.id, block.text, writer) : [];
  });
  if (parts.length > 0) addTextPages(presentation, heading, { parts, caveat });
}

interface Top {
  heading: string;
  over: string;
}

function addBarsPage(chart: BarsChart, top: Top, writer: Writer): void {
  addChartPage({ chart: barsOf(chart), table: chart.table }, top, writer);
}

function addDotsPage(chart: MovesChart, { heading, over }: Top, { presentation, caveat }: Writer): void {
  const page = presentation.addPage(heading);
  const top = addTextOver(page, `${chart.name} ${over}`);
  addDots(presentation, page, { chart, top });
  page.addNotes(notesOf(chart.name, chart.table, caveat));
}

function addMovesPage(chart: MovesChart, heading: string, writer: Writer): void {
  const drawn = { chart: movesOf(chart, writer.writing.lang), table: chart.table };
  addChartPage(drawn, { heading, over: chart.name }, writer);
}

/** The list of clients as bars, under the section's first text; answers what is left of the section. */
function drawnList({ blocks }: Section, heading: string, writer: Writer): Section['blocks'] {
  const [over, ...rest] = blocks;
  const table = rest.find((block) => block.kind === 'table')?.table;
  if (over?.kind !== 'text' || table === undefined) return blocks;
  addChartPage({ chart: listOf(table, writer.writing), table }, { heading, over: over.text }, writer);
  return rest;
}

function addChartPage(
  { chart, table }: { chart: NativeChart; table: Table },
  { heading, over }: Top,
  { presentation, caveat }: Writer,
): void {
  const page = presentation.addPage(heading);
  addChart(presentation, page, { chart, top: addTextOver(page, over) });
  page.addNotes(notesOf(chart.name, table, caveat));
}

/** What the document runs together in one paragraph stands here one under the other. */
function textParts(section: string, text: string, { writing }: Writer): Part[] {
  const { report, words, said } = writing;
  if (section === 'lessons') return report.lessons.map((lesson) => ({ kind: 'item', text: said(lesson) }));
  if (section !== 'pen' || !text.endsWith(words.pen.lesson)) return [{ kind: 'text', text }];
  const borneOut = report.hearsay.map(({ client, said: hearsay, verdict }) =>
    words.pen.verdicts[verdict](said(client), said(hearsay)),
  );
  return [
    ...borneOut.map((line): Part => ({ kind: 'item', text: line })),
    { kind: 'text', text: words.pen.lesson },
  ];
}
