import { setMaxListeners } from 'node:events';
import { onTestFinished } from 'vitest';

/** What the line of a phone needs of the page that it is on: something that could tell it that it was away. */
export function standInForPage(): void {
  if ('document' in globalThis) return;
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const window = new EventTarget();
  // One page for hundreds of phones.
  setMaxListeners(0, page, window);
  Object.assign(globalThis, { document: page, window });
  onTestFinished(() => {
    Reflect.deleteProperty(globalThis, 'document');
    Reflect.deleteProperty(globalThis, 'window');
  });
}
