import type { Dot, DotLayout } from '#shared/charts/dots.ts';
import type { Area, Point } from '#shared/charts/grid.ts';
import { DotMarks, DotRings } from './DotMarks.tsx';
import styles from './DotPiles.module.css';
import type { DotsPhase } from './dotsPhase.ts';

interface DotPilesProps {
  layout: DotLayout;
  area: Area;
  options: readonly string[];
  phase: DotsPhase;
}

/** All dots that stand. While some are under way they are not here: the canvas above has them. */
export function DotPiles({ layout: { cell, dots }, area, options, phase }: DotPilesProps) {
  const stayers = dots.filter(({ from, to }) => from === to);
  const movers = dots.filter(({ from, to }) => from !== to);
  const settled = phase === 'standing' ? [] : movers.map(placeAfter);
  const standing = phase === 'standing' ? dots : stayers;
  return (
    <svg viewBox={`0 0 ${area.width} ${area.height}`} className={styles.drawing} aria-hidden="true">
      <Marks
        {...{ options, cell }}
        places={[...standing.map(placeBefore), ...(phase === 'settled' ? settled : [])]}
      />
      {phase === 'settled' && <DotRings at={settled.map(({ middle }) => middle)} cell={cell} />}
      {phase === 'faded' && (
        <>
          <g className={styles.leaving}>
            <Marks {...{ options, cell }} places={movers.map(placeBefore)} />
          </g>
          <g className={styles.arriving}>
            <Marks {...{ options, cell }} places={settled} />
            <DotRings at={settled.map(({ middle }) => middle)} cell={cell} />
          </g>
        </>
      )}
    </svg>
  );
}

interface Place {
  pile: number;
  middle: Point;
}

function placeBefore({ from, start }: Dot): Place {
  return { pile: from, middle: start };
}

function placeAfter({ to, end }: Dot): Place {
  return { pile: to, middle: end };
}

function Marks({ options, places, cell }: { options: readonly string[]; places: Place[]; cell: number }) {
  return options.map((option, pile) => (
    <DotMarks
      key={option}
      option={option}
      at={places.filter((place) => place.pile === pile).map(({ middle }) => middle)}
      cell={cell}
    />
  ));
}
