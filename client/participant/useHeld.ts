import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** The largest part of the window that may stay in front of what scrolls. */
const MOST = 0.7;

/**
 * Whether a block may be held at the bottom of the window. One that would take most of it (a phone on its side, a
 * page at 200 %, a long question) flows with the page, so that nothing that has the focus can lie behind it.
 */
export function useHeld<Block extends HTMLElement>(): { block: RefObject<Block | null>; held: boolean } {
  const block = useRef<Block>(null);
  const [held, setHeld] = useState(false);
  useLayoutEffect(() => {
    const measured = block.current;
    if (measured === null) return;
    // The window without its bars coming and going, which would let the block jump while one scrolls.
    const measure = () => setHeld(measured.offsetHeight <= MOST * document.documentElement.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, []);
  return { block, held };
}
