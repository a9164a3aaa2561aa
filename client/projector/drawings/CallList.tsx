import styles from './drawings.module.css';

const ROWS = [
  { y: 264, length: 330 },
  { y: 402, length: 400 },
  { y: 540, length: 290 },
];

/** A call list on ruled paper with the red pen beside it. The names are mere lines: the scenario's are on the phones. */
export function CallList({ alt }: { alt: string }) {
  return (
    <svg viewBox="0 0 1728 760" role="img" aria-label={alt} className={styles.drawing}>
      <path className={styles.sheet} d="M440 42L1150 26L1172 724L456 734Z" />
      <path className={styles.thin} d="M524 150L760 145" />
      {ROWS.map(({ y, length }) => (
        <g key={y}>
          <path className={styles.faint} d={`M496 ${y + 50}L1116 ${y + 38}`} />
          <path className={styles.name} d={`M526 ${y}q${length / 3} -7 ${length / 2} -3t${length / 2} -6`} />
        </g>
      ))}
      <path className={styles.pen} d="M1296 676L1500 236q16 -14 40 12L1336 694Z" />
      <path className={styles.nib} d="M1296 676L1336 694L1300 738Z" />
    </svg>
  );
}
