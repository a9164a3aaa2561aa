import { useMemo } from 'react';

import { layDots } from '#shared/charts/dots.ts';
import type { DocumentOption, MovesChart } from '#shared/document/blocks.ts';
import { DotMarks, DotRings } from '../../charts/DotMarks.tsx';
import { underPiles } from '../../charts/PileCount.tsx';
import { PenStroke } from '../../ui/PenStroke.tsx';
import { Arrow } from '../Said.tsx';
import { useWords } from '../words.ts';
import { ChartFigure } from './ChartFigure.tsx';
import styles from './DotsDrawing.module.css';
import { OptionName } from './OptionName.tsx';

/** In the units of the big screen: so wide that its largest dot is no more than a letter's size on a page. */
const AREA = { width: 2880, height: 1067 };

/** The end state of the dots that moved: who stayed at the bottom, who came on top with a ring of the pen. */
export function DotsDrawing({ chart }: { chart: MovesChart }) {
  const { flows, options, moments } = chart;
  const layout = useMemo(() => layDots(flows, AREA), [flows]);
  // A ring reaches a little beyond its cell.
  const top = Math.min(...layout.piles.map(({ topAfter }) => topAfter)) - layout.cell * 0.05;
  return (
    <ChartFigure chart={chart} className={styles.chart}>
      <p className={styles.moments}>
        {moments.before} <Arrow /> {moments.after}
      </p>
      <svg viewBox={`0 ${top} ${AREA.width} ${AREA.height - top}`} className={styles.dots} aria-hidden="true">
        {options.map(({ id }, place) => (
          <DotMarks
            key={id}
            option={id}
            at={layout.dots.filter(({ to }) => to === place).map(({ end }) => end)}
            cell={layout.cell}
          />
        ))}
        <DotRings
          at={layout.dots.filter(({ from, to }) => from !== to).map(({ end }) => end)}
          cell={layout.cell}
        />
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
