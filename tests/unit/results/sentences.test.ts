import { describe, expect, test } from 'vitest';
import type { ShiftTable } from '#shared/session/tables.ts';
import { percent, plainText, says } from '#shared/wording/parts.ts';
import { sentences } from '#shared/wording/sentences.ts';
import { shiftSentence, type ShiftWords } from '#shared/wording/shiftSentence.ts';
import { askedThrice, voteIn, votes } from '../../support/voted.ts';

/** A shift towards `b` of people who went from a to b, and so on. */
function shiftOf(flows: Record<string, number>, privacy: 'story' | 'personal' = 'story'): ShiftTable {
  const session = voteIn(askedThrice(privacy, 3));
  const paths = votes(flows);
  session.ask({ one: paths.map((path) => path.charAt(0)), two: paths.map((path) => path.charAt(1)) });
  return session.shift('one-two');
}

const say = (shift: ShiftTable, words: Partial<ShiftWords> = {}) =>
  plainText(shiftSentence(shift, { lang: 'nl', target: null, moments: null, ...words }));

describe('the sentence that the numbers allow', () => {
  test.each([
    ['tooFew', { ab: 2 }, 'Nog te weinig stemmen om iets te laten zien.'],
    [
      'nobodyChanged',
      { aa: 5, bb: 4 },
      'Niemand veranderde van mening: 9 van 9 bleven bij hun eerste keuze.',
    ],
    [
      'descriptive',
      { ab: 3, ba: 1, aa: 4 },
      'In deze groep veranderden 4 van de 8 mensen van mening: 3 naar bellen, 1 ervandaan.',
    ],
    [
      'cancelOut',
      { ab: 7, ba: 7, aa: 10, bb: 6 },
      'Het totaal bleef gelijk, maar 14 van de 30 mensen wisselden van keuze.',
    ],
    [
      'clearUp',
      { bb: 7, ab: 15, ba: 2, aa: 6 },
      'Voor de draai zou 30% bellen, erna 73%. 15 mensen gingen naar bellen, 2 ervandaan. Zo’n verschil is moeilijk als toeval te zien.',
    ],
    [
      'clearDown',
      { bb: 10, ba: 12, aa: 8 },
      'Er zouden juist minder mensen bellen: van 73% naar 33%. Interessant: waarom?',
    ],
    [
      'couldBeChance',
      { bb: 10, ab: 3, ba: 11, aa: 6 },
      '14 van de 30 veranderden, maar in beide richtingen; dit kan toeval zijn.',
    ],
  ])('%s', (verdict, flows, sentence) => {
    const shift = shiftOf(flows);
    expect(shift.verdict).toBe(verdict);
    expect(say(shift)).toBe(sentence);
  });

  test('is as plain in English', () => {
    expect(say(shiftOf({ bb: 10, ab: 3, ba: 11, aa: 6 }), { lang: 'en' })).toBe(
      '14 of 30 changed, but in both directions; this could be chance.',
    );
    expect(say(shiftOf({ aa: 5, ab: 1 }), { lang: 'en' })).toBe(
      'In this group 1 of 6 people changed their mind: 1 towards calling, none away from it.',
    );
  });

  test('is right for one person and for none', () => {
    expect(say(shiftOf({ aa: 5, ab: 1 }))).toBe(
      'In deze groep veranderde 1 van de 6 mensen van mening: 1 naar bellen, niemand ervandaan.',
    );
  });

  test('never says that nobody changed when somebody moved between the other options', () => {
    const shift = shiftOf({ aa: 5, ac: 3 });
    expect(shift.verdict).toBe('nobodyChanged');
    expect(say(shift)).toBe(
      'Niemand ging naar bellen of ervandaan; wel kozen 3 van de 8 mensen iets anders.',
    );
  });

  test('names another target, and the moments where they are not before and after the twist', () => {
    const words = { target: 'Stap op haar af', moments: { before: 'aan het begin', after: 'aan het eind' } };
    expect(say(shiftOf({ bb: 7, ab: 15, ba: 2, aa: 6 }), words)).toMatch(
      /^Aan het begin koos 30% ‘Stap op haar af’, aan het eind 73%\. 15 mensen gingen naar ‘Stap op haar af’/,
    );
  });

  test('shows no percentage below ten people', () => {
    const flows = [{ ab: 9 }, { aa: 9 }, { ab: 4, ba: 4 }, { ba: 6, bb: 3 }];
    expect(flows.map((each) => say(shiftOf(each))).filter((sentence) => sentence.includes('%'))).toEqual([]);
  });
});

describe('the sentence of a personal poll', () => {
  test('tells the totals where the tables do', () => {
    expect(say(shiftOf({ aa: 3, ab: 3, bb: 3 }, 'personal'), { target: 'Vaak' })).toBe(
      'Eerst kozen 3 van de 9 mensen ‘Vaak’, daarna 6.',
    );
  });

  test('says what it keeps back, and that it does', () => {
    const withheld = shiftOf({ aa: 10, ab: 1, bb: 1 }, 'personal');
    expect(withheld.level).toBe('none');
    expect(say(withheld)).toBe('We laten hier geen aantallen zien: iemand zou te herkennen kunnen zijn.');
    expect(say(shiftOf({ aa: 4 }, 'personal'))).toBe('Nog te weinig stemmen om iets te laten zien.');
  });

  test('tells how many changed where that is all', () => {
    const session = voteIn(askedThrice('personal'));
    session.ask({
      one: votes({ a: 8, b: 8 }),
      two: [...votes({ a: 5, b: 3 + 8 }), ...votes({ a: 3, b: 3 })],
    });
    expect(session.shift('one-two')).toMatchObject({ beforeCounts: null, changed: 3 });
    expect(say(session.shift('one-two'))).toBe('3 van de 16 mensen kozen de tweede keer anders.');
  });
});

describe('sentences made of parts', () => {
  test('have their figures strong', () => {
    expect(sentences.nl.missing(2)).toEqual([
      { strong: '2' },
      ' mensen stemden maar één keer en tellen hier niet mee.',
    ]);
    expect(says`${percent(71)} of them would call.`[0]).toEqual({ strong: '71%' });
  });

  test('take in texts and other sentences, and join what is next to each other', () => {
    const inner = says`van ${percent(30)}`;
    expect(says`Eerst ${inner}, ${'nu'} ${9}.`).toEqual([
      'Eerst van ',
      { strong: '30%' },
      ', nu ',
      { strong: '9' },
      '.',
    ]);
    expect(plainText(says`${1} mens`)).toBe('1 mens');
  });
});
