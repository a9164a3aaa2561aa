import type { Pile } from '#shared/charts/dots.ts';
import type { Area } from '#shared/charts/grid.ts';
import { isOwnCall } from '#shared/wording/callOptions.ts';
import { OptionSign, signOf } from '../ui/OptionSign.tsx';
import { underPiles } from './PileCount.tsx';
import styles from './FlowArrows.module.css';

interface FlowArrowsProps {
  /** `flows[i][j]` from pile i to pile j; null until the dots have moved: then only the room is kept. */
  flows: number[][] | null;
  options: { id: string; label: string }[];
  piles: Pile[];
  area: Area;
}

/** Who came from where, for who asked for less motion: under each pile an arrow from every other with its number. */
export function FlowArrows({ flows, options, piles, area }: FlowArrowsProps) {
  return (
    <div className={styles.row} style={underPiles(piles, area)}>
      {options.map(({ id }, to) => (
        <p key={id} className={styles.arrivals}>
          {options.map((option, from) => {
            const people = flows?.[from]?.[to] ?? 0;
            return from !== to && people > 0 && <Arrival key={option.id} option={option} people={people} />;
          })}
        </p>
      ))}
    </div>
  );
}

function Arrival({ option, people }: { option: FlowArrowsProps['options'][number]; people: number }) {
  const sign = signOf(option.id);
  return (
    <span className={styles.arrival}>
      {sign === null ? (
        option.label
      ) : (
        <OptionSign sign={sign} own={isOwnCall(option.label)} className={styles.sign} />
      )}
      <svg viewBox="0 0 60 30" className={styles.arrow}>
        <path d="M4 15H52M40 4L54 15L40 26" />
      </svg>
      <strong>{people}</strong>
    </span>
  );
}
