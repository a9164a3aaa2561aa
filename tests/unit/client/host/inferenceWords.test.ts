import { describe, expect, it } from 'vitest';

import { inferenceSentences, testSentence } from '../../../../client/host/results/inferenceWords.ts';
import { FLOWS, shiftOf } from '../../../../client/gallery/fixtures/tables.ts';
import type { ShiftTable } from '#shared/session/tables.ts';
import { resultsWording } from '#shared/wording/consoleResults.ts';

const words = resultsWording.nl;
const INFERENCE: NonNullable<ShiftTable['inference']> = {
  netShift: 0.433333,
  netShiftCI: [0.181199, 0.616002],
  exactP: 0.00234985,
  normalizedGain: 0.619048,
  sensitivity: { worst: 0.34, stayed: 0.41, best: 0.47 },
};

function said(
  own: Partial<ShiftTable>,
  inference: Partial<NonNullable<ShiftTable['inference']>> = {},
): string[] {
  const shift = shiftOf(FLOWS[30] ?? [], 'stairs', 'twist');
  return inferenceSentences({ ...shift, inference: { ...INFERENCE, ...inference }, ...own }, 'Bellen', words);
}

describe('what a shift allows to be said', () => {
  it('tells the net shift, its interval and the test', () => {
    expect(said({ beforeOnly: 2 })).toEqual([
      'Het aandeel ‘Bellen’ steeg met 43 procentpunten.',
      'Voor groepen als deze past alles tussen 18 en 62 procentpunten bij deze stemmen (95%-interval).',
      'Zouden mensen maar wat wisselen, dan kwam zo’n verschil of een groter ongeveer 2 van de 1000 keer voor (exacte toets, p = 0,0023).',
    ]);
  });

  it('is silent about what there is no figure for', () => {
    expect(said({}, { netShiftCI: null, exactP: null, sensitivity: null })).toHaveLength(1);
    expect(said({ inference: null })).toEqual([]);
  });

  it('tells a fall and a share that stayed the same as such', () => {
    expect(said({}, { netShift: -0.01 })[0]).toBe('Het aandeel ‘Bellen’ daalde met 1 procentpunt.');
    expect(said({}, { netShift: -0.001 })[0]).toBe('Het aandeel ‘Bellen’ bleef gelijk.');
  });

  it('speaks of those who left only where they are more than one in ten', () => {
    const spoken = (beforeOnly: number) =>
      said({ pairs: 27, beforeOnly }).some((each) => each.includes('34 tot 47'));
    expect(spoken(3)).toBe(false);
    expect(spoken(4)).toBe(true);
  });
});

describe('how often chance would do the same', () => {
  it.each([
    [1, 'ongeveer 100 van de 100 keer', 'p = 1)'],
    [0.057373, 'ongeveer 6 van de 100 keer', 'p = 0,057)'],
    [0.0312, 'ongeveer 3 van de 100 keer', 'p = 0,031)'],
    [0.00961, 'ongeveer 10 van de 1000 keer', 'p = 0,0096)'],
    [0.00012, 'minder dan 1 van de 1000 keer', 'p < 0,001)'],
  ])('p %d is %s', (p, often, figure) => {
    expect(testSentence(p, words)).toContain(often);
    expect(testSentence(p, words)).toContain(figure);
  });
});
