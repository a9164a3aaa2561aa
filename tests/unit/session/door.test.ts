import { describe, expect, it } from 'vitest';
import { fold } from '#shared/session/evolve.ts';
import { NO_CONTACT, participantOf, play, START } from '../../support/played.ts';
import { tinyScenario } from '../../support/scenarios.ts';

const MINUTE = 60_000;

/** Two who came in time, one minute later five who did not; all of them gave the test vote. */
function crowded() {
  const session = play(tinyScenario());
  for (const phone of [1, 2]) session.vote(phone, 'test', 'tea');
  session.later(MINUTE);
  for (const phone of [3, 4, 5, 6, 7]) session.vote(phone, 'test', 'coffee');
  return session;
}
const ballotsIn = (session: ReturnType<typeof play>, round: string) =>
  [...(session.state.rounds.get(round)?.ballots.keys() ?? [])].map(String);

describe('a locked room', () => {
  it('lets nobody new in, and who has a seat comes back and votes', () => {
    const session = crowded();
    expect(session.host({ type: 'lockRoom', locked: true })).toEqual([{ type: 'roomLocked', locked: true }]);
    expect(session.join(8)).toBe('roomLocked');
    expect(session.join(1)).toEqual([]);
    expect(session.vote(1, 'test', 'coffee', 9)).toMatchObject([{ type: 'ballotCast' }]);
  });

  it('is locked once, however often that is asked for, and can be opened again', () => {
    const session = crowded();
    session.host({ type: 'lockRoom', locked: true });
    expect(session.host({ type: 'lockRoom', locked: true })).toEqual([]);
    session.host({ type: 'lockRoom', locked: false });
    expect(session.join(8)).toMatchObject([{ type: 'participantJoined' }]);
  });
});

describe('removing who came late', () => {
  const late = { type: 'removeLate', after: START + MINUTE } as const;

  it('takes their seats and their ballots in what is open, and locks the room', () => {
    const session = crowded();
    expect(session.host(late)).toEqual([
      { type: 'roomLocked', locked: true },
      { type: 'participantsRemoved', after: START + MINUTE },
    ]);
    expect([...session.state.participants.keys()]).toEqual([1, 2].map(participantOf));
    expect(ballotsIn(session, 'test')).toEqual([1, 2].map(participantOf));
    expect(session.join(8)).toBe('roomLocked');
  });

  it('is final for whoever was put out: neither a seat nor a ballot, when the room is open again either', () => {
    const session = crowded();
    session.host(late);
    session.host({ type: 'lockRoom', locked: false });
    expect(session.join(3)).toBe('removed');
    expect(session.vote(3, 'test', 'tea', 99)).toBe('removed');
    expect(session.join(8)).toMatchObject([{ type: 'participantJoined' }]);
  });

  it('never touches what is closed: its table and its ballots stand', () => {
    const session = crowded();
    session.host({ type: 'closeRounds', scene: 'in' });
    const before = structuredClone(session.state.rounds.get('test'));
    session.host(late);
    expect(session.state.rounds.get('test')).toEqual(before);
    expect(before?.table).toMatchObject({ n: 7 });
  });

  it('counts for a closed round once that is opened again, as a change of as many ballots', () => {
    const session = crowded();
    session.host({ type: 'closeRounds', scene: 'in' });
    session.host(late);
    session.host({ type: 'reopenRounds', scene: 'in' });
    expect(ballotsIn(session, 'test')).toEqual([1, 2].map(participantOf));
    expect(session.state.rounds.get('test')?.changedSinceTable.size).toBe(5);
  });

  it('does nothing where nobody came that late, and is refused once all is over', () => {
    const session = crowded();
    expect(session.host({ type: 'removeLate', after: START + 2 * MINUTE })).toEqual([]);
    expect(session.state.locked).toBe(false);
    session.host({ type: 'endSession' });
    expect(session.host(late)).toBe('sessionEnded');
  });

  it('is in the log, which alone tells who is out', () => {
    const session = crowded();
    session.host(late);
    session.server({ type: 'changeContact', contact: { ...NO_CONTACT, name: 'An' } });
    expect(fold(session.events)).toEqual(session.state);
  });
});
