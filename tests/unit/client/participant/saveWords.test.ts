import { describe, expect, it } from 'vitest';

import { saveWords } from '../../../../client/participant/saveWords.ts';
import type { OwnBallot } from '../../../../client/session/ballots.ts';
import type { PhonePoll } from '#shared/views/participantScreen.ts';

const call = (round: string): PhonePoll => ({
  round,
  type: 'call',
  question: 'Zou jij deze klant bellen?',
  help: null,
  client: null,
  options: ['skip', 'unsure', 'call'].map((id) => ({ id, label: null })),
});
const saved = (choice: string): OwnBallot => ({ status: 'saved', choice });
const pending = (tries: number): OwnBallot => ({ status: 'pending', choice: 'call', tries });
const late = (choice: string | null): OwnBallot => ({
  status: 'refused',
  wished: 'call',
  choice,
  refusal: 'roundClosed',
});

function said(open: boolean, ...ballots: (OwnBallot | undefined)[]) {
  const polls = ballots.map((_, index) => call(`round-${index}`));
  const { tone, first, second } = saveWords({ polls, ballots, open }, 'nl');
  return `${tone}: ${[first, second].filter((line) => line !== null).join(' ')}`;
}

describe('the line below one vote', () => {
  it.each<[string, boolean, OwnBallot | undefined, string]>([
    ['nothing chosen', true, undefined, 'quiet: Kies wat jij zou doen.'],
    ['on its way', true, pending(0), 'waiting: Wordt bewaard …'],
    ['not answered', true, pending(1), 'waiting: Nog niet bewaard, we proberen het opnieuw.'],
    ['on disk', true, saved('call'), 'saved: Bewaard Je kunt wisselen tot de trainer sluit.'],
    ['closed', false, saved('unsure'), 'quiet: De stemming is gesloten. Bewaard: Weet ik nog niet.'],
    ['closed without', false, undefined, 'quiet: De stemming is gesloten. Je hebt hier niet gestemd.'],
    [
      'closed and on its way',
      false,
      pending(2),
      'waiting: De stemming is gesloten. We kijken of je keuze op tijd was.',
    ],
    ['too late', false, late('skip'), 'quiet: Te laat: je laatste keuze telt niet. Bewaard: Niet bellen.'],
    [
      'too late and alone',
      false,
      late(null),
      'quiet: Te laat: je laatste keuze telt niet. Je hebt hier niet gestemd.',
    ],
  ])('tells the truth when %s', (_, open, ballot, words) => {
    expect(said(open, ballot)).toBe(words);
  });

  it('says what to do next where the server could not read the ballot', () => {
    const ballot: OwnBallot = { status: 'refused', wished: 'x', choice: null, refusal: 'unknownChoice' };
    expect(said(true, ballot)).toMatch(/^waiting: .+Laad de pagina opnieuw/);
  });
});

describe('the line below a list of votes', () => {
  it('counts what is saved, and says saved only when all are', () => {
    expect(said(true, saved('skip'), undefined, undefined)).toMatch(/^saved: 1 van 3 bewaard/);
    expect(said(true, saved('skip'), saved('call'), saved('call'))).toMatch(/^saved: Bewaard /);
  });

  it('is not content while one of them waits', () => {
    expect(said(true, saved('skip'), saved('call'), pending(1))).toMatch(/^waiting: Nog niet bewaard/);
  });

  it('says after closing how many count', () => {
    expect(said(false, saved('skip'), undefined, saved('call'))).toMatch(/2 van 3 keuzes zijn bewaard\.$/);
    expect(said(false, saved('skip'), saved('call'), saved('call'))).toMatch(/Je keuzes zijn bewaard\.$/);
  });
});
