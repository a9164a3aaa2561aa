import { describe, expect, it } from 'vitest';

import { allPositions } from '#shared/session/steps.ts';
import { backAction, nextAction, reopenAction } from '#shared/views/hostActions.ts';
import { commandFor } from '#shared/views/hostPanel.ts';
import { play, type Played } from '../../support/played.ts';
import { zeger } from '../../support/scenarios.ts';

function press(session: Played): string {
  const action = nextAction(session.state);
  if (action === null) return 'none';
  const outcome = session.host(commandFor(action, session.state.turn));
  if (typeof outcome === 'string') throw new Error(`${action.label}: ${outcome}`);
  return action.label;
}

/** So many people cast their ballots in the rounds of the reveal, while these are open. */
function voteOnZeger(session: Played, people: number): void {
  for (const round of ['stairs', 'twist']) {
    if (session.state.rounds.get(round)?.status !== 'open') continue;
    for (let phone = 1; phone <= people; phone += 1)
      session.vote(phone, round, phone % 3 === 0 ? 'call' : 'skip');
  }
}

describe('the trainer’s one button', () => {
  it.each([
    { people: 15, passedOver: [] },
    { people: 14, passedOver: ['onthulling/flow'] },
    { people: 0, passedOver: ['onthulling/flow'] },
  ])('leads $people people through every step that they can be shown', ({ people, passedOver }) => {
    const session = play(zeger());
    const seen = new Set<string>();
    const note = () => seen.add(`${session.state.position.scene}/${session.state.position.step}`);
    note();
    for (let presses = 0; press(session) !== 'none'; presses += 1) {
      voteOnZeger(session, people);
      expect(presses).toBeLessThan(100);
      note();
    }
    expect([...seen]).toEqual(
      allPositions(session.state.scenario)
        .map(({ scene, step }) => `${scene}/${step}`)
        .filter((place) => !passedOver.includes(place)),
    );
    expect([...session.state.rounds.values()].every(({ status }) => status === 'closed')).toBe(true);
  });

  it('says what it will do', () => {
    const session = play(zeger());
    const labels = Array.from({ length: 8 }, () => press(session));
    expect(labels).toEqual([
      'close',
      'nextScene',
      'open',
      'closeAndStrike',
      'nextScene',
      'open',
      'close',
      'nextScene',
    ]);
  });

  it('steps across what cannot be shown, so that a scene left out is no dead end', () => {
    const session = play(zeger());
    session.goTo('trap', 'story');
    session.host({ type: 'showStep', scene: 'draai', step: 'story' });
    press(session);
    press(session);
    expect(nextAction(session.state)).toMatchObject({ scene: 'pen-terug', step: 'story' });
  });

  it('does not offer to open what may no longer be asked', () => {
    const session = play(zeger());
    session.goTo('trap', 'story');
    session.host({ type: 'showStep', scene: 'draai', step: 'story' });
    press(session);
    press(session);
    session.host({ type: 'showStep', scene: 'trap', step: 'story' });
    expect(nextAction(session.state)?.label).toBe('nextScene');
  });

  it('closes the voting also when the trainer has gone back to the story', () => {
    const session = play(zeger());
    session.goTo('trap', 'vote');
    session.host({ type: 'showStep', scene: 'trap', step: 'story' });
    expect(nextAction(session.state)?.label).toBe('close');
  });

  it('has nothing left after the end', () => {
    const session = play(zeger());
    session.host({ type: 'endSession' });
    expect(nextAction(session.state)).toBeNull();
    expect(backAction(session.state)).toBeNull();
  });
});

describe('back', () => {
  it('passes over the flow that could not be shown', () => {
    const session = play(zeger());
    session.goTo('onthulling', 'bars');
    expect(backAction(session.state)).toMatchObject({ scene: 'onthulling', step: 'sentence' });
  });

  it('leads to the step before, across a voting that is over, and is not there at the start', () => {
    const session = play(zeger());
    expect(backAction(session.state)).toBeNull();
    session.goTo('draai', 'story');
    expect(backAction(session.state)).toMatchObject({ scene: 'trap', step: 'story' });
  });

  it('is not there where it would leave a voting that is open', () => {
    const session = play(zeger());
    session.goTo('trap', 'vote');
    session.host({ type: 'showStep', scene: 'trap', step: 'story' });
    expect(backAction(session.state)).toBeNull();
  });
});

describe('reopening', () => {
  it('is offered once a voting is closed and until something else is shown', () => {
    const session = play(zeger());
    session.goTo('trap', 'vote');
    expect(reopenAction(session.state)).toBeNull();
    press(session);
    expect(reopenAction(session.state)?.label).toBe('reopen');
    press(session);
    expect(reopenAction(session.state)).toBeNull();
  });
});
