import { useEffect } from 'react';

/** The key F fills the screen, and leaves it again. */
export function useFullScreen(): void {
  useEffect(() => {
    const toggle = ({ key, repeat, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (key.toLowerCase() !== 'f' || repeat || ctrlKey || metaKey || altKey) return;
      const done = document.fullscreenElement === null ? fill() : document.exitFullscreen();
      // Forbidden by the browser: then F11 still does it.
      done.catch(() => undefined);
    };
    window.addEventListener('keydown', toggle);
    return () => window.removeEventListener('keydown', toggle);
  }, []);
}

function fill(): Promise<void> {
  return document.documentElement.requestFullscreen({ navigationUI: 'hide' });
}
