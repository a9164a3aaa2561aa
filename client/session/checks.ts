/*
 * What comes over HTTP is looked at before it is believed. Zod stays on the server; these few checks are all that
 * the console needs.
 */

export type Check<T> = (value: unknown) => value is T;

export const isText: Check<string> = (value) => typeof value === 'string';
export const isNumber: Check<number> = (value) => typeof value === 'number';
export const isFlag: Check<boolean> = (value) => typeof value === 'boolean';

export function isOrNull<T>(check: Check<T>): Check<T | null> {
  return (value): value is T | null => value === null || check(value);
}

export function isListOf<T>(check: Check<T>): Check<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(check);
}

export function isOneOf<const T>(values: readonly T[]): Check<T> {
  return (value): value is T => values.some((each) => each === value);
}

/** An object with these fields; it may have others. */
export function isRecordOf<T extends object>(fields: { [Key in keyof T]: Check<T[Key]> }): Check<T> {
  return (value): value is T => {
    if (typeof value !== 'object' || value === null) return false;
    const given = new Map<string, unknown>(Object.entries(value));
    return Object.entries<Check<unknown>>(fields).every(([name, check]) => check(given.get(name)));
  };
}

/** The value where it passes, and `null` otherwise. */
export function readAs<T>(check: Check<T>): (value: unknown) => T | null {
  return (value) => (check(value) ? value : null);
}
