import { describe, expect, test } from 'vitest';

import { pictureOf, type Picture } from '#shared/document/picture.ts';
import { plainText } from '#shared/wording/parts.ts';
import { sharingScenario, shiftedReport, upwards } from '../../support/shifted.ts';

function drawn(flows: number[][], lang: 'nl' | 'en' = 'nl', scenario = sharingScenario()): Picture {
  const picture = pictureOf(shiftedReport(flows, scenario), lang);
  if (typeof picture === 'string') throw new Error(picture);
  return picture;
}
const said = (flows: number[][], lang: 'nl' | 'en' = 'nl') => plainText(drawn(flows, lang).sentence);

describe('the gates of a picture', () => {
  test('there is one from twenty people on who voted both times, and none of nineteen', () => {
    expect(
      pictureOf(
        shiftedReport([
          [10, 0, 9],
          [0, 0, 0],
          [0, 0, 0],
        ]),
        'nl',
      ),
    ).toBe('tooFew');
    expect(
      drawn([
        [10, 0, 10],
        [0, 0, 0],
        [0, 0, 0],
      ]).flows[0],
    ).toEqual([5, 0, 5]);
  });

  test('there is none before both rounds are closed', () => {
    const { scenario } = { scenario: sharingScenario() };
    expect(pictureOf(shiftedReport([], scenario), 'nl')).toBe('tooFew');
    const report = shiftedReport(upwards(3));
    const [comparison] = report.results.comparisons;
    if (comparison === undefined) throw new Error('the scenario compares');
    const waiting = { kind: 'withheld', reason: 'stillOpen', pairs: null } as const;
    const early = { ...report.results, comparisons: [{ ...comparison, result: waiting }] };
    expect(pictureOf({ ...report, results: early }, 'nl')).toBe('notYet');
  });

  test('there is none of a question about the own company, however many answered it', () => {
    const scenario = sharingScenario();
    const polls = scenario.polls.map((poll) =>
      poll.id === 'call-bakker' ? { ...poll, privacy: 'personal' as const } : poll,
    );
    expect(pictureOf(shiftedReport(upwards(10), { ...scenario, polls }), 'nl')).toBe('tooFew');
  });
});

describe('what a picture tells', () => {
  test('nothing of company, group, day, or number of people', () => {
    const text = JSON.stringify(drawn(upwards(4)));
    expect(text).not.toMatch(/Voorbeeldbedrijf|Verkoop noord|2026|\b40\b|KBM/);
    expect(drawn(upwards(4))).toEqual(drawn(upwards(30)));
  });

  test('in words, in tenths, for a shift up, down, cancelled out, and for none', () => {
    expect(said(upwards(2))).toBe('Eerst zouden drie van elke tien mensen bellen, daarna zeven.');
    expect(said(upwards(2), 'en')).toBe(
      'At first three out of every ten people would call, afterwards seven.',
    );
    const down = [
      [2, 0, 0],
      [0, 0, 0],
      [14, 2, 2],
    ];
    expect(said(down)).toBe('Eerst zouden negen van elke tien mensen bellen, daarna één.');
    const churn = [
      [4, 0, 6],
      [0, 0, 0],
      [6, 0, 4],
    ];
    expect(said(churn)).toBe(
      'Er zouden evenveel mensen bellen als eerst, en toch kozen zes van elke tien mensen anders.',
    );
    expect(said(churn, 'en')).toBe(
      'As many people would call as at first, and yet six out of every ten people chose differently.',
    );
    expect(
      said([
        [10, 0, 0],
        [0, 0, 0],
        [0, 0, 10],
      ]),
    ).toBe('Bijna iedereen bleef bij de eerste keuze.');
  });

  test('never that all chose something, or nobody: a tenth is rounded', () => {
    const all = [
      [0, 0, 20],
      [0, 0, 0],
      [0, 0, 0],
    ];
    expect(said(all)).toBe('Eerst zou bijna niemand bellen, daarna bijna iedereen.');
    expect(said(all, 'en')).toBe('At first almost nobody would call, afterwards almost everybody.');
    expect(
      said([
        [0, 0, 14],
        [0, 0, 0],
        [0, 0, 6],
      ]),
    ).toBe('Eerst zouden drie van elke tien mensen bellen, daarna bijna iedereen.');
    expect(
      said([
        [14, 0, 6],
        [0, 0, 0],
        [0, 0, 0],
      ]),
    ).toBe('Eerst zou bijna niemand bellen, daarna drie van elke tien mensen.');
  });

  test('with the scenario’s own word where the yes is not said by telephone', () => {
    const scenario = sharingScenario();
    const label = (text: string) => ({ nl: text, en: `${text} (en)` });
    const labels = { skip: label('Laten gaan'), unsure: label('Weet niet'), call: label('Aanspreken') };
    const polls = scenario.polls.map((poll) => (poll.type === 'call' ? { ...poll, labels } : poll));
    expect(plainText(drawn(upwards(2), 'nl', { ...scenario, polls }).sentence)).toBe(
      'Eerst kozen drie van elke tien mensen ‘Aanspreken’, daarna zeven.',
    );
  });

  test('all of it to who cannot see it', () => {
    const { alt, sentence } = drawn(upwards(2));
    expect(alt).toContain(plainText(sentence));
    expect(alt).toContain('‘Bellen’ eerst 3, daarna 7');
  });
});
