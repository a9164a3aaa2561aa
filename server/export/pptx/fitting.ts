/** In points: nothing that is to be read from a chair is smaller. */
export const TYPE = 18;
/** What is written in sentences. */
export const TEXT = 20;

/** About how wide a letter is, as a part of its size: that of Georgia, and a little more than Arial's. */
const LETTER = 0.5;
const LINE = 1.25;
const POINTS = 72;

/** How high a text stands, in inches, at so many points in a column of so many inches. */
export function heightOf(text: string, width: number, size = TYPE): number {
  const inLine = Math.max(1, Math.floor((width * POINTS) / (size * LETTER)));
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / inLine)), 0);
  return (lines * size * LINE) / POINTS;
}

/** What is on one page: things in their order, of which each has its height in inches. */
export function paginated<Thing extends { height: number }>(
  things: readonly Thing[],
  room: number,
): Thing[][] {
  const pages: Thing[][] = [];
  let left = 0;
  for (const thing of things) {
    const page = pages.at(-1);
    if (page === undefined || thing.height > left) {
      pages.push([thing]);
      left = room - thing.height;
    } else {
      page.push(thing);
      left -= thing.height;
    }
  }
  return pages;
}
