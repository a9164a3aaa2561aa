import { describe, expect, test } from 'vitest';

import { guessesIn } from '#shared/results/guesses.ts';
import { reportSchema } from '#shared/results/report/schema.ts';
import { participantView } from '#shared/views/participantView.ts';
import { projectorView } from '#shared/views/projectorView.ts';
import { hostView } from '#shared/views/hostView.ts';
import { guessSentence } from '#shared/wording/guessSentence.ts';
import { plainText } from '#shared/wording/parts.ts';
import { documentOf } from '#shared/document/reportDocument.ts';
import { toCsv } from '../../../server/export/csv.ts';
import { play, START, type Played } from '../../support/played.ts';
import { reportOf } from '../../support/report.ts';
import { guessScenario, tinyScenario } from '../../support/scenarios.ts';

const CONTEXT = { epoch: 1, now: START, joinUrl: 'http://x/KBM7QX' };
const STAFF = { ...CONTEXT, present: 6, saved: { why: null, at: START }, wokeAt: null, daysKept: 90 };
const phone = ({ state }: Played) => participantView(state, { ...CONTEXT, lang: 'nl' }).screen;
const bigScreen = ({ state }: Played) => projectorView(state, CONTEXT).screen;

/** Ten people vote after the twist, of whom seven would call; each guesses at the room. */
function played(guesses: readonly string[]): Played {
  const session = play(guessScenario());
  guesses.forEach((_, index) => session.join(index));
  session.goTo('turn', 'vote');
  guesses.forEach((_, index) => session.vote(index, 'twist', index < 0.7 * guesses.length ? 'call' : 'skip'));
  session.goTo('guessing', 'vote');
  guesses.forEach((guess, index) => session.vote(index, 'guess', guess));
  session.host({ type: 'closeRounds', scene: 'guessing' });
  return session;
}
const TEN = ['0', '2', '3', '4', '4', '5', '5', '6', '7', '10'];

describe('a guess at the room', () => {
  test('is a number from nought to ten, and nothing else', () => {
    const session = play(guessScenario());
    session.goTo('guessing', 'vote');
    for (const tenths of ['0', '5', '10']) expect(session.vote(1, 'guess', tenths)).toHaveLength(1);
    for (const wrong of ['11', '-1', '05', 'call', '']) {
      expect(session.vote(1, 'guess', wrong)).toBe('unknownChoice');
    }
  });

  test('is told beside what was so: the mean of the guesses, and the share of the room', () => {
    expect(guessesIn(played(TEN).state, 'guess')).toEqual({
      people: 10,
      counts: [1, 0, 1, 1, 2, 2, 1, 1, 0, 0, 1],
      mean: 4.6,
      truth: 7,
    });
  });

  test('is kept back where too few have guessed, or voted', () => {
    expect(guessesIn(played(TEN.slice(0, 2)).state, 'guess')).toBeNull();
    expect(guessesIn(played(TEN.slice(0, 3)).state, 'guess')).not.toBeNull();
  });

  test('is shown last in the reveal, and by nothing and nobody before', () => {
    const session = played(TEN);
    session.goTo('reveal', 'bars');
    const told = [bigScreen(session), phone(session), hostView(session.state, STAFF)];
    expect(JSON.stringify(told)).not.toMatch(/"mean"|guesse/);
    const early = reportOf(session.state).results;
    expect(early.guesses?.[0]?.result).toEqual({ kind: 'withheld', reason: 'shownLater' });
    expect(early.polls.find(({ id }) => id === 'room')?.rounds[0]?.result).toMatchObject({
      reason: 'shownLater',
    });
    session.goTo('reveal', 'guess');
    expect(bigScreen(session)).toMatchObject({ kind: 'guesses', guessed: { mean: 4.6, truth: 7 } });
    expect(phone(session)).toEqual({ kind: 'guessed', title: 'De onthulling', round: 'guess', truth: 7 });
    expect(hostView(session.state, STAFF).results).toMatchObject({ guesses: { people: 10 } });
  });

  test('is passed over where it was left out', () => {
    const session = play(guessScenario());
    session.goTo('turn', 'vote');
    session.host({ type: 'closeRounds', scene: 'turn' });
    session.host({ type: 'showStep', scene: 'reveal', step: 'before' });
    expect(session.host({ type: 'showStep', scene: 'reveal', step: 'guess' })).toBe('votingNotClosed');
  });

  test('is in the report, its document and the flat file, and in none of a session without it', () => {
    const session = played(TEN);
    session.goTo('reveal', 'guess');
    const report = reportOf(session.state);
    expect(reportSchema.parse(report)).toEqual(report);
    const sentence = 'Jullie schatten 4,6 van elke tien; het werden er 7.';
    const section = documentOf(report, 'nl').sections.find(({ id }) => id === 'guesses');
    expect(JSON.stringify(section)).toContain(sentence);
    expect(toCsv(report, 'nl')).toContain(sentence);
    const rounds = documentOf(report, 'nl').sections.find(({ id }) => id === 'rounds');
    expect(JSON.stringify(rounds)).toContain('3: 1 (10%), 4: 2 (20%)');
    const core = reportOf(play(tinyScenario()).state);
    expect(core.results).not.toHaveProperty('guesses');
  });
});

test.each([
  [4.6, 7, 'minder'],
  [8, 7, 'meer'],
  [7.4, 7, 'kennen elkaar'],
])('a mean of %d beside %d is told as %s', (mean, truth, said) => {
  expect(plainText(guessSentence({ people: 10, mean, truth }, 'nl'))).toContain(said);
});
