import type { Area } from './grid.ts';

/** A drawing of how many people guessed each of several values, and where the truth lies among them; in `Area` units. */
export interface GuessDots {
  /** Across a dot. */
  size: number;
  dots: { x: number; y: number; place: number }[];
  /** Middle of each value's column. */
  columns: number[];
}

/** Of a column's breadth, what its dots take. */
const FILLED = 0.86;

/**
 * One dot a person, piled on the value that they guessed: as large as the fullest pile allows, several abreast where one
 * on top of the other would be too small to see.
 *
 * @param counts people per value, each a whole number of 0 or more, at least one value
 */
export function layGuesses(counts: readonly number[], { width, height }: Area): GuessDots {
  const column = width / counts.length;
  const fullest = Math.max(1, ...counts);
  const abreast = abreastFor(fullest, column, height);
  const size = Math.min((column * FILLED) / abreast, height / Math.ceil(fullest / abreast));
  const columns = counts.map((_, place) => (place + 0.5) * column);
  const dots = counts.flatMap((people, place) =>
    Array.from({ length: people }, (_, index) => {
      const row = Math.floor(index / abreast);
      const inRow = Math.min(abreast, people - row * abreast);
      const left = ((index % abreast) - (inRow - 1) / 2) * size;
      return { x: (columns[place] ?? 0) + left, y: height - (row + 0.5) * size, place };
    }),
  );
  return { size, dots, columns };
}

/** How many dots side by side make them largest. */
function abreastFor(fullest: number, column: number, height: number): number {
  let best = { abreast: 1, size: 0 };
  for (let abreast = 1; abreast <= fullest; abreast += 1) {
    const size = Math.min((column * FILLED) / abreast, height / Math.ceil(fullest / abreast));
    if (size > best.size) best = { abreast, size };
  }
  return best.abreast;
}

/** Where a value between 0 and the last lies across the drawing, in the same units. */
export function guessAt(value: number, values: number, width: number): number {
  return ((value + 0.5) * width) / values;
}
