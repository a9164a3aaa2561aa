import { describe, expect, test } from 'vitest';

import { recount } from '#shared/results/recount.ts';
import type { CalibrationTable, ConvictionTable } from '#shared/session/tables.ts';
import { replayScenario, tinyScenario } from '../../support/scenarios.ts';
import { play, type Played } from '../../support/played.ts';
import { playSure, type Answers } from '../../support/sure.ts';

const calibrationIn = ({ state }: Played): CalibrationTable | undefined => state.calibrations.get('guess');
const convictionIn = ({ state }: Played): ConvictionTable | undefined => state.convictions.get('call-bakker');
const guessing = (...guesses: string[]): Answers[] =>
  guesses.map((guess) => ({ first: 'unsure', guess, twist: 'unsure' }));

/** Worked by hand: ten people, of whom three are right; 7.8 of confidence in all. */
const TEN = guessing(
  'well 50',
  'well 70',
  'well 80',
  'badly 60',
  'badly 80',
  'badly 80',
  'badly 80',
  'badly 80',
  'badly 100',
  'badly 100',
);

describe('what a prediction was worth', () => {
  test('is told as worked example 11 has it: mean .78, hit rate .3, gap .48, Brier .53', () => {
    const table = calibrationIn(playSure(TEN));
    expect(table).toMatchObject({ people: 10, right: 3, sureAndWrong: 6, level: 'percent' });
    expect(table?.meanConfidence).toBeCloseTo(0.78, 10);
    expect(table?.gap).toBeCloseTo(0.48, 10);
    expect(table?.brier).toBeCloseTo(0.53, 10);
    expect(table?.counts).toEqual([
      [1, 0, 1, 1, 0, 0],
      [0, 1, 0, 4, 0, 2],
    ]);
  });

  test('is not told of four people, and is told of five', () => {
    expect(calibrationIn(playSure(TEN.slice(0, 4)))).toMatchObject({
      level: 'none',
      people: 4,
      counts: null,
      right: null,
      sureAndWrong: null,
      meanConfidence: null,
      gap: null,
      brier: null,
    });
    expect(calibrationIn(playSure(TEN.slice(0, 5)))).toMatchObject({ level: 'counts', people: 5, right: 3 });
  });

  test('is of those who said how sure they were, and nobody else', () => {
    const table = calibrationIn(playSure([...TEN, ...guessing('well', 'badly', '')]));
    expect(table?.people).toBe(10);
  });

  test('is published only once the last of what it looks back on is closed', () => {
    const session = playSure(TEN);
    const kinds = session.events.flatMap((event) => (event.type === 'published' ? [event.what.kind] : []));
    expect(kinds.slice(-2)).toEqual(['calibration', 'conviction']);
    expect(kinds.filter((kind) => kind === 'calibration')).toHaveLength(1);
    const early = play(replayScenario());
    early.goTo('turn', 'vote');
    expect(calibrationIn(early)).toBeUndefined();
  });

  test('is published anew where a reopened round has changed it, and not where it has not', () => {
    const session = playSure(TEN);
    session.host({ type: 'reopenRounds', scene: 'turn' });
    session.host({ type: 'closeRounds', scene: 'turn' });
    session.host({ type: 'reopenRounds', scene: 'turn' });
    session.vote(0, 'twist', 'call');
    session.vote(0, 'twist.confidence', '90');
    session.host({ type: 'closeRounds', scene: 'turn' });
    const kinds = session.events.flatMap((event) => (event.type === 'published' ? [event.what.kind] : []));
    expect(kinds.filter((kind) => kind === 'calibration')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'conviction')).toHaveLength(2);
    expect(recount(session.events)).toEqual([]);
  });
});

describe('whoever chooses otherwise', () => {
  test('has not said how sure they are of that', () => {
    const session = play(replayScenario());
    for (const phone of [1, 2, 3, 4, 5, 6]) session.join(phone);
    session.goTo('guessing', 'vote');
    for (const phone of [1, 2, 3, 4, 5, 6]) {
      session.vote(phone, 'guess', 'badly');
      session.vote(phone, 'guess.confidence', '90');
    }
    session.vote(6, 'guess', 'well');
    session.goTo('back', 'sure');
    expect(calibrationIn(session)).toMatchObject({ people: 5, right: 0, sureAndWrong: 5 });
  });
});

describe('how convinced a group is', () => {
  const person = (first: string, twist: string): Answers => ({ first, guess: '', twist });
  const SIX = [
    person('skip 100', 'call 100'),
    person('skip 80', 'call 60'),
    person('skip 90', 'skip 60'),
    person('call 90', 'call 80'),
    person('unsure', 'call 70'),
    person('unsure', 'unsure'),
  ];

  test('is the mean over those who said so at every moment', () => {
    const table = convictionIn(playSure([...SIX, person('skip 100', 'call'), person('', 'call 100')]));
    expect(table).toMatchObject({ people: 6, rounds: ['first', 'twist'], softened: 2, sureAtFirst: 4 });
    // (-1 -.6 -.8 +.8 +0 +0) / 6, and (1 +.2 -.2 +.6 +.4 +0) / 6.
    expect(table?.means?.[0]).toBeCloseTo(-1.6 / 6, 10);
    expect(table?.means?.[1]).toBeCloseTo(2 / 6, 10);
    expect(table?.shift).toBeCloseTo(3.6 / 6, 10);
  });

  test('is not told of fewer than five', () => {
    expect(convictionIn(playSure(SIX.slice(0, 4)))).toMatchObject({ level: 'none', people: 4, means: null });
  });
});

test('a session without the part publishes nothing of it', () => {
  const session = play(tinyScenario());
  session.goTo('reveal', 'sentence');
  expect(session.state.calibrations.size + session.state.convictions.size).toBe(0);
});
