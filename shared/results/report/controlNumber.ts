/** The first part of a report's hash as people compare it: two groups of four, as in `7f3a·91c2`. */
export function controlNumber(hash: string): string {
  return `${hash.slice(0, 4)}·${hash.slice(4, 8)}`;
}
