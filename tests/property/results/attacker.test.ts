import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settings } from '../../support/attackedSettings.ts';
import { attack } from '../../support/attacker.ts';

/** A short form; `npm run prove` plays at least ten thousand sessions. */
test('threat 11, T-PRIV-2: from all that a strict session emits nobody knows for certain what another person voted', () => {
  fc.assert(
    fc.property(settings, (setting) => {
      expect(attack(setting).certain).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test('the attacker is not blind: with exact counts votes are certain', () => {
  const crowds = [
    { people: 5, taps: [true, true] },
    { people: 1, taps: [false, true] },
  ];
  const { worlds, seen, certain } = attack({ privacy: 'story', options: 2, askings: ['one', 'two'], crowds });
  expect(seen).toBeGreaterThan(1);
  expect(seen).toBeLessThanOrEqual(worlds);
  expect(certain).toContain('outsider knows that crowd 0 cast a in round one');
  expect(certain.some((known) => known.startsWith('who tapped'))).toBe(true);
});
