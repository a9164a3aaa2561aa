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
  const px = parseFloat(getComputedStyle(element).fontSize) / FONT_UNITS;
  if (!(px > 0) || element.clientWidth === 0 || element.clientHeight === 0) return known;
  const area = { width: element.clientWidth / px, height: element.clientHeight / px, px };
  const same = area.px === known.px && area.width === known.width && area.height === known.height;
  return same ? known : area;
}
