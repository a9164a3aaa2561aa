/** In ms: far longer than anything takes that comes at all, on a machine that is busy with other things as well. */
const PATIENCE = 120_000;

/**
 * What `promise` resolves to. Rejects where it does not come, so that nobody waits for ever, and says by `waitedFor`,
 * asked at that moment, for what it has waited.
 */
export async function within<T>(
  waitedFor: () => string,
  promise: Promise<T>,
  patience = PATIENCE,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const never = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${patience} ms for ${waitedFor()}`)), patience);
  });
  try {
    return await Promise.race([promise, never]);
  } finally {
    clearTimeout(timer);
  }
}
