import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Page } from 'playwright-core';
import sirv from 'sirv';

import type { Lang } from '#shared/ids.ts';
import { roomWording } from '#shared/wording/consoleRoom.ts';

/** One state of a screen in the gallery; `client/gallery/fixtures` has them all. */
export interface Exhibit {
  role: 'phone' | 'projector' | 'host';
  show: string;
  lang: Lang;
}

export interface Gallery {
  /** Of the page that shows every screen from fixtures: `?role=projector&lang=en&show=plans`. */
  url: string;
  open: (page: Page, exhibit: Exhibit) => Promise<void>;
  close: () => void;
}

/** In ms since 1970: the moment at which the gallery's sessions run. */
export const NOW = Date.UTC(2026, 10, 24, 13, 12, 8);

/** Serves the built gallery on a free port. */
export async function openGallery(): Promise<Gallery> {
  const server = createServer(sirv('dist/gallery'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/gallery.html`;
  return {
    url,
    open: async (page, { role, show, lang }) => {
      await stopClock(page);
      const query = new URLSearchParams({ role, show, lang }).toString();
      await page.goto(`${url}?${query}`);
      // A line that is back in a moment is not complained of.
      const comesLate = role === 'host' && show === 'away';
      if (comesLate) await page.getByText(roomWording[lang].link.away).waitFor();
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The page's clock stands at this moment; its timers run. */
export async function stopClock(page: Page, at = NOW): Promise<void> {
  await page.clock.setFixedTime(at);
}

/** Resolves when a page has its fonts, and nothing on it moves. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    await document.fonts.ready;
    await frame();
    await frame();
    await document.fonts.ready;
    const moving = () =>
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished.catch(() => null));
    await Promise.all(moving());
    await frame();
  });
}
