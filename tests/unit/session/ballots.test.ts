import { describe, expect, it } from 'vitest';

import { ballotsOf, votedIn } from '#shared/session/counts.ts';
import { participantOf, play, type Played } from '../../support/played.ts';
import { zeger } from '../../support/scenarios.ts';

function whileVotingOnTheStairs(): Played {
  const session = play(zeger());
  for (const phone of [1, 2, 3]) session.join(phone);
  session.goTo('trap', 'vote');
  return session;
}

describe('a ballot', () => {
  it('is stored when its round is open', () => {
    const session = whileVotingOnTheStairs();
    expect(session.vote(1, 'stairs', 'skip')).toEqual([
      { type: 'ballotCast', participant: participantOf(1), round: 'stairs', choice: 'skip', seq: 1 },
    ]);
    expect(ballotsOf(session.state, participantOf(1))).toEqual({ stairs: { choice: 'skip', seq: 1 } });
  });

  it('may be changed until the round closes, and still counts once', () => {
    const session = whileVotingOnTheStairs();
    session.vote(1, 'stairs', 'skip');
    session.vote(1, 'stairs', 'call');
    expect(votedIn(session.state, 'trap')).toBe(1);
    expect(ballotsOf(session.state, participantOf(1))['stairs']?.choice).toBe('call');
  });

  it('that is sent ten times makes one event', () => {
    const session = whileVotingOnTheStairs();
    const outcomes = Array.from({ length: 10 }, () => session.vote(1, 'stairs', 'call', 1));
    expect(outcomes.flat()).toHaveLength(1);
  });

  it('that was overtaken on its way does not undo the later tap', () => {
    const session = whileVotingOnTheStairs();
    session.vote(1, 'stairs', 'call', 2);
    expect(session.vote(1, 'stairs', 'skip', 1)).toEqual([]);
    expect(ballotsOf(session.state, participantOf(1))['stairs']).toEqual({ choice: 'call', seq: 2 });
  });

  it('keeps its place in the order of taps even when it repeats the choice', () => {
    const session = whileVotingOnTheStairs();
    session.vote(1, 'stairs', 'call', 1);
    session.vote(1, 'stairs', 'call', 3);
    session.vote(1, 'stairs', 'skip', 2);
    expect(ballotsOf(session.state, participantOf(1))['stairs']?.choice).toBe('call');
  });

  it('is refused before its round opens, after it closes, and for a round or choice that does not exist', () => {
    const session = whileVotingOnTheStairs();
    expect(session.vote(1, 'twist', 'call')).toBe('roundNotOpen');
    expect(session.vote(1, 'briefing', 'call')).toBe('roundClosed');
    expect(session.vote(1, 'cellar', 'call')).toBe('unknownRound');
    expect(session.vote(1, 'stairs', 'perhaps')).toBe('unknownChoice');
    expect(session.vote(1, 'stairs', 'constructor')).toBe('unknownChoice');
    expect(votedIn(session.state, 'trap')).toBe(0);
  });

  it('that comes with the closing, but after it, is refused and changes nothing', () => {
    const session = whileVotingOnTheStairs();
    session.vote(1, 'stairs', 'skip');
    session.host({ type: 'closeRounds', scene: 'trap' });
    expect(session.vote(1, 'stairs', 'call')).toBe('roundClosed');
    expect(ballotsOf(session.state, participantOf(1))['stairs']?.choice).toBe('skip');
  });

  it('survives that its round is closed, reopened and closed again', () => {
    const session = whileVotingOnTheStairs();
    session.vote(1, 'stairs', 'skip');
    session.host({ type: 'closeRounds', scene: 'trap' });
    session.host({ type: 'reopenRounds', scene: 'trap' });
    session.vote(2, 'stairs', 'call');
    session.host({ type: 'closeRounds', scene: 'trap' });
    expect(ballotsOf(session.state, participantOf(1))['stairs']?.choice).toBe('skip');
    expect(votedIn(session.state, 'trap')).toBe(2);
  });

  it('counts in a scene with several clients once every client has its ballot', () => {
    const session = play(zeger());
    session.goTo('rode-pen', 'vote');
    session.vote(1, 'start-ruiter', 'skip');
    session.vote(1, 'start-vanlier', 'call');
    session.vote(2, 'start-ruiter', 'skip');
    expect(votedIn(session.state, 'rode-pen')).toBe(0);
    session.vote(1, 'start-zeezicht', 'unsure');
    expect(votedIn(session.state, 'rode-pen')).toBe(1);
  });
});

describe('joining', () => {
  it('takes one seat, however often it is asked', () => {
    const session = play(zeger());
    session.join(1);
    expect(session.join(1)).toEqual([]);
    expect(session.state.participants.size).toBe(1);
  });

  it('is refused when all seats are taken, and a seat that was taken stays', () => {
    const session = play(zeger(), { seats: 2 });
    session.join(1);
    session.join(2);
    expect(session.join(3)).toBe('sessionFull');
    expect(session.join(2)).toEqual([]);
  });

  it('is refused after the end, while who was there may come back', () => {
    const session = play(zeger());
    session.join(1);
    session.host({ type: 'endSession' });
    expect(session.join(2)).toBe('sessionEnded');
    expect(session.join(1)).toEqual([]);
  });

  it('late lands on the present scene and votes from there', () => {
    const session = whileVotingOnTheStairs();
    session.vote(9, 'stairs', 'unsure');
    expect(votedIn(session.state, 'trap')).toBe(1);
    expect(session.state.participants.size).toBe(4);
  });
});
