const KEY = 'aanname.reloaded';

/**
 * Loads the page anew, for a server that has become newer than this page. Only once: if the fresh page does not
 * understand the server either, or if nothing can be remembered, it answers `false` and stays.
 */
export function reloadOnce(): boolean {
  try {
    if (sessionStorage.getItem(KEY) !== null) return false;
    sessionStorage.setItem(KEY, '1');
  } catch {
    return false;
  }
  location.reload();
  return true;
}

/** To be called once the server has understood this page, so that a later update may reload it again. */
export function reloadHelped(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Where nothing can be remembered, nothing was.
  }
}
