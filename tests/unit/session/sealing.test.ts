import { describe, expect, test } from 'vitest';
import { sealsAt } from '#shared/session/deadline.ts';
import { fold } from '#shared/session/evolve.ts';
import { type HostWish, play, type Played } from '../../support/played.ts';
import { tinyScenario } from '../../support/scenarios.ts';

const DAY = 24 * 60 * 60 * 1000;

const seal = (session: Played, version = session.state.version) =>
  session.server({ type: 'sealSession', version });

function ended(): Played {
  const session = play(tinyScenario());
  session.vote(1, 'test', 'tea');
  session.host({ type: 'endSession' });
  return session;
}

describe('sealing a session', () => {
  test('seals what has ended, and is accepted again without another event', () => {
    const session = ended();
    expect(seal(session)).toEqual([{ type: 'sessionSealed' }]);
    expect(seal(session)).toEqual([]);
    expect(fold(session.events).sealedAt).toBe(session.events.at(-1)?.at);
  });

  test('is refused while the session runs', () => {
    expect(seal(play(tinyScenario()))).toBe('sessionNotEnded');
  });

  test('is refused when anything has happened since the session was looked at', () => {
    const session = ended();
    const { version } = session.state;
    session.host({ type: 'coverScreen', cover: 'black' });
    expect(seal(session, version)).toBe('outOfDate');
    expect(session.state.sealedAt).toBeNull();
  });

  test('is the end: every other wish is refused, of the server too', () => {
    const session = ended();
    seal(session);
    const wishes: HostWish[] = [
      { type: 'resumeSession' },
      { type: 'endSession' },
      { type: 'showStep', scene: 'in', step: 'tally' },
      { type: 'openRounds', scene: 'hearing' },
      { type: 'coverScreen', cover: 'code' },
      { type: 'chooseLanguage', lang: 'en' },
    ];
    const before = session.state.version;
    for (const wish of wishes) expect(session.host(wish), `${wish.type}`).toBe('sessionSealed');
    expect(session.join(1)).toBe('sessionSealed');
    expect(session.join(9)).toBe('sessionSealed');
    expect(session.vote(1, 'test', 'coffee')).toBe('sessionSealed');
    expect(session.server({ type: 'endSession' })).toBe('sessionSealed');
    expect(session.state.version).toBe(before);
  });

  test('is nobody’s wish but the server’s', () => {
    expect(ended().host({ type: 'sealSession', version: 1 } as never)).toBe('notAllowed');
  });
});

describe('when a session seals itself', () => {
  test('is a day after the last event', () => {
    const session = play(tinyScenario());
    session.join(1);
    session.later(5000);
    session.vote(1, 'test', 'tea');
    expect(sealsAt(session.state)).toBe((session.events.at(-1)?.at ?? 0) + DAY);
  });

  test('is never, where nobody has joined or where it is sealed already', () => {
    expect(sealsAt(play(tinyScenario()).state)).toBeNull();
    const session = ended();
    seal(session);
    expect(sealsAt(session.state)).toBeNull();
  });
});
