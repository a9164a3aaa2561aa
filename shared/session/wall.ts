import { lengthOf } from '../graphemes.ts';
import { shownIn, type Stack } from './texts.ts';
import type { Round } from './state.ts';

/** Of the smallest type that a room can read, so many characters stand on a line, on a screen of four by three too. */
const LINE = 56;
/** So many texts of one line fill a page; every further line of one takes this much of that. */
const LINES = 9;
const FURTHER = 0.75;
/** Characters that a number of people takes beside a text. */
const NUMBER = 5;

/** What the trainer shows of a round, by pages that can be read from the back of a room. Always at least one. */
export function wallOf(round: Round): Stack[][] {
  const pages: Stack[][] = [[]];
  let free = LINES;
  for (const stack of shownIn(round)) {
    const lines = Math.ceil((lengthOf(stack.text) + (stack.alike.length > 0 ? NUMBER : 0)) / LINE);
    const taken = 1 + (lines - 1) * FURTHER;
    if (taken > free) {
      pages.push([]);
      free = LINES;
    }
    free -= taken;
    pages.at(-1)?.push(stack);
  }
  return pages;
}

/** The page that is shown: the last one where there are fewer by now. */
export function wallPage(round: Round): number {
  return Math.min(round.desk?.page ?? 0, wallOf(round).length - 1);
}
