import type { Browser, BrowserContext, Page } from 'playwright-core';

import type { Lang } from '#shared/ids.ts';
import { LOCALES } from './locales.ts';
import { phoneWording } from '#shared/wording/phone.ts';
import { phoneSortingWording } from '#shared/wording/phoneSorting.ts';

/** A participant's phone. */
export interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Taps an option of the only question on the screen, and waits until the phone says that it is saved. */
  vote(option: string): Promise<void>;
  /** Taps an option at each client of the call list, in their order. */
  voteList(options: readonly string[]): Promise<void>;
  /** Sorts statements one after the other; `null` goes on without an answer. Waits until all of them are saved. */
  sort(piles: readonly (string | null)[]): Promise<void>;
  tap(option: string): Promise<void>;
  /** Chooses another option in each of the polls on the screen, and keeps a plan; whether there was anything to do. */
  voteOnAll(): Promise<boolean>;
  saved(): Promise<void>;
  /** Waits until the phone shows this text. */
  shows(text: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

export interface PhoneOptions {
  /** Address of the join page with its code. */
  url: string;
  lang?: Lang;
  width?: number;
  height?: number;
  dark?: boolean;
}

/** Opens a phone as a scanned QR code would: straight at the session. */
export async function openPhone(
  browser: Browser,
  { url, lang = 'nl', width = 390, height = 844, dark = false }: PhoneOptions,
): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: LOCALES[lang],
  });
  const page = await context.newPage();
  await page.goto(url);
  const words = phoneWording[lang];
  const tap = async (option: string): Promise<void> => {
    await page.getByRole('radio', { name: option, exact: true }).tap();
  };
  const saved = async (): Promise<void> => {
    await page.getByText(words.vote.saved, { exact: true }).waitFor();
  };
  return {
    page,
    context,
    tap,
    saved,
    vote: async (option) => {
      await tap(option);
      await saved();
    },
    voteList: async (options) => {
      for (const [index, option] of options.entries()) {
        const card = page.getByRole('listitem').nth(index);
        await card.getByRole('radio', { name: option, exact: true }).tap();
      }
      await saved();
    },
    sort: async (piles) => {
      const { place, next } = phoneSortingWording[lang];
      for (const [index, pile] of piles.entries()) {
        await page.getByText(place(index + 1, piles.length)).waitFor();
        if (pile !== null) await tap(pile);
        if (index < piles.length - 1) await page.getByRole('button', { name: next }).tap();
      }
      const sorted = piles.filter((pile) => pile !== null).length;
      const { vote } = words;
      await page
        .getByText(sorted === piles.length ? vote.saved : vote.savedSome(sorted, piles.length), {
          exact: true,
        })
        .waitFor();
    },
    voteOnAll: async () => {
      if ((await page.getByRole('button', { name: phoneSortingWording[lang].next }).count()) > 0) {
        await sortAll(page, lang);
        return true;
      }
      const enabled = page.getByRole('radio', { disabled: false });
      if ((await enabled.count()) === 0) return false;
      const names = await enabled.evaluateAll((all) => all.map((each) => each.getAttribute('name') ?? ''));
      for (const [index, name] of [...new Set(names)].entries()) {
        const radios = page.locator(`input[name="${name}"]`);
        await radios.nth(index % (await radios.count())).tap();
      }
      const keep = page.getByRole('button', { name: words.plan.keep });
      const isPlan = (await keep.count()) > 0;
      if (isPlan) await keep.tap();
      await page.getByText(isPlan ? words.plan.counted : words.vote.saved, { exact: true }).waitFor();
      return true;
    },
    shows: async (text) => {
      await page.getByText(text).first().waitFor();
    },
    close: () => context.close(),
  };
}

/** Another pile for each statement, until the last one. */
async function sortAll(page: Page, lang: Lang): Promise<void> {
  const next = page.getByRole('button', { name: phoneSortingWording[lang].next });
  for (let index = 0; ; index += 1) {
    await page
      .getByRole('radio')
      .nth(index % 3)
      .tap();
    if ((await next.count()) === 0) break;
    await next.tap();
  }
  await page.getByText(phoneWording[lang].vote.saved, { exact: true }).waitFor();
}
