import type { Page } from 'playwright-core';

/** Controls within the window that something else lies over. */
export async function coveredControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const each of document.querySelectorAll<HTMLElement>('label, button, a[href], summary')) {
      if (!each.checkVisibility({ visibilityProperty: true })) continue;
      const { left, width, top, height } = each.getBoundingClientRect();
      for (const part of [0.1, 0.5, 0.9]) {
        const y = top + height * part;
        if (y < 0 || y >= window.innerHeight) continue;
        const there = document.elementFromPoint(left + width / 2, y);
        if (there === null || each.contains(there)) continue;
        found.push(
          `‘${each.textContent}’ is covered by ${there.localName} ‘${there.textContent.slice(0, 30)}’`,
        );
      }
    }
    return found;
  });
}

/** How much of the window's height stays in front of what scrolls, as a part of it. */
export async function held(page: Page): Promise<number> {
  return page.evaluate(() => {
    const stuck = [...document.querySelectorAll('main *')].filter(
      (each) => getComputedStyle(each).position === 'sticky',
    );
    return Math.max(0, ...stuck.map((each) => each.getBoundingClientRect().height)) / window.innerHeight;
  });
}

/** Texts that leave the window or the control that they stand in, are cut, or lie over one another. */
export async function misplacedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Line {
      text: Text;
      said: string;
      box: { left: number; right: number; top: number; bottom: number };
    }
    const lines: Line[] = [];
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node as Text;
      const parent = text.parentElement;
      const said = text.data.trim();
      if (parent === null || said === '' || parent.closest('.unseen, script, noscript, style') !== null)
        continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const control = parent.closest('label, button, a[href]')?.getBoundingClientRect();
      for (const { left, right, top, bottom } of range.getClientRects()) {
        if (right - left < 1) continue;
        // A line's box is taller than its letters.
        const spare = (bottom - top) * 0.2;
        lines.push({ text, said, box: { left, right, top: top + spare, bottom: bottom - spare } });
        if (left < -0.5 || right > document.documentElement.clientWidth + 0.5) {
          found.push(`‘${said}’ leaves the window`);
        }
        // The ends of a scale are named below their numbers.
        const isInside = control !== undefined && top < control.bottom;
        if (isInside && (left < control.left - 0.5 || right > control.right + 0.5)) {
          found.push(`‘${said}’ leaves its control`);
        }
      }
      if (parent.scrollWidth > parent.clientWidth + 1 && getComputedStyle(parent).overflowX !== 'visible') {
        found.push(`‘${said}’ is cut`);
      }
    }
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (one.text === other.text) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 1 && down > 1) found.push(`‘${one.said}’ lies over ‘${other.said}’`);
      }
    }
    return found;
  });
}
