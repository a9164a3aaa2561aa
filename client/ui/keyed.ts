/** Something in a list, and a key that no other in that list has. */
export interface Keyed<T> {
  key: string;
  item: T;
}

/**
 * Names each item by what it says, and by how often that has been said before: people may well write the same line
 * twice, and React wants to tell one from the other.
 */
export function keyed<T>(items: readonly T[], said: (item: T) => string): Keyed<T>[] {
  const times = new Map<string, number>();
  return items.map((item) => {
    const text = said(item);
    const before = times.get(text) ?? 0;
    times.set(text, before + 1);
    return { key: `${before} ${text}`, item };
  });
}

/** The same for lines of text. */
export function keyedLines(lines: readonly string[]): Keyed<string>[] {
  return keyed(lines, (line) => line);
}
