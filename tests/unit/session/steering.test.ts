import { describe, expect, it } from 'vitest';

import { mintActor } from '../../../server/auth/actors.ts';
import type { SessionId } from '#shared/ids.ts';
import { decide } from '#shared/session/decide.ts';
import { mayFlow } from '#shared/session/mayShow.ts';
import { play, SESSION, START } from '../../support/played.ts';
import { zeger } from '../../support/scenarios.ts';
import { voteIn } from '../../support/voted.ts';

describe('a session that was just created', () => {
  it('stands at the join scene with the test vote open', () => {
    const { state } = play(zeger());
    expect(state.position).toEqual({ scene: 'binnen', step: 'join' });
    expect([...state.rounds.values()].filter(({ status }) => status === 'open').map(({ id }) => id)).toEqual([
      'test',
    ]);
  });
});

describe('opening and closing', () => {
  it('opens all clients of a scene together, and closing them draws the strokes', () => {
    const session = play(zeger());
    session.goTo('rode-pen', 'story');
    expect(session.host({ type: 'openRounds', scene: 'rode-pen' })).toEqual([
      { type: 'roundOpened', round: 'start-ruiter' },
      { type: 'roundOpened', round: 'start-vanlier' },
      { type: 'roundOpened', round: 'start-zeezicht' },
      { type: 'stepShown', scene: 'rode-pen', step: 'vote' },
    ]);
    session.host({ type: 'closeRounds', scene: 'rode-pen' });
    expect(session.state.position).toEqual({ scene: 'rode-pen', step: 'strokes' });
  });

  it('twice is once: the second press yields no event', () => {
    const session = play(zeger());
    session.goTo('trap', 'vote');
    const { turn } = session.state;
    expect(session.host({ type: 'openRounds', scene: 'trap', turn: 0 })).toEqual([]);
    session.host({ type: 'closeRounds', scene: 'trap', turn });
    expect(session.host({ type: 'closeRounds', scene: 'trap', turn })).toEqual([]);
  });

  it('is refused for a scene without a poll, a scene elsewhere, and one that is over', () => {
    const session = play(zeger());
    session.goTo('trap', 'vote');
    expect(session.host({ type: 'openRounds', scene: 'onthulling' })).toBe('unknownRound');
    expect(session.host({ type: 'openRounds', scene: 'draai' })).toBe('outOfDate');
    expect(session.host({ type: 'closeRounds', scene: 'draai' })).toBe('roundNotOpen');
    expect(session.host({ type: 'closeRounds', scene: 'attic' })).toBe('unknownScene');
    session.host({ type: 'closeRounds', scene: 'trap' });
    expect(session.host({ type: 'openRounds', scene: 'trap' })).toBe('roundClosed');
  });
});

describe('moving through the scenario', () => {
  it('is refused while people vote, except within the scene', () => {
    const session = play(zeger());
    session.goTo('trap', 'vote');
    expect(session.host({ type: 'showStep', scene: 'draai', step: 'story' })).toBe('votingOpen');
    expect(session.host({ type: 'showStep', scene: 'trap', step: 'story' })).toEqual([
      { type: 'stepShown', scene: 'trap', step: 'story' },
    ]);
    expect(session.state.rounds.get('stairs')?.status).toBe('open');
  });

  it('never shows a result whose rounds are not closed', () => {
    const session = play(zeger());
    session.goTo('trap', 'story');
    for (const step of ['before', 'move', 'sentence', 'flow', 'bars'] as const) {
      expect(session.host({ type: 'showStep', scene: 'onthulling', step })).toBe('votingNotClosed');
    }
    expect(session.host({ type: 'showStep', scene: 'pen-terug', step: 'facts' })).toBe('votingNotClosed');
  });

  it.each([
    { people: 14, told: 'tooFewForFlow' },
    { people: 15, told: [{ type: 'stepShown', scene: 'onthulling', step: 'flow' }] },
  ])('shows who went where to fifteen people and more: $people', ({ people, told }) => {
    const session = play(zeger());
    for (const [scene, round, choice] of [
      ['trap', 'stairs', 'skip'],
      ['draai', 'twist', 'call'],
    ] as const) {
      session.goTo(scene, 'vote');
      for (let phone = 1; phone <= people; phone += 1) session.vote(phone, round, choice);
    }
    session.goTo('onthulling', 'sentence');
    expect(session.host({ type: 'showStep', scene: 'onthulling', step: 'flow' })).toEqual(told);
  });

  it('shows nobody’s way where the flows are kept back, however many people there are', () => {
    const session = voteIn(zeger());
    const votes = Array.from({ length: 40 }, () => 'skip');
    session.ask({ stairs: votes, twist: votes });
    const shift = session.shift('zeger');
    expect(mayFlow(shift)).toBe(true);
    expect(mayFlow({ ...shift, flows: null })).toBe(false);
  });

  it('does not open a voting in passing', () => {
    const session = play(zeger());
    session.goTo('trap', 'story');
    expect(session.host({ type: 'showStep', scene: 'trap', step: 'vote' })).toBe('roundNotOpen');
  });

  it('knows its scenes and their steps', () => {
    const session = play(zeger());
    session.goTo('rode-pen', 'story');
    expect(session.host({ type: 'showStep', scene: 'attic', step: 'story' })).toBe('unknownScene');
    expect(session.host({ type: 'showStep', scene: 'trap', step: 'strokes' })).toBe('unknownStep');
  });

  it('that another console has overtaken is refused, and said twice it is done once', () => {
    const session = play(zeger());
    session.goTo('rode-pen', 'story');
    const { turn } = session.state;
    session.host({ type: 'showStep', scene: 'briefing', step: 'story', turn });
    expect(session.host({ type: 'showStep', scene: 'trap', step: 'story', turn })).toBe('outOfDate');
    expect(session.host({ type: 'showStep', scene: 'briefing', step: 'story', turn })).toEqual([]);
  });

  it('back loses no ballot', () => {
    const session = play(zeger());
    session.goTo('trap', 'vote');
    session.vote(1, 'stairs', 'skip');
    session.goTo('draai', 'story');
    session.host({ type: 'showStep', scene: 'trap', step: 'story' });
    expect(session.state.rounds.get('stairs')?.ballots.size).toBe(1);
  });
});

describe('what was voted before the twist', () => {
  it('can be taken up again while nobody has gone further', () => {
    const session = play(zeger());
    session.goTo('trap', 'vote');
    session.host({ type: 'closeRounds', scene: 'trap' });
    expect(session.host({ type: 'reopenRounds', scene: 'trap' })).toEqual([
      { type: 'roundReopened', round: 'stairs' },
    ]);
  });

  it('can never be altered after it', () => {
    const session = play(zeger());
    session.goTo('draai', 'vote');
    session.host({ type: 'closeRounds', scene: 'draai' });
    session.host({ type: 'showStep', scene: 'trap', step: 'story' });
    expect(session.host({ type: 'reopenRounds', scene: 'trap' })).toBe('tooLate');
  });

  it('cannot be made up for when it was left out', () => {
    const session = play(zeger());
    session.goTo('trap', 'story');
    session.host({ type: 'showStep', scene: 'draai', step: 'story' });
    session.host({ type: 'openRounds', scene: 'draai' });
    session.host({ type: 'closeRounds', scene: 'draai' });
    session.host({ type: 'showStep', scene: 'trap', step: 'story' });
    expect(session.host({ type: 'openRounds', scene: 'trap' })).toBe('tooLate');
  });

  it('may still be asked after the trainer looked ahead and came back', () => {
    const session = play(zeger());
    session.goTo('trap', 'story');
    session.host({ type: 'showStep', scene: 'draai', step: 'story' });
    session.host({ type: 'showStep', scene: 'trap', step: 'story' });
    expect(session.host({ type: 'openRounds', scene: 'trap' })).toHaveLength(2);
  });

  it('has nothing to be taken up again where nobody was asked', () => {
    const session = play(zeger());
    session.goTo('trap', 'story');
    expect(session.host({ type: 'reopenRounds', scene: 'trap' })).toBe('nothingToReopen');
  });
});

describe('the countdown', () => {
  const overdue = (session: ReturnType<typeof play>) => {
    const endsAt = session.state.countdown?.endsAt ?? 0;
    return session.server({ type: 'closeOverdue', scene: 'trap', endsAt });
  };

  it('closes the voting when it has run out', () => {
    const session = play(zeger());
    session.goTo('trap', 'vote');
    session.host({ type: 'startCountdown', scene: 'trap', seconds: 30 });
    expect(session.state.countdown?.endsAt).toBe(START + 30_000);
    expect(overdue(session)).toEqual([]);
    session.later(30_000);
    overdue(session);
    expect(session.state.rounds.get('stairs')?.status).toBe('closed');
    expect(session.state.countdown).toBeNull();
  });

  it('that was slept through is dropped, and the voting stays open', () => {
    const session = play(zeger());
    session.goTo('trap', 'vote');
    session.host({ type: 'startCountdown', scene: 'trap', seconds: 30 });
    session.later(34_000);
    overdue(session);
    expect(session.state.rounds.get('stairs')?.status).toBe('open');
    expect(session.state.countdown).toBeNull();
  });

  it('that was set anew or stopped makes the earlier one do nothing', () => {
    const session = play(zeger());
    session.goTo('trap', 'vote');
    session.host({ type: 'startCountdown', scene: 'trap', seconds: 30 });
    const endsAt = session.state.countdown?.endsAt ?? 0;
    session.host({ type: 'startCountdown', scene: 'trap', seconds: 60 });
    session.later(30_000);
    expect(session.server({ type: 'closeOverdue', scene: 'trap', endsAt })).toEqual([]);
    session.host({ type: 'stopCountdown', scene: 'trap' });
    expect(session.state.countdown).toBeNull();
    expect(session.state.rounds.get('stairs')?.status).toBe('open');
  });

  it('needs a voting that is open', () => {
    const session = play(zeger());
    session.goTo('trap', 'story');
    expect(session.host({ type: 'startCountdown', scene: 'trap', seconds: 30 })).toBe('roundNotOpen');
  });
});

describe('the end', () => {
  it('closes what is open without showing its result, and can be taken back', () => {
    const session = play(zeger());
    session.goTo('rode-pen', 'vote');
    session.vote(1, 'start-ruiter', 'skip');
    session.host({ type: 'endSession' });
    expect(session.state.position.step).toBe('vote');
    expect(session.vote(1, 'start-ruiter', 'call')).toBe('roundClosed');
    expect(session.host({ type: 'showStep', scene: 'trap', step: 'story' })).toBe('sessionEnded');
    session.host({ type: 'resumeSession' });
    expect(session.host({ type: 'reopenRounds', scene: 'rode-pen' })).not.toBe('sessionEnded');
    expect(session.state.rounds.get('start-ruiter')?.ballots.size).toBe(1);
  });

  it('twice is once, and a session that goes on cannot be resumed', () => {
    const session = play(zeger());
    expect(session.host({ type: 'resumeSession' })).toEqual([]);
    session.host({ type: 'endSession' });
    expect(session.host({ type: 'endSession' })).toEqual([]);
  });
});

describe('the big screen', () => {
  it('is covered and uncovered by name, and speaks only the languages of its scenario', () => {
    const session = play({ ...zeger(), languages: ['nl'] });
    expect(session.host({ type: 'coverScreen', cover: 'black' })).toEqual([
      { type: 'screenCovered', cover: 'black' },
    ]);
    expect(session.host({ type: 'coverScreen', cover: 'black' })).toEqual([]);
    expect(session.host({ type: 'chooseLanguage', lang: 'en' })).toBe('badCommand');
  });
});

describe('authority', () => {
  it('of another session counts for nothing here', () => {
    const { state } = play(zeger());
    const stranger = mintActor({ role: 'host', session: 'f'.repeat(32) as SessionId });
    expect(decide(state, { type: 'endSession' }, { actor: stranger, at: START, fresh: () => '' })).toEqual({
      ok: false,
      refusal: 'notAllowed',
    });
  });

  it('to steer is the host’s alone', () => {
    const { state } = play(zeger());
    const projector = mintActor({ role: 'projector', session: SESSION });
    for (const type of ['endSession', 'resumeSession', 'join'] as const) {
      expect(decide(state, { type }, { actor: projector, at: START, fresh: () => '' }).ok).toBe(false);
    }
    const host = mintActor({ role: 'host', session: SESSION });
    expect(decide(state, { type: 'join' }, { actor: host, at: START, fresh: () => '' }).ok).toBe(false);
  });
});
