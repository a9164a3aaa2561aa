import type { z } from 'zod';

export type Read<T> = { success: true; data: T } | { success: false; issues: readonly z.core.$ZodIssue[] };

/**
 * What came from elsewhere as a schema wants it, or what is wrong with it; never throws. The package measures whatever
 * has a `length` before it asks whether it is a text, and a `length` that is no number but an object without a value
 * throws there; of such a thing no issue is told.
 */
export function readAs<T>(schema: z.ZodType<T>, value: unknown): Read<T> {
  try {
    const read = schema.safeParse(value);
    return read.success ? read : { success: false, issues: read.error.issues };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { success: false, issues: [] };
  }
}
