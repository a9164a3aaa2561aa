/**
 * Calls back whenever the page may have been asleep or its network may have changed. Phones freeze pages without
 * closing their sockets, and several of these events come together, so the calls are gathered.
 * @returns how to stop listening
 */
export function onWakeUp(wake: () => void): () => void {
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const gather = () => {
    if (document.visibilityState === 'hidden') return;
    gathering ??= setTimeout(() => {
      gathering = undefined;
      wake();
    }, 50);
  };

  document.addEventListener('visibilitychange', gather);
  for (const name of ['pageshow', 'online', 'offline'] as const) window.addEventListener(name, gather);
  return () => {
    clearTimeout(gathering);
    document.removeEventListener('visibilitychange', gather);
    for (const name of ['pageshow', 'online', 'offline'] as const) window.removeEventListener(name, gather);
  };
}
