import type { Block, ReportDocument, Section } from '#shared/document/blocks.ts';
import type { PaperWording } from '#shared/wording/paper.ts';
import { barsChart } from './barsChart.ts';
import { chartPiece } from './charts.ts';
import { dotsChart } from './dotsChart.ts';
import { figuresPiece } from './figures.ts';
import { flowChart } from './flowChart.ts';
import type { Piece } from './flow.ts';
import { STYLE } from './look.ts';
import { elementIn, type Element } from './structure.ts';
import { tablePieces } from './table.ts';
import { asidePieces, paragraphPieces } from './words.ts';

/** What a section is set with. */
export interface Composing {
  root: Element;
  words: PaperWording;
}

const ABOVE = { lead: 12, section: 23, heading: 7, text: 8, figures: 20, chart: 12, table: 14 };

export function titlePieces({ title, lead }: ReportDocument, { root }: Composing): Piece[] {
  return [
    ...paragraphPieces(title, {
      parent: root,
      type: 'H1',
      style: STYLE.title,
      above: 0,
      keeps: true,
      balanced: true,
    }),
    ...paragraphPieces(lead, {
      parent: root,
      style: STYLE.lead,
      above: ABOVE.lead,
      balanced: true,
    }),
  ];
}

export function sectionPieces({ heading, blocks }: Section, { root, words }: Composing): Piece[] {
  const parent = elementIn(root, 'Sect');
  const head =
    heading === null
      ? []
      : paragraphPieces(heading, {
          parent,
          type: 'H2',
          style: STYLE.heading,
          above: ABOVE.section,
          keeps: true,
        });
  return [
    ...head,
    ...blocks.flatMap((block, index) => {
      const above = index === 0 && head.length > 0 ? ABOVE.heading : null;
      const [before, next] = [blocks[index - 1], blocks[index + 1]];
      return blockPieces(block, { parent, words, above, before, next });
    }),
  ];
}

interface Within {
  parent: Element;
  words: PaperWording;
  /** Under a heading; elsewhere each kind of block knows its own. */
  above: number | null;
  before: Block | undefined;
  next: Block | undefined;
}

function blockPieces(block: Block, { parent, words, above, before, next }: Within): Piece[] {
  const given = (own: number): { parent: Element; above: number } => ({
    parent,
    above: above ?? own,
  });
  const { setting } = parent;
  // What introduces a drawing or a table stands with it; what explains the one before stands with that.
  const explains = before?.kind === 'dots' || before?.kind === 'flow' || before?.kind === 'bars';
  const keeps = next !== undefined && next.kind !== 'text' && !explains;
  switch (block.kind) {
    case 'text':
      return paragraphPieces(block.text, { ...given(ABOVE.text), style: STYLE.text, keeps });
    case 'figures':
      return figuresPiece(block.figures, { ...given(ABOVE.figures), was: words.was });
    case 'bars':
      return [chartPiece(barsChart(block.chart, setting), { ...given(ABOVE.chart), keeps: false })];
    case 'dots': {
      const chart = dotsChart(block.chart, words.was, setting);
      return [chartPiece(chart, { ...given(ABOVE.chart), keeps: next?.kind === 'text' })];
    }
    case 'flow':
      return [chartPiece(flowChart(block.chart, setting), { ...given(ABOVE.chart), keeps: false })];
    case 'table':
      return tablePieces(block.table, given(ABOVE.table));
    case 'aside':
      return asidePieces(block.paragraphs, { ...given(ABOVE.text), style: STYLE.small });
    default:
      return block satisfies never;
  }
}
