import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { phoneWritingWording } from '#shared/wording/phoneWriting.ts';
import { writingsWording } from '#shared/wording/writings.ts';
import { startServer } from '../support/server.ts';
import { onlyWriting } from '../support/writing.ts';
import { openTrainer } from './pages/console.ts';
import { openPhone } from './pages/phone.ts';
import { openBrowser } from './support.ts';

const words = phoneWritingWording.nl;
const desk = writingsWording.nl.console;

/** Goes from control to control until one of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      const label = activeElement?.id && document.querySelector(`label[for="${activeElement.id}"]`);
      const around = activeElement?.closest('label');
      return (
        activeElement?.getAttribute('aria-label') ??
        (label || around || activeElement)?.textContent?.trim() ??
        ''
      );
    });
  for (let tabs = 0; tabs < 80; tabs += 1) {
    if ((await focused()) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no tab leads to ${name}`);
}

it('a line is written, looked at and marked by keyboard alone, and the space bar stays with the button that has the focus', async () => {
  const server = await startServer({ clientFolder: 'dist/client', scenarios: [onlyWriting()] });
  const browser = await openBrowser();
  const trainer = await openTrainer(browser, `${server.url}/trainer#${server.app.signInSecret()}`, 'nl');
  await trainer.startSession();
  const { page } = await openPhone(browser, { url: `${server.url}/${await trainer.joinCode()}`, lang: 'nl' });
  const steps = async (times: number) => {
    for (let time = 0; time < times; time += 1) await trainer.next();
  };
  await steps(3);
  await page.getByLabel(words.label).waitFor();

  await tabTo(page, words.label);
  await page.keyboard.type('hij is moe');
  await page.keyboard.press('Enter');
  await page.getByText(words.saved, { exact: true }).waitFor();
  await tabTo(page, words.takeBack);
  await page.keyboard.press('Space');
  await page.getByText(words.gone, { exact: true }).waitFor();

  await steps(4);
  await page.getByLabel(words.label).waitFor();
  await tabTo(page, words.label);
  await page.keyboard.type('drie meldingen');
  await page.keyboard.press('Enter');
  await page.getByText(words.saved, { exact: true }).waitFor();
  await trainer.page.getByText(desk.waiting(1)).waitFor();
  await tabTo(trainer.page, desk.showThis('drie meldingen'));
  await trainer.page.keyboard.press('Space');
  const counted = trainer.page.getByText(desk.shown(1));
  await counted.waitFor();
  // Nothing was closed by it.
  expect(await page.getByLabel(words.label).isVisible()).toBe(true);

  await steps(3);
  await page.getByRole('checkbox', { name: 'drie meldingen' }).waitFor();
  await tabTo(page, 'drie meldingen');
  await page.keyboard.press('Space');
  await page.getByText(words.marks.saved, { exact: true }).waitFor();
  expect(await page.getByRole('checkbox', { name: 'drie meldingen' }).isChecked()).toBe(true);
});
