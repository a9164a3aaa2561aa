import type { SankeyLinkProps } from 'recharts';

import { bandPath, type FlowLink, type FlowNode } from '#shared/charts/flow.ts';
import { isOwnCall } from '#shared/wording/callOptions.ts';
import { OptionSign, signOf } from '../ui/OptionSign.tsx';
import { BarFill, inkOf } from './BarPart.tsx';
import styles from './FlowChart.module.css';

interface Look {
  /** One stage unit in CSS px. */
  px: number;
  /** Id of the hatch pattern. */
  hatch: string;
}

type Options = readonly { id: string; label: string }[];

/** In stage units. */
const FIGURE = 48;
const ASIDE = 20;
/** One person among hundreds is still to be seen. */
const LEAST_BAND = 4;
const LEAST_END = 8;

interface FlowBandProps {
  /** Where the drawing has it, in CSS px. */
  band: SankeyLinkProps;
  link: FlowLink | undefined;
  options: Options;
  look: Look;
}

/** People who went one way, filled as what they left. Their number stands where they left, if the band is as high. */
export function FlowBand({ band, link, options, look: { px, hatch } }: FlowBandProps) {
  const option = options[link?.from ?? -1]?.id;
  if (link === undefined || option === undefined) return <g />;
  const path = bandPath({
    from: { x: band.sourceX, y: band.sourceY },
    to: { x: band.targetX, y: band.targetY },
    thickness: Math.max(LEAST_BAND * px, band.linkWidth),
  });
  return (
    <g>
      <path className={styles.ground} d={path} strokeWidth={6 * px} />
      <path
        className={bandClass(option)}
        d={path}
        strokeWidth={3 * px}
        {...(option === 'skip' && { fill: `url(#${hatch})` })}
      />
      {band.linkWidth >= FIGURE * 0.8 * px && (
        <text x={band.sourceX + ASIDE * px} y={band.sourceY + FIGURE * 0.36 * px} fontSize={FIGURE * px}>
          {link.value}
        </text>
      )}
    </g>
  );
}

interface FlowEndProps {
  /** All in CSS px. */
  box: { x: number; y: number; width: number; height: number };
  node: FlowNode | undefined;
  options: Options;
  /** Also, in stage units, how wide the column beside the drawing is and how high a label. */
  look: Look & { column: number; label: number };
}

/** The people of one option at one moment, with their number and its name on the outer side. */
export function FlowEnd({ box, node, options, look: { px, hatch, column, label } }: FlowEndProps) {
  const option = options[node?.option ?? -1];
  if (node === undefined || option === undefined) return null;
  const sign = signOf(option.id);
  const before = node.side === 'before';
  const middle = box.y + box.height / 2;
  const height = Math.max(LEAST_END * px, box.height);
  return (
    <g>
      <g className={inkOf(option.id)}>
        <BarFill box={{ ...box, y: middle - height / 2, height }} option={option.id} look={{ px, hatch }} />
      </g>
      <foreignObject
        x={before ? box.x - column * px : box.x + box.width}
        y={middle - (label * px) / 2}
        width={column * px}
        height={label * px}
      >
        <p className={before ? styles.before : styles.after}>
          <strong>{node.people}</strong>
          <span>
            {sign !== null && (
              <OptionSign sign={sign} own={isOwnCall(option.label)} className={styles.sign} />
            )}
            {option.label}
          </span>
        </p>
      </foreignObject>
    </g>
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
