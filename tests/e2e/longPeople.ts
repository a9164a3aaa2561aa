import { expect } from 'vitest';

import type { Lang } from '#shared/ids.ts';
import type { Scenario } from '#shared/scenario.ts';
import { inLanguage, pollById } from '#shared/scenario.ts';
import type { Arm } from '#shared/session/arms.ts';
import { callOptions } from '#shared/wording/callOptions.ts';
import { phoneWording } from '#shared/wording/phone.ts';
import { phoneConfidenceWording } from '#shared/wording/phoneConfidence.ts';
import { phoneFollowUpWording } from '#shared/wording/phoneFollowUp.ts';
import { phoneSortingWording } from '#shared/wording/phoneSorting.ts';
import { phoneWritingWording } from '#shared/wording/phoneWriting.ts';
import type { Phone } from './pages/phone.ts';

const CALLS = { s: 'skip', u: 'unsure', c: 'call' } as const;
const PILES = { f: 'fact', o: 'opinion', u: 'unsure' } as const;

/** What people do with their phones, told by letters. */
export interface Handling {
  /** The label of what a letter calls. */
  call: (letter: string | undefined) => string;
  predicted: (letter: string | undefined) => string;
  /** Chooses, and says how sure, where that is not empty. */
  say: (phone: Phone, choice: string, percent?: string) => Promise<void>;
  /** Sorts statements, a letter each. */
  sort: (phone: Phone, letters: string) => Promise<void>;
  write: (phone: Phone, text: string) => Promise<void>;
  /** Answers both questions about the own company. */
  tellOwn: (phone: Phone, often: string | undefined, self: string | undefined) => Promise<void>;
  makePlan: (phone: Phone) => Promise<void>;
  /** Which of two briefings a phone shows. */
  reads: (phone: Phone, texts: Record<Arm, string>) => Promise<Arm>;
  /** The two words of the close. */
  words: (phone: Phone) => Promise<string>;
}

export function handlingIn(scenario: Scenario, lang: Lang): Handling {
  const words = phoneWording[lang];
  const sure = phoneConfidenceWording[lang];
  const writing = phoneWritingWording[lang];
  const { piles } = phoneSortingWording[lang];
  const labels = (id: string): string[] => {
    const poll = pollById(scenario, id);
    const told = poll?.type === 'predict' ? poll.options.map(({ label }) => label) : [];
    const scale = poll?.type === 'scale' ? (poll.labels ?? []) : [];
    return [...told, ...scale].map((label) => inLanguage(label, lang));
  };
  const [pleasant = '', difficult = ''] = labels('gesprek');
  return {
    call: (letter) => callOptions[lang][CALLS[letter as keyof typeof CALLS]],
    predicted: (letter) => (letter === 'p' ? pleasant : difficult),
    say: async (phone, choice, percent = '') => {
      await phone.vote(choice);
      if (percent === '') return;
      await phone.tap(sure.point(percent));
      await phone.saved();
      const radio = phone.page.getByRole('radio', { name: sure.point(percent), exact: true });
      await expect.poll(() => radio.isChecked()).toBe(true);
    },
    sort: (phone, letters) =>
      phone.sort(
        letters
          .split('')
          .map((letter) => (letter === '-' ? null : piles[PILES[letter as keyof typeof PILES]])),
      ),
    write: async ({ page }, text) => {
      await page.getByLabel(writing.label).fill(text);
      await page.getByRole('button', { name: writing.send, exact: true }).tap();
      await page.getByText(writing.saved, { exact: true }).waitFor();
    },
    tellOwn: async (phone, often, self) => {
      const how = labels('horen');
      for (const [place, digit] of [often, self].entries()) {
        const group = phone.page.getByRole('group').nth(place);
        await group.getByRole('radio', { name: how[Number(digit) - 1] ?? '' }).tap();
      }
      await phone.saved();
    },
    makePlan: async ({ page }) => {
      const groups = page.getByRole('group');
      for (const place of [0, 1]) await groups.nth(place).getByRole('radio').first().tap();
      await page.getByRole('button', { name: words.plan.keep }).tap();
      await page.getByText(words.plan.counted).waitFor();
    },
    reads: async ({ page }, texts) => {
      const shown = await page.getByText(texts.gossip).or(page.getByText(texts.facts)).textContent();
      return shown === texts.gossip ? 'gossip' : 'facts';
    },
    words: async ({ page }) => {
      const { title } = phoneFollowUpWording[lang].recall;
      const sheet = page.locator('section').filter({ has: page.getByRole('heading', { name: title }) });
      return sheet.getByText(/^[a-z]+ [a-z]+$/).innerText();
    },
  };
}
