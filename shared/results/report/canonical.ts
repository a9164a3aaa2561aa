/**
 * The one way in which a value is written to take its hash: JSON with the keys of every object in order and no
 * spaces, so that the order in which a program built the value does not matter. For values that JSON can hold.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, held]) => [key, inOrder(held)]),
  );
}
