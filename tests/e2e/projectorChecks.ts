/** What is wrong on each screen, by its name; nothing where all is well. */
export type Troubles = Record<string, string[]>;

/**
 * Goes along all screens of the gallery from the one that is shown, and says what cannot be read on them. Runs in the
 * page, so it holds all that it needs.
 */
export async function walkAndCheck(): Promise<Troubles> {
  /** Of the screen's height: what is read from eight metres; and where a text is longer than a scenario should have. */
  const least = (): number => (/-(?:long|stretched)$/.test(shown()) ? 0.035 : 0.044);
  const shown = (): string => new URLSearchParams(location.search).get('show') ?? '';
  const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

  interface Line {
    text: string;
    /** The element whose text it is. */
    of: Element;
    box: DOMRect;
  }

  /** Every line of text that is to be seen, each as large as its capitals: the rest of its box is air. */
  function visibleLines(): Line[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: Line[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const of = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (text === '' || of === null || of.closest('.unseen, script, style, [hidden]') !== null) continue;
      if (!of.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, top, width, height } of range.getClientRects()) {
        if (width < 1) continue;
        lines.push({ text, of, box: new DOMRect(left, top + height * 0.2, width, height * 0.68) });
      }
    }
    return lines;
  }

  function within(inner: DOMRect, outer: DOMRect): boolean {
    const sides = [inner.left - outer.left, inner.top - outer.top];
    return Math.min(...sides, outer.right - inner.right, outer.bottom - inner.bottom) > -1.5;
  }

  /** Whether something around the text cuts it off. */
  function isCut({ of, box }: Line): boolean {
    for (let around: Element | null = of; around !== null; around = around.parentElement) {
      const clips = getComputedStyle(around).overflow !== 'visible' && !(around instanceof SVGElement);
      if (clips && !within(box, around.getBoundingClientRect())) return true;
    }
    return !within(box, new DOMRect(0, 0, innerWidth, innerHeight));
  }

  /** What the words belong to: parts of one sentence stand in one. */
  function blockOf(element: Element): Element {
    const inline = (one: Element): boolean => getComputedStyle(one).display === 'inline';
    let block = element;
    while (inline(block) && block.parentElement !== null) block = block.parentElement;
    return block;
  }

  function troublesNow(): string[] {
    const lines = visibleLines();
    const { scrollWidth, scrollHeight } = document.documentElement;
    const scrolls = scrollWidth > innerWidth || scrollHeight > innerHeight;
    const small = lines.filter(({ of }) => parseFloat(getComputedStyle(of).fontSize) < least() * innerHeight);
    const blocks = lines.map(({ of }) => blockOf(of));
    const crowded = lines.flatMap((one, index) =>
      lines.slice(index + 1).flatMap((other, further) => {
        if (blocks[index] === blocks[index + 1 + further]) return [];
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        return across > 1 && down > 1 ? [`“${one.text}” lies on “${other.text}”`] : [];
      }),
    );
    return [
      ...(scrolls ? ['the page scrolls'] : []),
      ...lines.filter(isCut).map(({ text }) => `“${text}” is cut off`),
      ...small.map(({ of, text }) => {
        const share = (100 * parseFloat(getComputedStyle(of).fontSize)) / innerHeight;
        return `“${text}” is ${share.toFixed(1)} % of the height`;
      }),
      ...crowded,
    ];
  }

  const troubles: Troubles = {};
  for (let last = ''; shown() !== last;) {
    last = shown();
    // Two frames: what is measured in the first changes sizes in the second.
    await frame();
    await frame();
    await document.fonts.ready;
    const found = [...new Set(troublesNow())];
    troubles[last] = found;
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
  }
  return troubles;
}
