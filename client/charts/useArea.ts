import { useLayoutEffect, useState, type RefObject } from 'react';

import type { Area } from '#shared/charts/grid.ts';

/** In units of which the stage is 1080 high. `px` is one unit on this screen. */
export interface MeasuredArea extends Area {
  px: number;
}

/** Before anything is measured: about what there is on a 16 : 9 screen. */
const EXPECTED: MeasuredArea = { width: 1728, height: 360, px: 1 };
/** The font size that the stylesheet of a measured element must have, in units. */
const FONT_UNITS = 100;

/**
 * The size of an element in stage units, kept right when it changes. The element's own font size says how large a
 * unit is here, so that nothing needs to know about the stage around it.
 */
export function useArea(box: RefObject<HTMLElement | null>): MeasuredArea {
  const [area, setArea] = useState(EXPECTED);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => setArea((known) => measured(element, known));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return area;
}

function measured(element: HTMLElement, known: MeasuredArea): MeasuredArea {
  // Not clientWidth, which is whole: half a pixel is enough for dots to be seen to shift when they land.
  const [width = 0, height = 0, font = 0] = sizesOf(getComputedStyle(element));
  if (!(width > 0 && height > 0 && font > 0)) return known;
  const px = font / FONT_UNITS;
  const area = { width: width / px, height: height / px, px };
  const same = area.px === known.px && area.width === known.width && area.height === known.height;
  return same ? known : area;
}

function sizesOf({ width, height, fontSize }: CSSStyleDeclaration): number[] {
  return [width, height, fontSize].map((size) => parseFloat(size));
}
