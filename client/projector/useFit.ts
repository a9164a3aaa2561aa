import { useEffect, useLayoutEffect, type RefObject } from 'react';

/** From as it should be to all type in the smallest size; then, rather than cutting a text off, below it. */
const STEPS = [
  [1, 1],
  [0.94, 1],
  [0.88, 1],
  [0.82, 1],
  [0.76, 1],
  [0.7, 1],
  [0.62, 1],
  [0.62, 0.9],
  [0.62, 0.8],
  [0.62, 0.7],
  [0.55, 0.6],
] as const;

/**
 * Keeps the largest type on a sheet with which nothing is cut off, whatever the texts and the shape of the screen:
 * sets `--fit` and `--least`, from which the sheet's stylesheet takes its sizes.
 */
export function useFit(sheet: RefObject<HTMLElement | null>): void {
  // After every render, since any text may have changed; where the first step fits, that is one measurement.
  useLayoutEffect(() => fit(sheet.current));

  useEffect(() => {
    const again = () => fit(sheet.current);
    const observer = new ResizeObserver(again);
    if (sheet.current !== null) observer.observe(sheet.current);
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, [sheet]);
}

function fit(sheet: HTMLElement | null): void {
  if (sheet === null) return;
  for (const [type, least] of STEPS) {
    sheet.style.setProperty('--fit', String(type));
    sheet.style.setProperty('--least', String(least));
    // One pixel is what rounding alone can make of a line that fits.
    const cut = sheet.scrollHeight > sheet.clientHeight + 1 || sheet.scrollWidth > sheet.clientWidth + 1;
    if (!cut) return;
  }
}
