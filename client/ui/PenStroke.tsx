import { useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode, type RefObject } from 'react';

import { penPath, type Line } from '#shared/charts/penPath.ts';
import styles from './PenStroke.module.css';

interface PenStrokeProps {
  struck: boolean;
  children: ReactNode;
  /** Which of the three hands draws; beside one another they should differ. */
  hand?: number;
  /** Milliseconds before the pen comes down, for several strokes one after the other. */
  delay?: number;
}

/**
 * Text that the red pen strikes through, line by line where it wraps. The stroke is drawn when `struck` becomes
 * true before one's eyes; text that was already struck comes with its stroke.
 */
export function PenStroke({ struck, children, hand = 0, delay = 0 }: PenStrokeProps) {
  const box = useRef<HTMLSpanElement>(null);
  const text = useRef<HTMLSpanElement>(null);
  const [struckAtFirst] = useState(struck);
  const [lifted, setLifted] = useState(false);
  const lines = useLines(box, text, struck);
  if (!struck && !lifted) setLifted(true);
  const drawn = !struckAtFirst || lifted;

  return (
    <span ref={box} className={styles.box}>
      <span ref={text}>{children}</span>
      {struck && (
        <svg className={styles.stroke} aria-hidden="true">
          {lines.map((line) => (
            <path
              key={line.order}
              className={drawn ? styles.drawn : undefined}
              d={penPath(line, hand + line.order)}
              pathLength={1}
              strokeWidth={Math.max(3, line.height * 0.11)}
              style={{ '--delay': `calc(${delay}ms + ${line.order} * var(--stroke-time))` } as CSSProperties}
            />
          ))}
        </svg>
      )}
    </span>
  );
}

/** Where the lines of the text lie within the box, kept right when the text wraps anew. */
function useLines(
  box: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  struck: boolean,
): Line[] {
  const [lines, setLines] = useState<Line[]>([]);
  useLayoutEffect(() => {
    if (!struck || box.current === null || text.current === null) return;
    const [outer, inner] = [box.current, text.current];
    const measure = () => setLines(linesOf(outer, inner));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    return () => observer.disconnect();
  }, [box, text, struck]);
  return lines;
}

function linesOf(outer: HTMLElement, inner: HTMLElement): Line[] {
  const origin = outer.getBoundingClientRect();
  // Within a scaled preview the rectangles are scaled, and the drawing's px are not.
  const scale = outer.offsetWidth > 0 ? origin.width / outer.offsetWidth : 1;
  return [...inner.getClientRects()].map((rect, order) => ({
    order,
    left: (rect.left - origin.left) / scale,
    top: (rect.top - origin.top) / scale,
    width: rect.width / scale,
    height: rect.height / scale,
  }));
}
