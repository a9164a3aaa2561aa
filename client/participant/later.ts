import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

import type * as Parts from './later/parts.ts';

/** What a phone needs later than its first view, or never: the last screens, and those of parts beyond the core. */
type LaterParts = typeof Parts;

interface Later {
  parts: LaterParts | null;
  /** Whether the last try has failed; the next one is under way or near. */
  failing: boolean;
}

/** Whether they have come. */
export const laterStore = createStore<Later>()(() => ({ parts: null, failing: false }));
/** In ms; doubled at each try. */
const RETRY = { first: 500, most: 8_000 };
let coming = false;

/** Fetches the later parts, again and again until they are there. Once is enough: further calls do nothing. */
export async function letLaterCome(): Promise<void> {
  if (coming) return;
  coming = true;
  const missing = new Set<HTMLLinkElement>();
  const note = ({ target }: Event) => target instanceof HTMLLinkElement && missing.add(target);
  // The first try gives up for good at whatever did not come; what is missing is asked for here instead.
  const goOn = (event: Event) => event.preventDefault();
  document.addEventListener('error', note, true);
  window.addEventListener('vite:preloadError', goOn);
  // `undefined`, whatever its type says, where it did not come.
  let parts: LaterParts | undefined = await import('./later/parts.ts').catch(() => undefined);
  for (let wait = RETRY.first; parts === undefined || missing.size > 0; wait *= 2) {
    laterStore.setState({ failing: true });
    await new Promise((resume) => setTimeout(resume, Math.min(RETRY.most, wait)));
    const links = [...missing];
    missing.clear();
    await Promise.all(links.filter(isStyle).map(askAgain));
    const script = links.find((link) => !isStyle(link));
    parts ??= await scriptAgain(script, wait);
    if (parts === undefined && script !== undefined) missing.add(script);
  }
  document.removeEventListener('error', note, true);
  window.removeEventListener('vite:preloadError', goOn);
  laterStore.setState({ parts, failing: false });
}

/** The later parts once they are there; whoever needs them does not wait for an idle moment. */
export function useLater(): Later {
  useEffect(() => void letLaterCome(), []);
  return useStore(laterStore);
}

function isStyle({ rel }: HTMLLinkElement): boolean {
  return rel === 'stylesheet';
}

function askAgain(link: HTMLLinkElement): Promise<unknown> {
  const again = document.createElement('link');
  again.rel = link.rel;
  again.href = link.href;
  link.replaceWith(again);
  return new Promise((done) => {
    again.onload = again.onerror = done;
  });
}

/** Under another address each time: a browser remembers that a module did not come. */
async function scriptAgain(
  link: HTMLLinkElement | undefined,
  tried: number,
): Promise<LaterParts | undefined> {
  try {
    if (link === undefined) return await import('./later/parts.ts');
    return (await import(/* @vite-ignore */ `${link.href}?${tried}`)) as LaterParts;
  } catch {
    return undefined;
  }
}
