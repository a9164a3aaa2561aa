import type { Page } from 'playwright-core';

import { memoryStore } from '../../server/log/memoryStore.ts';
import type { Store } from '../../server/log/store.ts';

/** A choice, and when it was stored or shown, in ms since 1970 by this machine's clock. */
export interface Moment {
  choice: string;
  at: number;
}

export interface WatchedStore {
  store: Store;
  /** Ballots in the order in which they were stored. */
  stored: Moment[];
}

/** A store that notes when each ballot was in it. */
export function watchedStore(): WatchedStore {
  const store = memoryStore();
  const stored: Moment[] = [];
  return {
    stored,
    store: {
      ...store,
      log: {
        ...store.log,
        append: async (session, expectedSeq, events) => {
          const result = await store.log.append(session, expectedSeq, events);
          for (const event of events) {
            if (result === 'appended' && event.type === 'ballotCast')
              stored.push({ choice: event.choice, at: Date.now() });
          }
          return result;
        },
      },
    },
  };
}

/**
 * Every choice that a page calls saved, whenever it begins to; for pages that are opened from now on. To be called before
 * anybody lays hands on the page's clock.
 */
export async function claimsOf(page: Page): Promise<Moment[]> {
  const claims: Moment[] = [];
  await page.exposeFunction('claimed', (choice: string, at: number) => void claims.push({ choice, at }));
  await page.context().addInitScript(() => {
    const { now } = Date;
    const { claimed } = window as unknown as { claimed: (choice: string, at: number) => void };
    let last = '';
    // After each change of the page and before it is painted: a claim of one frame is one.
    new MutationObserver(() => {
      const isSaved = document.querySelector('[data-tone="saved"]') !== null;
      const choice = isSaved ? (document.querySelector<HTMLInputElement>('input:checked')?.value ?? '') : '';
      if (choice !== '' && choice !== last) claimed(choice, now());
      last = choice;
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  return claims;
}

/** Claims of a choice that was not what the store held at that moment, of a single phone and round. */
export function falseClaims(claims: readonly Moment[], stored: readonly Moment[]): Moment[] {
  return claims.filter(({ choice, at }) => stored.findLast((each) => each.at <= at)?.choice !== choice);
}
