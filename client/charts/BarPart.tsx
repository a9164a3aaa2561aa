import type { BarSegment } from './barRows.ts';
import styles from './PairedBars.module.css';

interface BarPartProps {
  /** All in CSS px. */
  box: { x: number; y: number; width: number; height: number };
  segment: BarSegment | undefined;
  /** One stage unit in CSS px, and the id of the hatch pattern. */
  look: { px: number; hatch: string };
}

const FIGURE = 68;
const SMALL = 48;
const OUTLINE = 4;
/** Of a figure, as a part of its font size. */
const DIGIT = 0.62;

/** One option of one bar, its number in it; where it is too narrow for that, below it. */
export function BarPart({ box, segment, look }: BarPartProps) {
  if (segment === undefined || segment.people === 0) return null;
  const { px, hatch } = look;
  const figure = segment.percent === null ? `${segment.people}` : `${segment.percent}%`;
  const fits = box.width > (figure.length * FIGURE * DIGIT + 16) * px;
  const middle = box.x + box.width / 2;
  return (
    <g className={inkOf(segment.option)}>
      <BarFill box={box} option={segment.option} look={{ px, hatch }} />
      {fits ? (
        <Inside segment={segment} figure={figure} at={{ x: middle, y: box.y + box.height / 2, px }} />
      ) : (
        <text
          className={styles.below}
          x={middle}
          y={box.y + box.height + SMALL * 0.92 * px}
          fontSize={SMALL * px}
        >
          {segment.people}
        </text>
      )}
    </g>
  );
}

interface InsideProps {
  segment: BarSegment;
  figure: string;
  at: { x: number; y: number; px: number };
}

/** A percentage never stands without the number of people that it is. */
function Inside({ segment, figure, at: { x, y, px } }: InsideProps) {
  const twoLines = segment.percent !== null;
  return (
    <>
      <text
        className={styles.figure}
        x={x}
        y={y + (twoLines ? 2 : FIGURE * 0.36) * px}
        fontSize={FIGURE * px}
      >
        {figure}
      </text>
      {twoLines && (
        <text x={x} y={y + (SMALL + 4) * px} fontSize={SMALL * px}>
          {segment.people}
        </text>
      )}
    </>
  );
}

/** A box filled as its option is. */
export function BarFill({
  box,
  option,
  look,
}: {
  box: BarPartProps['box'];
  option: string;
  look: BarPartProps['look'];
}) {
  if (option !== 'skip' && option !== 'unsure') return <rect {...box} className={styles.solid} />;
  const line = OUTLINE * look.px;
  return (
    <rect
      className={option === 'skip' ? styles.skip : styles.unsure}
      {...(option === 'skip' && { fill: `url(#${look.hatch})` })}
      x={box.x + line / 2}
      y={box.y + line / 2}
      width={Math.max(0, box.width - line)}
      height={Math.max(0, box.height - line)}
      strokeWidth={line}
    />
  );
}

/** The class around a box, for its fill and for what is written in it. */
export function inkOf(option: string): string | undefined {
  switch (option) {
    case 'skip':
    case 'unsure':
      return styles.darkText;
    case 'call':
      return styles.call;
    default:
      return styles.other;
  }
}
