import type { CSSProperties, Ref } from 'react';

import type { Pile } from '#shared/charts/dots.ts';
import { numberMoves, type GlidePlan } from '#shared/charts/glides.ts';
import type { Area } from '#shared/charts/grid.ts';
import { PenStroke } from '../ui/PenStroke.tsx';
import type { DotsPhase } from './dotsPhase.ts';
import styles from './PilesChart.module.css';
import type { MeasuredArea } from './useArea.ts';

interface PileCountProps {
  pile: Pile;
  order: number;
  before: number;
  /** Null until the dots move. */
  after: number | null;
  was: string;
  phase: DotsPhase;
  plan: GlidePlan;
  area: MeasuredArea;
  /** The number itself, which counts by hand while dots are under way. */
  figure: Ref<HTMLSpanElement>;
}

/** The number on top of a pile, beside it what it was, struck through. */
export function PileCount({ pile, order, before, after, was, phase, plan, area, figure }: PileCountProps) {
  const standing = phase === 'standing' || after === null;
  const top = standing ? pile.topBefore : pile.topAfter;
  const changed = !standing && before !== after;
  const style: CSSProperties = {
    left: `${(100 * pile.left) / area.width}%`,
    transform: `translateY(calc(${top * area.px}px - 100%))`,
    ...(phase === 'moving' && moving(numberMoves(plan, order, pile.topAfter < pile.topBefore))),
  };
  return (
    <p className={styles.count} style={style}>
      {/* A new element for each: what was counted by hand, React does not know of and would not correct. */}
      <span key={phase === 'moving' ? 'counting' : 'counted'} ref={figure} className={styles.figure}>
        {standing ? before : after}
      </span>
      {changed && (
        <span className={phase === 'moving' ? styles.wasLater : styles.was}>
          {was}{' '}
          <PenStroke struck={phase !== 'moving'} hand={order} delay={order * 160}>
            {before}
          </PenStroke>
        </span>
      )}
    </p>
  );
}

function moving({ startsAt, lands }: { startsAt: number; lands: number }): CSSProperties {
  return { transition: `transform ${lands - startsAt}ms ease-in-out ${startsAt}ms` };
}

/** Whether a number and what it was may need more room beside one another than a pile has, among so many people. */
export function isTooWide(people: number, [first, second]: readonly Pile[]): boolean {
  const digits = String(people).length;
  const room = first && second ? second.left - first.left : Infinity;
  return digits * 90 + 24 + 130 + digits * 35 > room;
}

/** How wide the parts of a row below the piles are, so that they stand under them. */
export function underPiles(piles: readonly Pile[], area: Area): CSSProperties {
  const [first, second] = piles;
  const gap = first && second ? second.left - first.left - first.width : 0;
  return {
    gridTemplateColumns: `repeat(${piles.length}, minmax(0, 1fr))`,
    columnGap: `${(100 * gap) / area.width}%`,
  };
}
