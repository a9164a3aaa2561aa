import { useId, useMemo } from 'react';

import { layDots } from '#shared/charts/dots.ts';
import type { DocumentOption, MovesChart } from '#shared/document/blocks.ts';
import { DotMark, Hatch } from '../../charts/DotMark.tsx';
import { underPiles } from '../../charts/PileCount.tsx';
import { PenStroke } from '../../ui/PenStroke.tsx';
import { Arrow } from '../Said.tsx';
import { useWords } from '../words.ts';
import { ChartFigure } from './ChartFigure.tsx';
import styles from './DotsDrawing.module.css';
import { OptionName } from './OptionName.tsx';

/** As wide as on the big screen, in its units; and as high as a page can spare. */
const AREA = { width: 1728, height: 640 };

/** The end state of the dots that moved: who stayed at the bottom, who came on top with a ring of the pen. */
export function DotsDrawing({ chart }: { chart: MovesChart }) {
  const { flows, options, moments } = chart;
  const hatch = useId();
  const layout = useMemo(() => layDots(flows, AREA), [flows]);
  const ink = { options: options.map(({ id }) => id), hatch, cell: layout.cell };
  // A ring reaches a little beyond its cell.
  const top = Math.min(...layout.piles.map(({ topAfter }) => topAfter)) - layout.cell * 0.05;
  const fromBelow = layout.dots.toSorted((one, other) => other.end.y - one.end.y);
  return (
    <ChartFigure chart={chart} className={styles.chart}>
      <p className={styles.moments}>
        {moments.before} <Arrow /> {moments.after}
      </p>
      <svg viewBox={`0 ${top} ${AREA.width} ${AREA.height - top}`} className={styles.dots} aria-hidden="true">
        <defs>
          <Hatch id={hatch} cell={layout.cell} />
        </defs>
        {fromBelow.map(({ key, from, to, end }) => (
          <DotMark key={key} at={end} pile={to} ringed={from !== to} ink={ink} />
        ))}
      </svg>
      <div className={styles.piles} style={underPiles(layout.piles, AREA)}>
        {options.map((option, place) => (
          <PileName key={option.id} {...{ option, place }} counts={countsOf(flows, place)} />
        ))}
      </div>
    </ChartFigure>
  );
}

interface PileNameProps {
  option: DocumentOption;
  place: number;
  counts: { before: number; after: number };
}

function PileName({ option, place, counts: { before, after } }: PileNameProps) {
  const words = useWords();
  return (
    <div className={styles.pile}>
      <p className={styles.count}>
        {after}{' '}
        {before !== after && (
          <span className={styles.was}>
            {words.was}{' '}
            <PenStroke struck hand={place}>
              {before}
            </PenStroke>
          </span>
        )}
      </p>
      <p className={styles.option}>
        <OptionName option={option} />
      </p>
    </div>
  );
}

function countsOf(flows: number[][], place: number): PileNameProps['counts'] {
  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
  return { before: sum(flows[place] ?? []), after: sum(flows.map((row) => row[place] ?? 0)) };
}
