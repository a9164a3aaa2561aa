import { useId, type RefObject } from 'react';

import type { Dot, DotLayout } from '#shared/charts/dots.ts';
import type { Area } from '#shared/charts/grid.ts';
import { DotMark, Hatch, type DotInk } from './DotMark.tsx';
import styles from './DotPiles.module.css';
import type { DotsPhase } from './dotsPhase.ts';

interface DotPilesProps {
  drawing: RefObject<SVGSVGElement | null>;
  layout: DotLayout;
  area: Area;
  options: readonly string[];
  phase: DotsPhase;
}

/** All dots of the piles. `moving` draws them where they go: the glides start from where they came from. */
export function DotPiles({ drawing, layout, area, options, phase }: DotPilesProps) {
  const ink: DotInk = { options, hatch: useId(), cell: layout.cell };
  const stayers = layout.dots.filter((dot) => dot.from === dot.to);
  const movers = layout.dots.filter((dot) => dot.from !== dot.to);
  return (
    <svg
      ref={drawing}
      viewBox={`0 0 ${area.width} ${area.height}`}
      className={styles.drawing}
      aria-hidden="true"
    >
      <defs>
        <Hatch id={ink.hatch} cell={layout.cell} />
      </defs>
      {phase === 'faded' && movers.map((dot) => <Leaving key={`left-${dot.key}`} dot={dot} ink={ink} />)}
      {/* Movers last, so that they pass in front of who stays. */}
      {[...stayers, ...movers].map((dot) =>
        phase === 'standing' ? (
          <DotMark key={dot.key} at={dot.start} pile={dot.from} ringed={false} ink={ink} />
        ) : (
          <DotMark
            key={dot.key}
            name={dot.key}
            at={dot.end}
            pile={dot.to}
            under={phase === 'moving' && dot.from !== dot.to ? dot.from : undefined}
            ringed={dot.from !== dot.to}
            ink={ink}
            className={phase === 'faded' && dot.from !== dot.to ? styles.arriving : undefined}
          />
        ),
      )}
    </svg>
  );
}

/** Where somebody stood, while it fades. */
function Leaving({ dot, ink }: { dot: Dot; ink: DotInk }) {
  return <DotMark at={dot.start} pile={dot.from} ringed={false} ink={ink} className={styles.leaving} />;
}
