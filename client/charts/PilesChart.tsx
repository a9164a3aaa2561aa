import { useMemo, useRef } from 'react';

import { layDots, standing } from '#shared/charts/dots.ts';
import { countsAt, planGlides } from '#shared/charts/glides.ts';
import { isOwnCall } from '#shared/wording/callOptions.ts';
import { OptionSign, signOf } from '../ui/OptionSign.tsx';
import { DotGlides } from './DotGlides.tsx';
import { DotPiles } from './DotPiles.tsx';
import { FlowArrows } from './FlowArrows.tsx';
import { isTooWide, PileCount, underPiles } from './PileCount.tsx';
import styles from './PilesChart.module.css';
import { useArea } from './useArea.ts';
import { useDotsPhase } from './useDotsPhase.ts';
import { useReducedMotion } from './useReducedMotion.ts';
import { useStable } from './useStable.ts';

/** More dots than this and a laptop drops frames: then the piles change without motion. */
const MOST_GLIDING = 400;

export interface PilesData {
  options: { id: string; label: string }[];
  /** People per option. */
  before: number[];
  /** Null until the dots move. */
  after: number[] | null;
  /** Null where the group is too small to follow anybody: then only the counts change. */
  flows: number[][] | null;
  /** The most people in one pile, before and after: both are drawn as large as that allows. */
  room: number;
}

interface PilesChartProps {
  data: PilesData;
  /** One sentence, for who cannot see it. */
  name: string;
  /** The word before a number that has changed. */
  was: string;
  /** The trainer is a step further than the moving: dots that are under way are brought home. */
  beyond: boolean;
}

/**
 * The hero: one dot is one person, in a pile for each option. When `after` comes, who changed glides; where it was
 * there from the first, the end stands still. Taking `after` away and giving it again replays.
 */
export function PilesChart({ data, name, was, beyond }: PilesChartProps) {
  const { options, before, after, flows, room } = useStable(data);
  const field = useRef<HTMLDivElement>(null);
  const figures = useRef<(HTMLSpanElement | null)[]>([]);
  const area = useArea(field);
  const reduced = useReducedMotion();
  const followed = after !== null && flows !== null;
  const people = before.reduce((sum, count) => sum + count, 0);
  const still = reduced || !followed || people > MOST_GLIDING;
  const [phase, land] = useDotsPhase({ moved: after !== null, beyond, still });

  const layout = useMemo(
    () => layDots(followed ? flows : standing(after ?? before), area, room),
    [followed, flows, after, before, area, room],
  );
  const plan = useMemo(() => planGlides(layout.dots), [layout]);
  const showCounts = (ms: number): void => {
    countsAt(plan, before, ms).forEach((count, pile) => {
      const figure = figures.current[pile];
      if (figure && figure.textContent !== String(count)) figure.textContent = String(count);
    });
  };
  const stacked = isTooWide(people, layout.piles);
  const ids = useMemo(() => options.map(({ id }) => id), [options]);

  return (
    <div
      className={[styles.chart, stacked && styles.stacked, reduced && styles.still].filter(Boolean).join(' ')}
      role="img"
      aria-label={name}
    >
      <div className={styles.stack}>
        <div ref={field} className={styles.field}>
          {layout.piles.map((pile, order) => (
            <PileCount
              key={options[order]?.id}
              {...{ pile, order, was, phase, plan, area }}
              before={before[order] ?? 0}
              after={after?.[order] ?? null}
              figure={(element) => {
                figures.current[order] = element;
              }}
            />
          ))}
          <DotPiles
            key={followed || after === null ? 'followed' : 'counted'}
            {...{ layout, area, phase }}
            options={ids}
          />
          {phase === 'moving' && (
            <DotGlides
              {...{ plan, area }}
              cell={layout.cell}
              options={ids}
              onFrame={showCounts}
              onLanded={land}
            />
          )}
        </div>
      </div>
      <div className={styles.labels} style={underPiles(layout.piles, area)}>
        {options.map((option) => (
          <PileLabel key={option.id} option={option} />
        ))}
      </div>
      {reduced && (
        <FlowArrows
          flows={phase === 'standing' ? null : flows}
          options={options}
          piles={layout.piles}
          area={area}
        />
      )}
    </div>
  );
}

function PileLabel({ option }: { option: PilesData['options'][number] }) {
  const sign = signOf(option.id);
  return (
    <p className={styles.label}>
      {sign !== null && <OptionSign sign={sign} own={isOwnCall(option.label)} className={styles.sign} />}
      <span>{option.label}</span>
    </p>
  );
}
