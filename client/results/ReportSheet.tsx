import type { ReactNode } from 'react';

import type { Block, ReportDocument, Section } from '#shared/document/blocks.ts';
import { keyed, keyedLines } from '../ui/keyed.ts';
import { BarsDrawing } from './drawings/BarsDrawing.tsx';
import { DotsDrawing } from './drawings/DotsDrawing.tsx';
import { FlowDrawing } from './drawings/FlowDrawing.tsx';
import { DataTable } from './DataTable.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import styles from './ReportSheet.module.css';

interface ReportSheetProps {
  shown: ReportDocument;
  /** What stands between the lead and the sections. */
  children?: ReactNode;
}

/** A report as it is set on paper. */
export function ReportSheet({ shown, children }: ReportSheetProps) {
  const { head, foot, title, lead, sections } = shown;
  return (
    <article className={styles.sheet}>
      <div className={styles.head}>
        <p>{head.left}</p>
        <p>{head.right}</p>
      </div>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      {children}
      {sections.map((section) => (
        <SectionPart key={section.id} section={section} />
      ))}
      <div className={styles.foot}>
        <p>{foot.left}</p>
        <p>{foot.right}</p>
      </div>
    </article>
  );
}

function SectionPart({ section: { id, heading, blocks } }: { section: Section }) {
  return (
    <section
      className={styles.section}
      data-section={id}
      aria-labelledby={heading === null ? undefined : `section-${id}`}
    >
      {heading !== null && (
        <h2 id={`section-${id}`} className={styles.heading}>
          {heading}
        </h2>
      )}
      {keyed(blocks, kindAndText).map(({ key, item: block }) => (
        <BlockPart key={key} block={block} />
      ))}
    </section>
  );
}

function BlockPart({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return <p className={styles.text}>{block.text}</p>;
    case 'figures':
      return <KeyFigures figures={block.figures} />;
    case 'bars':
      return <BarsDrawing chart={block.chart} />;
    case 'dots':
      return <DotsDrawing chart={block.chart} />;
    case 'flow':
      return <FlowDrawing chart={block.chart} />;
    case 'table':
      return <DataTable table={block.table} />;
    case 'aside':
      return (
        <div className={styles.aside}>
          {keyedLines(block.paragraphs).map(({ key, item: paragraph }) => (
            <p key={key}>{paragraph}</p>
          ))}
        </div>
      );
    default:
      return block satisfies never;
  }
}

/** What a block says tells it from the others of its section. */
function kindAndText(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'bars':
    case 'dots':
    case 'flow':
      return `${block.kind} ${block.chart.name}`;
    case 'table':
      return block.table.caption;
    case 'figures':
    case 'aside':
      return block.kind;
    default:
      return block satisfies never;
  }
}
