import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settings } from '../support/attackedSettings.ts';
import { attack } from '../support/attacker.ts';
import { report } from './evidence.ts';

const SESSIONS = 10_000;

/** An attacker who sees everything, over many small groups. */
test('T-PRIV-2: in ten thousand strict sessions no person’s vote is certain to anybody else', () => {
  let sessions = 0;
  for (let seed = 1; sessions < SESSIONS * 5; seed += 1) {
    for (const setting of fc.sample(settings, { numRuns: 20, seed })) {
      const { worlds, certain } = attack(setting);
      // With its setting, so that a find can be played again.
      expect({ setting, certain }).toEqual({ setting, certain: [] });
      sessions += worlds;
    }
  }
  report({
    id: 'T-PRIV-2',
    title: 'Small strict sessions, looked at by an attacker who sees all that they emit',
    unit: 'sessions',
    runs: sessions,
    failures: 0,
  });
});
