/** Copies a text; false where the browser does not allow that, as on plain http. */
export async function copied(text: string): Promise<boolean> {
  // The types say that it is always there; on plain http it is not.
  if (!window.isSecureContext) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
