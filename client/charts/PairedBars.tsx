import { useId, useRef } from 'react';
import { Bar, BarChart, XAxis, YAxis, type BarShapeProps } from 'recharts';

import { isOwnCall } from '#shared/wording/callOptions.ts';
import { OptionSign, signOf } from '../ui/OptionSign.tsx';
import { keyed } from '../ui/keyed.ts';
import { BarPart } from './BarPart.tsx';
import type { BarRow } from './barRows.ts';
import { Hatch } from './Hatch.tsx';
import styles from './PairedBars.module.css';
import { useArea } from './useArea.ts';

interface PairedBarsProps {
  rows: BarRow[];
  options: { id: string; label: string }[];
  /** One sentence, for who cannot see it. */
  name: string;
}

/** One whole bar for each moment, in the same order of options; labelled where it stands, without axes or legend. */
export function PairedBars({ rows, options, name }: PairedBarsProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width, height, px } = useArea(box);
  const hatch = useId();
  return (
    <div className={styles.chart} role="img" aria-label={name}>
      <ul className={styles.options}>
        {options.map((option) => (
          <OptionName key={option.id} option={option} />
        ))}
      </ul>
      <ul className={styles.moments}>
        {keyed(rows, ({ label }) => label).map(({ key, item: { label } }) => (
          <li key={key}>{label}</li>
        ))}
      </ul>
      <div ref={box} className={styles.bars}>
        <BarChart
          layout="vertical"
          data={rows}
          width={width * px}
          height={height * px}
          margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
          barCategoryGap="16%"
          accessibilityLayer={false}
        >
          <defs>
            <Hatch id={hatch} size={22 * px} />
          </defs>
          <XAxis type="number" domain={[0, 1]} hide />
          <YAxis type="category" dataKey="label" hide />
          {options.map((option, index) => (
            <Bar
              key={option.id}
              dataKey={(row: BarRow) => row.segments[index]?.share ?? 0}
              stackId="all"
              isAnimationActive={false}
              shape={({ x, y, width: across, height: down, index: row }: BarShapeProps) => (
                <BarPart
                  box={{ x, y, width: across, height: down }}
                  segment={rows[row]?.segments[index]}
                  look={{ px, hatch }}
                />
              )}
            />
          ))}
        </BarChart>
      </div>
    </div>
  );
}

function OptionName({ option }: { option: PairedBarsProps['options'][number] }) {
  const sign = signOf(option.id);
  return (
    <li>
      {sign !== null && <OptionSign sign={sign} own={isOwnCall(option.label)} className={styles.sign} />}
      {option.label}
    </li>
  );
}
