import { readFile } from 'node:fs/promises';

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

import { LOCALES } from './locales.ts';
import type { Lang } from '#shared/ids.ts';
import { consoleWording } from '#shared/wording/console.ts';
import { parseJoinCode } from '#shared/ids.ts';
import { roomWording } from '#shared/wording/consoleRoom.ts';
import { sessionWording } from '#shared/wording/consoleSession.ts';
import { trainerWording } from '#shared/wording/trainer.ts';

/** The trainer's browser: the console, and the windows that it opens. */
export interface TrainerBrowser {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Starts a session with all that the form suggests, and waits for its console. */
  startSession(): Promise<void>;
  /** The join code, as phones type it. */
  joinCode(): Promise<string>;
  /** Opens the big screen in a window of its own. */
  openScreen(): Promise<Page>;
  /** Does the next action, by the button or its key, until the button says something else. */
  next(by?: 'button' | 'key'): Promise<void>;
  /** Waits until the console says that so many have voted. */
  voted(people: number, of: number): Promise<void>;
  download(format: 'csv' | 'json'): Promise<string>;
}

/** Opens the trainer's link, as it was printed, in a fresh browser. */
export async function openTrainer(
  browser: Browser,
  link: string,
  lang: Lang = 'nl',
): Promise<TrainerBrowser> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: LOCALES[lang],
    acceptDownloads: true,
  });
  const page = await context.newPage();
  await page.goto(link);
  const nextButton = page.getByRole('button', { name: consoleWording[lang].actions.space });
  const codeButton = page.getByRole('button', { name: consoleWording[lang].header.code });
  return {
    context,
    page,
    startSession: async () => {
      await page.getByRole('button', { name: trainerWording[lang].sessions.start }).click();
      await nextButton.waitFor();
    },
    joinCode: async () => {
      const code = parseJoinCode((await codeButton.innerText()).slice(0, 'KBM 7QX'.length));
      if (code === null) throw new Error('the console shows no join code');
      return code;
    },
    openScreen: async () => {
      const opened = context.waitForEvent('page');
      await page.getByRole('link', { name: roomWording[lang].screen.open }).click();
      const screen = await opened;
      await screen.setViewportSize({ width: 1920, height: 1080 });
      return screen;
    },
    next: async (by = 'button') => {
      const before = await nextButton.innerText();
      // A press right after the button changed is taken for the second half of a double click, and does nothing.
      await expect
        .poll(
          async () => {
            const label = await nextButton.innerText();
            if (label === before) await (by === 'key' ? page.keyboard.press('Space') : nextButton.click());
            return label;
          },
          { interval: 250 },
        )
        .not.toBe(before);
    },
    voted: async (people, of) => {
      await page
        .getByRole('img', { name: roomWording[lang].room.drawing(people, of) })
        .first()
        .waitFor();
    },
    download: async (format) => {
      const started = page.waitForEvent('download');
      await page.getByRole('button', { name: sessionWording[lang].session[format] }).click();
      const file = await (await started).path();
      return readFile(file, 'utf8');
    },
  };
}
