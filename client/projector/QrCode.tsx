import { useMemo } from 'react';
import { encode } from 'uqr';

import styles from './screens/JoinScreen.module.css';

/** What scanners need to find the code at all, in modules. */
const QUIET_ZONE = 4;

/** A QR code as one path, dark on white on every theme, as large as its box. */
export function QrCode({ text, name }: { text: string; name: string }) {
  const { size, path } = useMemo(() => drawn(text), [text]);
  const from = -QUIET_ZONE;
  const across = size + 2 * QUIET_ZONE;
  return (
    <svg
      className={styles.qr}
      viewBox={`${from} ${from} ${across} ${across}`}
      role="img"
      aria-label={name}
      shapeRendering="crispEdges"
    >
      <rect x={from} y={from} width={across} height={across} fill="#fff" />
      <path d={path} fill="#16181d" />
    </svg>
  );
}

function drawn(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  const path = data
    .map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
    .join('');
  return { size, path };
}
