import { useId, useMemo, useRef } from 'react';
import { Sankey } from 'recharts';

import { flowGap, flowOf } from '#shared/charts/flow.ts';
import { keyedLines } from '../ui/keyed.ts';
import { Hatch } from './Hatch.tsx';
import styles from './FlowChart.module.css';
import { FlowBand, FlowEnd } from './FlowMarks.tsx';
import { useArea } from './useArea.ts';

interface FlowChartProps {
  /** `flows[i][j]`: people who went from option i to option j. */
  flows: number[][];
  options: { id: string; label: string }[];
  /** The two moments, over the two sides. */
  moments: [before: string, after: string];
  /** One sentence, for who cannot see it. */
  name: string;
}

/** All in stage units. */
const NODE = 30;
const LINE = 54;
const LEAST_GAP = 24;
/** Beside the drawing: as wide as the longest label asks for, and the bands keep the middle. */
const COLUMN = { least: 390, part: 0.29 };
/** In a column beside the words: the margins, the sign, and a digit of the number. */
const BESIDE = { margins: 68, sign: 53, digit: 44 };
/** A letter, on average. */
const LETTER = 25;

/** Who went where: two columns of options and a band between them for each way that people went. */
export function FlowChart({ flows, options, moments, name }: FlowChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width, height, px } = useArea(box);
  const hatch = useId();
  const flow = useMemo(() => flowOf(flows), [flows]);
  const digits = Math.max(...flow.nodes.map(({ people }) => `${people}`.length));
  const beside = BESIDE.margins + BESIDE.sign + digits * BESIDE.digit;
  const longest = Math.max(...options.map(({ label }) => label.length));
  const column = Math.max(COLUMN.least, Math.min(width * COLUMN.part, beside + longest * LETTER));
  const characters = Math.floor((column - beside) / LETTER);
  // Two more than it has, for where it breaks.
  const lines = Math.ceil((longest + 2) / characters);
  const label = Math.max(2, lines) * LINE;
  // A label may be higher than its node, also at the very top and bottom.
  const edge = label / 2;
  const gap = flowGap(flow, { height: height - 2 * edge, label, least: LEAST_GAP });
  const look = { px, hatch };
  return (
    <div className={styles.chart} role="img" aria-label={name}>
      <div className={styles.moments}>
        {keyedLines(moments).map(({ key, item: moment }) => (
          <p key={key}>{moment}</p>
        ))}
      </div>
      <div ref={box} className={styles.flow}>
        <Sankey
          data={flow}
          width={width * px}
          height={height * px}
          margin={{ top: edge * px, right: column * px, bottom: edge * px, left: column * px }}
          nodeWidth={NODE * px}
          nodePadding={gap * px}
          // The order of the options is fixed, and the layout must not move a node towards its links.
          sort={false}
          verticalAlign="top"
          accessibilityLayer={false}
          link={(band) => <FlowBand {...{ band, options, look }} link={flow.links[band.index]} />}
          node={({ index, x, y, width: across, height: down }) => (
            <FlowEnd
              box={{ x, y, width: across, height: down }}
              node={flow.nodes[index]}
              options={options}
              look={{ ...look, column, label }}
            />
          )}
        >
          <defs>
            <Hatch id={hatch} size={22 * px} />
          </defs>
        </Sankey>
      </div>
    </div>
  );
}
