import styles from './drawings.module.css';

const STEPS = 10;
const RUN = 104;
const RISE = 47;
/** Where the stairs meet the floor of the reception. */
const FOOT = { x: 300, y: 708 };
const TOP = { x: FOOT.x + STEPS * RUN, y: FOOT.y - STEPS * RISE };
/** Height of the handrail above the steps. */
const RAIL = 138;
/** Of the landing's underside below the landing. */
const THICK = 62;

/** An empty staircase in ink, seen from reception. Nobody is on it: who comes down is told. */
export function Stairs({ alt }: { alt: string }) {
  const steps = Array.from({ length: STEPS }, (_, step) => ({
    x: FOOT.x + (step + 0.5) * RUN,
    y: FOOT.y - (step + 1) * RISE,
  }));
  const treads = steps.map(() => `v${-RISE}h${RUN}`).join('');
  const balusters = steps.map(({ x, y }) => `M${x} ${y}V${y - RAIL + RISE / 2}`).join('');
  const rise = RISE / RUN;
  return (
    <svg viewBox="0 0 1728 760" role="img" aria-label={alt} className={styles.drawing}>
      <path className={styles.faint} d={shade()} />
      <path className={styles.thin} d={`M${TOP.x + 150} ${TOP.y}V52h132V${TOP.y}M${TOP.x + 262} 146v10`} />
      <path className={styles.ink} d={`M40 ${FOOT.y}H${FOOT.x}${treads}H1700`} />
      <path
        className={styles.ink}
        d={`M${FOOT.x + 118} ${FOOT.y}L${TOP.x + 22} ${TOP.y + THICK}H1700M${FOOT.x + 118} ${FOOT.y}H1700`}
      />
      <path className={styles.thin} d={balusters} />
      <path
        className={styles.rail}
        d={`M${FOOT.x - 76} ${FOOT.y - RAIL - 4}q6 -22 34 -24L${FOOT.x + RUN / 2} ${FOOT.y - RAIL - RISE / 2}L${TOP.x - RUN / 2} ${FOOT.y - RAIL - RISE / 2 - (STEPS - 1) * RUN * rise}q26 -12 54 -12h62`}
      />
      <path
        className={styles.post}
        d={`M${FOOT.x - 34} ${FOOT.y}V${FOOT.y - RAIL - 26}M${TOP.x + 48} ${TOP.y}v${-RAIL - 8}`}
      />
    </svg>
  );
}

/** Slanting lines in the shadow under the stairs. */
function shade(): string {
  const rise = (FOOT.y - TOP.y - THICK) / (TOP.x + 22 - FOOT.x - 118);
  return Array.from({ length: 15 }, (_, line) => {
    const x = FOOT.x + 230 + line * 56;
    const height = (x - FOOT.x - 118) * rise;
    return `M${x} ${FOOT.y - 14}l${height * 0.42} ${-height * 0.72}`;
  }).join('');
}
