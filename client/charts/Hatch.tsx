import type { CSSProperties } from 'react';

import styles from './Hatch.module.css';

/** The diagonal hatch of a bar or a band, as a pattern for the `defs` of a drawing. */
export function Hatch({ id, size }: { id: string; size: number }) {
  const rotated: CSSProperties = { transform: 'rotate(45deg)' };
  return (
    <pattern id={id} width={size} height={size} patternUnits="userSpaceOnUse" style={rotated}>
      <rect className={styles.ground} width={size} height={size} />
      <rect className={styles.line} width={size * 0.32} height={size} />
    </pattern>
  );
}
