import { describe, expect, test } from 'vitest';
import { lineOf, plainLine } from '#shared/text.ts';

describe('what cannot be seen goes, what can be read stays', () => {
  test.for([
    ['an ordinary line', 'Team Noord & Zuid', 'Team Noord & Zuid'],
    ['accents, composed', 'cafe\u0301', 'café'],
    ['a tab, a line break, a null', 'a\tb\nc\0d', 'a b c d'],
    ['many spaces of all kinds', '  a \u00a0\u2003 b\u2028 ', 'a b'],
    ['text turned around', 'abc\u202Etxt.exe\u2066\u200F', 'abctxt.exe'],
    ['letters without width', 'a\u200Bb\u2060c\uFEFFd\u00AD', 'abcd'],
    ['half a character', 'a\uD83Db\uDE00', 'ab'],
    ['what a decoder could not read', 'a\uFFFDb', 'ab'],
    ['marks that heap up', `Z${'\u0335'.repeat(60)}o`, 'Z\u0335\u0335o'],
    ['a family', '👨‍👩‍👧', '👨‍👩‍👧'],
    ['a joiner that joins nothing', 'a\u200Db', 'ab'],
    ['a flag and a heart', '🇳🇱 ❤️', '🇳🇱 ❤️'],
    ['a letter of no language', 'a\uE000b', 'ab'],
    ['blank letters', '\u3164\u2800', ''],
  ] as const)('%s', ([, typed, line]) => {
    expect(plainLine(typed)).toBe(line);
  });
});

test('a line is as long as people count it', () => {
  const three = lineOf(3);
  expect(three.safeParse('👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧')).toMatchObject({ success: true });
  expect(three.safeParse('abcd')).toMatchObject({ success: false });
  expect(three.safeParse('a\u200Bbc\u200B')).toMatchObject({ success: true, data: 'abc' });
  expect(three.safeParse('\u200B'.repeat(61))).toMatchObject({ success: false });
});
