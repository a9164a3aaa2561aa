import type { BarsChart } from '#shared/document/blocks.ts';
import { keyed } from '../../ui/keyed.ts';
import styles from './BarsDrawing.module.css';
import { ChartFigure } from './ChartFigure.tsx';
import { fillOf } from './fills.ts';
import { OptionName } from './OptionName.tsx';

/** Of a bar: from this share on a number stands in its part, also on the smallest phone; below it, under it. */
const ROOM = { first: 0.07, each: 0.035, percent: 0.17 };

/** One whole bar for each moment, options in the same order; labelled where it stands, without axes or legend. */
export function BarsDrawing({ chart }: { chart: BarsChart }) {
  const { bars, options } = chart;
  return (
    <ChartFigure chart={chart} className={styles.chart}>
      <ul className={styles.options}>
        {options.map((option) => (
          <li key={option.id}>
            <OptionName option={option} />
          </li>
        ))}
      </ul>
      {keyed(bars, ({ label }) => label).map(({ key, item: { label, counts, percent } }) => (
        <div key={key} className={styles.row}>
          <p className={styles.label}>{label}</p>
          <div className={styles.bar}>
            {options.map(({ id }, place) => (
              <Part key={id} {...{ counts, percent, place }} fill={fillOf(id, place)} />
            ))}
          </div>
        </div>
      ))}
    </ChartFigure>
  );
}

interface PartProps {
  counts: number[];
  percent: number[] | null;
  place: number;
  fill: string | undefined;
}

/** One option's part of a bar. A percentage never stands without the number of people that it is. */
function Part({ counts, percent, place, fill }: PartProps) {
  const people = counts[place] ?? 0;
  if (people === 0) return null;
  const share = people / counts.reduce((sum, count) => sum + count, 0);
  const fits = share >= ROOM.first + ROOM.each * (`${people}`.length - 1);
  const shown = percent !== null && share >= ROOM.percent ? percent[place] : undefined;
  return (
    <div className={styles.part} style={{ flexGrow: people }}>
      <div className={`${styles.fill} ${fill}`}>
        {fits && <span className={styles.people}>{people}</span>}
        {fits && shown !== undefined && <span className={styles.percent}>{`${shown}%`}</span>}
      </div>
      {!fits && <span className={styles.below}>{people}</span>}
    </div>
  );
}
