import { describe, expect, it } from 'vitest';

import { fold } from '#shared/session/evolve.ts';
import { armAt } from '#shared/session/dealing.ts';
import { nextAction } from '#shared/views/hostActions.ts';
import { participantOf, play, type Played } from '../../support/played.ts';
import { splitScenario, tinyScenario } from '../../support/scenarios.ts';
import { armOf, playDealt } from '../../support/split.ts';

const joinAll = (session: Played, phones: number) => {
  for (let phone = 0; phone < phones; phone += 1) session.join(phone);
  return session;
};
const dealtTo = ({ state }: Played) => state.briefings.arms.size;

describe('whether there are two briefings', () => {
  it('is decided by the number of people, at the moment at which the first is read', () => {
    const few = joinAll(play(splitScenario()), 3);
    few.goTo('hearing', 'story');
    expect(few.state.briefings).toMatchObject({ split: false });
    expect(dealtTo(few)).toBe(0);
    const enough = joinAll(play(splitScenario()), 4);
    enough.goTo('hearing', 'story');
    expect(enough.state.briefings).toMatchObject({ split: true });
    expect(dealtTo(enough)).toBe(4);
  });

  it('is the trainer’s choice, whatever the number', () => {
    const off = joinAll(play(splitScenario()), 9);
    expect(off.host({ type: 'chooseBriefings', on: false })).toEqual([
      { type: 'briefingsChosen', on: false },
    ]);
    off.goTo('hearing', 'story');
    expect(off.state.briefings.split).toBe(false);
    const on = joinAll(play(splitScenario()), 1);
    on.host({ type: 'chooseBriefings', on: true });
    on.goTo('hearing', 'story');
    expect(on.state.briefings.split).toBe(true);
  });

  it('can be switched again until one is read, and not from then on', () => {
    const session = joinAll(play(splitScenario()), 4);
    session.host({ type: 'chooseBriefings', on: true });
    expect(session.host({ type: 'chooseBriefings', on: true })).toEqual([]);
    session.host({ type: 'chooseBriefings', on: false });
    session.goTo('hearing', 'story');
    expect(session.host({ type: 'chooseBriefings', on: false })).toEqual([]);
    expect(session.host({ type: 'chooseBriefings', on: true })).toBe('briefingsRead');
  });

  it('is no question where the scenario has one', () => {
    const session = joinAll(play(tinyScenario()), 30);
    expect(session.host({ type: 'chooseBriefings', on: true })).toBe('oneBriefing');
    session.goTo('hearing', 'story');
    expect(session.state.briefings).toEqual({ seed: '', wish: null, split: null, arms: new Map() });
    expect(JSON.stringify(session.events)).not.toMatch(/briefings|seed/);
  });

  it('is no longer open where the room has been further already', () => {
    const session = joinAll(play(splitScenario()), 6);
    session.host({ type: 'closeRounds', scene: 'in' });
    session.host({ type: 'showStep', scene: 'end', step: 'lessons' });
    session.host({ type: 'showStep', scene: 'hearing', step: 'story' });
    expect(session.state.briefings.split).toBe(false);
  });
});

describe('who reads which', () => {
  it('is dealt in blocks of four in the order of joining, so that the halves are two apart at most', () => {
    for (const seed of ['one', 'another', 'a third']) {
      const arms = Array.from({ length: 400 }, (_, place) => armAt(seed, place));
      for (let block = 0; block < 400; block += 4) {
        expect(arms.slice(block, block + 4).filter((arm) => arm === 'gossip')).toHaveLength(2);
      }
    }
  });

  it('takes every order of a block about equally often, and differs between sessions', () => {
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 1200; seed += 1) {
      const order = [0, 1, 2, 3].map((place) => armAt(`seed ${seed}`, place)[0]).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const times of seen.values()) expect(times).toBeGreaterThan(140);
  });

  it('stays with the phone, whatever happens, and follows from the log alone', () => {
    const session = playDealt(9);
    const before = new Map(session.state.briefings.arms);
    session.join(3);
    session.host({ type: 'closeRounds', scene: 'hearing' });
    session.host({ type: 'reopenRounds', scene: 'hearing' });
    session.goTo('turn', 'vote');
    expect(session.state.briefings.arms).toEqual(before);
    expect(fold(session.events)).toEqual(session.state);
    expect([...fold(session.events).briefings.arms]).toEqual([...before]);
  });

  it('is dealt to latecomers as well, until the voting on it is closed, and again when it reopens', () => {
    const session = playDealt(5);
    session.join(5);
    expect(armOf(session, 5)).toBe(armAt('a seed', 5));
    session.host({ type: 'closeRounds', scene: 'hearing' });
    session.join(6);
    expect(armOf(session, 6)).toBeNull();
    session.host({ type: 'reopenRounds', scene: 'hearing' });
    expect(armOf(session, 6)).toBe(armAt('a seed', 6));
    session.goTo('turn', 'story');
    session.join(7);
    expect(armOf(session, 7)).toBeNull();
  });

  it('goes on from where it was after somebody was put out, who keeps a place', () => {
    const session = playDealt(5);
    session.later(1000);
    session.join(5);
    session.host({ type: 'removeLate', after: session.events[0]?.at ?? 0 });
    session.host({ type: 'lockRoom', locked: false });
    session.join(20);
    expect(armOf(session, 20)).toBe(armAt('a seed', 6));
    expect(session.state.participants.has(participantOf(5))).toBe(false);
  });

  it('differs from session to session by the seed that was made with it', () => {
    const order = (seed: string) => [...playDealt(24, seed).state.briefings.arms.values()].join();
    expect(order('one')).not.toBe(order('another'));
    expect(order('one')).toBe(order('one'));
  });
});

describe('that there were two', () => {
  function beforeDisclosure(): Played {
    const session = playDealt(4);
    session.goTo('reveal', 'bars');
    return session;
  }

  it('is never left out once it was so: nothing after it can be shown before', () => {
    const session = beforeDisclosure();
    for (const [scene, step] of [
      ['both', 'groups'],
      ['own', 'story'],
      ['promise', 'story'],
      ['end', 'lessons'],
    ] as const) {
      expect(session.host({ type: 'showStep', scene, step })).toBe('undisclosed');
    }
    expect(session.host({ type: 'endSession' })).toBe('undisclosed');
    expect(nextAction(session.state)).toMatchObject({ scene: 'both', step: 'briefings' });
    session.goTo('both', 'briefings');
    expect(session.host({ type: 'showStep', scene: 'own', step: 'story' })).toHaveLength(1);
    expect(session.host({ type: 'endSession' })).toHaveLength(1);
  });

  it('can be told at any moment at which nobody votes, so that a session can always be ended', () => {
    const session = playDealt(4);
    expect(session.host({ type: 'showStep', scene: 'both', step: 'briefings' })).toBe('votingOpen');
    session.host({ type: 'closeRounds', scene: 'hearing' });
    expect(session.host({ type: 'showStep', scene: 'both', step: 'briefings' })).toHaveLength(1);
    expect(session.host({ type: 'showStep', scene: 'both', step: 'groups' })).toBe('votingNotClosed');
  });

  it('ends what can be compared: no round of it is held afterwards', () => {
    const session = playDealt(4);
    session.host({ type: 'closeRounds', scene: 'hearing' });
    session.host({ type: 'showStep', scene: 'both', step: 'briefings' });
    session.host({ type: 'showStep', scene: 'turn', step: 'story' });
    expect(session.host({ type: 'openRounds', scene: 'turn' })).toBe('tooLate');
    expect(nextAction(session.state)?.label).not.toBe('open');
  });

  it('is not asked of a trainer who has left: the server ends a session as ever', () => {
    expect(beforeDisclosure().server({ type: 'endSession' })).toHaveLength(1);
  });

  it('is passed over where everybody read the same', () => {
    const session = joinAll(play(splitScenario()), 3);
    session.goTo('reveal', 'bars');
    expect(session.host({ type: 'showStep', scene: 'both', step: 'briefings' })).toBe('oneBriefing');
    expect(nextAction(session.state)).toMatchObject({ scene: 'own', step: 'story' });
    expect(session.host({ type: 'endSession' })).toHaveLength(1);
  });
});
