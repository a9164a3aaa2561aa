import { useMemo } from 'react';
import { encode } from 'uqr';

/** What scanners need to find the code at all, in modules. */
const QUIET_ZONE = 4;

interface QrCodeProps {
  text: string;
  name: string;
  className?: string | undefined;
}

/** A QR code, dark on white in every theme. */
export function QrCode({ text, name, className }: QrCodeProps) {
  const { size, path } = useMemo(() => draw(text), [text]);
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      className={className}
      role="img"
      aria-label={name}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#16181d" />
    </svg>
  );
}

function draw(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''));
  return { size, path: rows.join('') };
}
