import { expect, test } from 'vitest';
import { sourcesIn, type Source } from '../support/sources.ts';

/** From one to the last, as `F1` to `F23`. */
const all = (name: string, first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => `${name}${first + index}`);

/**
 * What goes wrong at others, who might attack, and what can break: each has a test that carries its name, so that
 * whoever asks how something is prevented finds it. Fault 26 is one of Redis, which we do not have.
 */
const ids = [
  ...all('T-DUP-', 1, 2),
  ...all('T-RACE-', 1, 2),
  ...all('T-LEAK-', 1, 2),
  ...all('T-AUTHZ-', 1, 2),
  'T-ISO-1',
  'T-HOST-1',
  'T-XSS-1',
  'T-ID-1',
  'T-LATE-1',
  'T-MAL-1',
  'T-RESTART-1',
  'T-REJOIN-1',
  'T-VAL-1',
  'T-CORR-1',
  'T-BOT-1',
  'T-EXP-1',
  'T-REV',
  ...all('T-PRIV-', 1, 5),
  ...all('threat ', 1, 16),
  ...all('F', 1, 25),
  ...all('F', 27, 31),
];

test('each known mistake, threat and fault has a test with its name in the title', () => {
  // What only the long proofs try may break for weeks before anybody sees it.
  const titles = sourcesIn('tests')
    .filter(({ path }) => /\.test\.tsx?$/.test(path) && path !== 'tests/architecture/threats.test.ts')
    .flatMap(titlesIn);
  const named = new Set(titles.flatMap((title) => namesIn(title)));
  expect(ids.filter((id) => !named.has(id))).toEqual([]);
});

/** All texts that a test may be called by: in a table as well. */
function titlesIn(source: Source): string[] {
  const found: string[] = [];
  source.visit({
    Literal: ({ value }) => {
      if (typeof value === 'string') found.push(value);
    },
  });
  return found;
}

/** Names stand before the first colon, with commas between them. */
function namesIn(title: string): string[] {
  const [names = '', rest] = title.split(': ', 2);
  return rest === undefined ? [] : names.split(', ');
}
