import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';

import { consoleWording } from '#shared/wording/console.ts';
import { sessionWording } from '#shared/wording/consoleSession.ts';
import { phoneWording } from '#shared/wording/phone.ts';
import { trainerWording } from '#shared/wording/trainer.ts';
import { openTrainer } from './pages/console.ts';
import { hasFocus, listen, tabTo } from './pages/keyboard.ts';
import { dataFolder, openBrowser, startedProgram } from './support.ts';

const desk = { ...consoleWording.nl, ...sessionWording.nl };
const words = phoneWording.nl;
const SAVED = words.vote.saved + words.vote.change;
/** What goes on, on a keyboard and on a clicker. */
const FORWARD = ['Space', 'ArrowRight', 'PageDown'] as const;

it('a trainer and a participant need no mouse from the first to the last', { timeout: 240_000 }, async () => {
  const program = await startedProgram(await dataFolder());
  const browser = await openBrowser();

  // The trainer signs in by the printed link, starts a session, and looks up the keys.
  const opened = await openTrainer(browser, program.link);
  const { page: trainer } = opened;
  await tabTo(trainer.getByRole('button', { name: trainerWording.nl.sessions.start }));
  await trainer.keyboard.press('Enter');
  const next = trainer.getByRole('button', { name: desk.actions.space });
  await next.waitFor();
  const help = trainer.getByRole('button', { name: desk.header.keys });
  await tabTo(help);
  await trainer.keyboard.press('?');
  const keys = trainer.getByRole('dialog', { name: desk.keys.title });
  await keys.waitFor();
  expect(await holdsFocus(keys)).toBe(true);
  await trainer.keyboard.press('Escape');
  await keys.waitFor({ state: 'detached' });
  expect(await hasFocus(help)).toBe(true);
  await tabTo(next);
  const goOn = stepsOn(trainer, next);

  // The participant types the code.
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'nl-NL' });
  const said = await listen(page);
  await page.goto(program.url);
  await tabTo(page.getByRole('textbox', { name: words.door.code }));
  await page.keyboard.type((await opened.joinCode()).toLowerCase());
  await page.keyboard.press('Enter');
  await page.getByRole('radio').first().waitFor();

  // The test vote, by arrows: the third option.
  await chooseIn(page, 0, ['Space', 'ArrowDown', 'ArrowDown']);
  await expect.poll(said).toContain(SAVED);
  await goOn('binnen: tally');
  await goOn('rode pen: story');

  // Three clients on one list.
  await goOn('rode pen: vote');
  await expect.poll(said).toContain(words.vote.opened('De rode pen'));
  await chooseIn(page, 0, ['Space']);
  await chooseIn(page, 1, ['Space', 'ArrowRight']);
  await chooseIn(page, 2, ['Space', 'ArrowLeft']);
  await page.getByText(words.vote.saved, { exact: true }).waitFor();
  await goOn('rode pen: strokes');

  // One question. Its closing is said, and whoever stands in it is not moved away.
  await goOn('briefing: story');
  await goOn('briefing: vote');
  await chooseIn(page, 0, ['Space', 'ArrowDown']);
  await page.getByText(words.vote.saved, { exact: true }).waitFor();
  await goOn('briefing: closed');
  const chosen = page.getByRole('radio', { checked: true });
  await expect
    .poll(said)
    .toContain(words.vote.closed + words.vote.stands((await chosen.locator('..').innerText()).trim()));
  expect(await hasFocus(chosen)).toBe(true);

  for (const scene of ['trap', 'draai']) {
    await goOn(`${scene}: story`);
    await goOn(`${scene}: vote`);
    await chooseIn(page, 0, ['Space']);
    await page.getByText(words.vote.saved, { exact: true }).waitFor();
    await goOn(`${scene}: closed`);
  }

  // The reveal is said as well. A step back, and on again.
  await goOn('onthulling: before');
  await expect.poll(said).toContain('De onthulling');
  await goOn('onthulling: pause');
  await goOn('onthulling: before', 'PageUp');
  for (const step of ['pause', 'move', 'sentence', 'bars']) await goOn(`onthulling: ${step}`);

  await goOn('pen terug: story');
  await goOn('pen terug: vote');
  for (const client of [0, 1, 2]) await chooseIn(page, client, ['Space']);
  await page.getByText(words.vote.saved, { exact: true }).waitFor();
  for (const step of ['closed', 'shift', 'facts']) await goOn(`pen terug: ${step}`);

  // Two scales.
  await goOn('bij ons: story');
  await goOn('bij ons: vote');
  for (const scale of [0, 1]) await chooseIn(page, scale, ['Space', 'ArrowRight', 'ArrowRight']);
  await page.getByText(words.vote.saved, { exact: true }).waitFor();
  for (const step of ['closed', 'tally']) await goOn(`bij ons: ${step}`);

  // A plan, half of it in own words. The focus goes along with the form that turns into a plan, and back.
  await goOn('als-dan: story');
  await goOn('als-dan: vote');
  await chooseIn(page, 0, ['Space']);
  await chooseIn(page, 1, ['Space', 'ArrowUp']);
  await tabTo(page.getByRole('textbox', { name: words.plan.ownAction }));
  await page.keyboard.type('vraag ik wanneer dat was');
  await tabTo(page.getByRole('button', { name: words.plan.keep }));
  await page.keyboard.press('Enter');
  await expect.poll(said).toContain(words.plan.counted);
  const plan = page.getByRole('region', { name: words.plan.mine });
  expect(await holdsFocus(plan)).toBe(true);
  await tabTo(page.getByRole('button', { name: words.plan.change }));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: words.plan.keep }).waitFor();
  expect(await holdsFocus(plan)).toBe(true);

  for (const where of ['als-dan: closed', 'afsluiten: lessons']) await goOn(where);

  // The end asks first, and a key pressed in haste does no harm.
  const bar = trainer.getByRole('region', { name: desk.actions.label });
  const ending = bar.getByRole('button', { name: desk.actions.end });
  await expect
    .poll(async () => {
      await trainer.keyboard.press('PageDown');
      return ending.count();
    })
    .toBe(1);
  expect(await hasFocus(ending)).toBe(true);
  await trainer.keyboard.press('Space');
  const asking = trainer.getByRole('dialog', { name: desk.end.title });
  await asking.waitFor();
  expect(await hasFocus(asking.getByRole('button', { name: desk.end.no }))).toBe(true);
  await trainer.keyboard.press('Shift+Tab');
  await trainer.keyboard.press('Enter');
  await page.getByText(words.close.ended).waitFor();
  const resume = trainer.getByRole('button', { name: desk.ended.resume });
  await resume.waitFor();
  expect(await hasFocus(resume)).toBe(true);
});

/** Does the next action by a key, which has to be there still for the next one. */
function stepsOn(trainer: Page, next: Locator): (where: string, by?: string) => Promise<void> {
  let presses = 0;
  return async (where, by) => {
    const before = await next.innerText();
    const press = by ?? FORWARD[(presses += 1) % FORWARD.length] ?? 'Space';
    // A press right after the button changed is taken for the second half of a double click, and does nothing.
    await expect
      .poll(
        async () => {
          const label = await next.innerText();
          if (label === before) await trainer.keyboard.press(press);
          return label;
        },
        { interval: 250, message: `on the way to ${where}` },
      )
      .not.toBe(before);
    await expect.poll(() => hasFocus(next), { message: where }).toBe(true);
  };
}

/** Goes to one of the polls on the screen by Tab, and chooses. */
async function chooseIn(page: Page, poll: number, presses: readonly string[]): Promise<void> {
  const radios = page.getByRole('radio');
  await radios.first().waitFor();
  const names = await radios.evaluateAll((all) => all.map((each) => each.getAttribute('name') ?? ''));
  const inPoll = page.locator(`input[name="${[...new Set(names)][poll] ?? ''}"]`);
  await tabTo(inPoll);
  for (const press of presses) await page.keyboard.press(press);
  expect(await inPoll.and(page.locator(':checked')).count()).toBe(1);
}

function holdsFocus(box: Locator): Promise<boolean> {
  return box.evaluate((element) => element.contains(document.activeElement));
}
