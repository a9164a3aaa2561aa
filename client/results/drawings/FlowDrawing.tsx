import { useMemo } from 'react';

import { bandPath, flowGap, flowOf, type Flow } from '#shared/charts/flow.ts';
import { layFlow } from '#shared/charts/flowLayout.ts';
import type { DocumentOption, MovesChart } from '#shared/document/blocks.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { fillOf } from './fills.ts';
import styles from './FlowDrawing.module.css';
import { OptionName } from './OptionName.tsx';

/** In CSS px; the width is stretched to what there is. */
const AREA = { width: 100, height: 272 };
/** Two lines beside a node, the least room between two nodes, and what is still to be seen of one person. */
const LABEL = 42;
const LEAST = { gap: 14, band: 1.5, node: 3 };
/** A band that is as thick has its number in it. */
const FIGURE = 17;

/** Who went where: the earlier options at the left, the later ones at the right, between them a band for each way. */
export function FlowDrawing({ chart }: { chart: MovesChart }) {
  const { flows, options, moments } = chart;
  const flow = useMemo(() => flowOf(flows), [flows]);
  const gap = flowGap(flow, { height: AREA.height, label: LABEL, least: LEAST.gap });
  const { boxes, bands } = layFlow(flow, AREA, { node: 0, gap });
  return (
    <ChartFigure chart={chart} className={styles.chart}>
      <p className={styles.before}>{moments.before}</p>
      <p className={styles.after}>{moments.after}</p>
      <Ends side="before" {...{ flow, boxes, options }} />
      <div className={styles.field} style={{ height: AREA.height }}>
        <svg
          viewBox={`0 0 ${AREA.width} ${AREA.height}`}
          preserveAspectRatio="none"
          className={styles.bands}
          aria-hidden="true"
        >
          {bands.map(({ link, from, to, thickness }) => {
            const path = bandPath({ from, to, thickness: Math.max(LEAST.band, thickness) });
            return (
              <g key={`${link.source} ${link.target}`}>
                <path className={styles.ground} d={path} />
                <path className={bandClass(options[link.from]?.id ?? '')} d={path} />
              </g>
            );
          })}
        </svg>
        {bands.map(
          ({ link, from, thickness }) =>
            thickness >= FIGURE && (
              <span key={`${link.source} ${link.target}`} className={styles.figure} style={{ top: from.y }}>
                {link.value}
              </span>
            ),
        )}
      </div>
      <Ends side="after" {...{ flow, boxes, options }} />
    </ChartFigure>
  );
}

interface EndsProps {
  side: 'before' | 'after';
  flow: Flow;
  boxes: { y: number; height: number }[];
  options: DocumentOption[];
}

/** The options of one moment, each as high as its people, with its number and name on the outer side. */
function Ends({ side, flow, boxes, options }: EndsProps) {
  return (
    <div className={side === 'before' ? styles.sources : styles.targets}>
      {flow.nodes.map((node, index) => {
        const option = options[node.option];
        const { y, height } = boxes[index] ?? { y: 0, height: 0 };
        if (node.side !== side || option === undefined) return null;
        return (
          <div
            key={option.id}
            className={styles.end}
            style={{ top: y, height: Math.max(LEAST.node, height) }}
          >
            <span className={`${styles.node} ${fillOf(option.id, node.option)}`} />
            <p className={styles.label}>
              <OptionName option={option} /> <strong>{node.people}</strong>
            </p>
          </div>
        );
      })}
    </div>
  );
}

function bandClass(option: string): string | undefined {
  switch (option) {
    case 'skip':
      return styles.skip;
    case 'unsure':
      return styles.unsure;
    case 'call':
      return styles.call;
    default:
      return styles.other;
  }
}
