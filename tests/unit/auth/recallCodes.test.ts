import { describe, expect, test } from 'vitest';
import { LANGS } from '#shared/ids.ts';
import { recallWords } from '#shared/wording/recallWords.ts';
import { createRecallCodes, type RecallPhone, recallWordsIn } from '../../../server/auth/recallCodes.ts';
import { SESSION } from '../../support/played.ts';

const codes = createRecallCodes(Buffer.alloc(32, 1));
const phone: RecallPhone = { session: SESSION, key: '0'.repeat(32), lang: 'nl' };

describe.each(LANGS)('the words in %s', (lang) => {
  const words = recallWords[lang];

  test('are more than five hundred, so that two of them are a quarter of a million codes', () => {
    expect(words.length * (words.length - 1)).toBeGreaterThan(250_000);
    expect(new Set(words).size).toBe(words.length);
  });

  test('are short, and written in letters that every keyboard has', () => {
    expect(words.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([]);
  });

  test('are never one slip of the finger apart', () => {
    const near = words.flatMap((one, place) =>
      words.slice(place + 1).flatMap((other) => (isOneSlip(one, other) ? [`${one} ${other}`] : [])),
    );
    expect(near).toEqual([]);
  });
});

describe('a recall code', () => {
  test('is the same two words whenever a phone asks, and others at another place', () => {
    expect(codes.wordsFor(phone, 0)).toEqual(codes.wordsFor(phone, 0));
    expect(codes.wordsFor(phone, 1)).not.toEqual(codes.wordsFor(phone, 0));
    expect(codes.wordsFor({ ...phone, key: '1'.repeat(32) }, 0)).not.toEqual(codes.wordsFor(phone, 0));
  });

  test('never has the same word twice', () => {
    const doubled = Array.from({ length: 5000 }, (_, place) => codes.wordsFor(phone, place)).filter(
      ([first, second]) => first === second,
    );
    expect(doubled).toEqual([]);
  });

  test('is kept as a hash that needs the secret, the session and the order', () => {
    const hash = codes.hashOf(SESSION, ['tafel', 'stoel']);
    expect(hash).toMatch(/^[0-9a-f]{32}$/);
    expect(createRecallCodes(Buffer.alloc(32, 2)).hashOf(SESSION, ['tafel', 'stoel'])).not.toBe(hash);
    expect(codes.hashOf(SESSION, ['stoel', 'tafel'])).not.toBe(hash);
  });

  test('is read as people type it, and nothing else is taken for a guess', () => {
    expect(recallWordsIn('  Tafel, STOEL ')).toEqual(['tafel', 'stoel']);
    expect(recallWordsIn('lantern-rainbow')).toEqual(['lantern', 'rainbow']);
    for (const slip of ['tafel', 'tafel stoel lamp', 'tafel stoell', '', '💥'])
      expect(recallWordsIn(slip)).toBeNull();
  });
});

/** Whether one letter was changed, left out or put in. */
function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
