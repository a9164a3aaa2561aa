import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than any page has. */
const MOST_STOPS = 80;

/** Goes on with Tab until this has the focus. Wherever it stops on the way, the focus has to be seen. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
    expect(await unseenFocus(page)).toBeNull();
  }
  throw new Error(`Tab never comes to ${target.toString()}`);
}

export async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluateAll((all) => all.some((each) => each === document.activeElement));
}

/** What of the focus cannot be seen: no outline, out of the window, or behind something; `null` where all is well. */
function unseenFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    // After the last stop comes the browser's own bar.
    if (focused === null || focused === document.body) return null;
    const name = `${focused.localName} ‘${focused.getAttribute('aria-label') ?? focused.textContent}’`;
    // A radio button that lies unseen over its face lends it the outline.
    const face = getComputedStyle(focused).opacity === '0' ? focused.nextElementSibling : focused;
    if (face === null) return `${name} has no face`;
    const { outlineStyle, outlineWidth } = getComputedStyle(face);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${name} has no outline`;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, innerHeight / 2));
    const label = focused.closest('label');
    const isSeen = at !== null && (focused.contains(at) || at.contains(focused) || label?.contains(at));
    return isSeen ? null : `${name} is hidden by ${at?.className ?? 'the edge of the window'}`;
  });
}

/** All that a screen reader says by itself from now on; regions that come with their words stay unsaid. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const hear = ({ target }: MutationRecord): void => {
      const element = target instanceof Element ? target : target.parentElement;
      const text = element?.closest('[role="status"], [role="alert"], [aria-live]')?.textContent;
      if (text && text !== said.at(-1)) said.push(text);
    };
    const observer = new MutationObserver((changes) => changes.forEach(hear));
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}
