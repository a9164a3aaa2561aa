import { describe, expect, test } from 'vitest';

import { LANGS } from '#shared/ids.ts';
import { hostView } from '#shared/views/hostView.ts';
import { participantView } from '#shared/views/participantView.ts';
import { projectorView } from '#shared/views/projectorView.ts';
import { handsScenario, playWithHands } from '../../support/hands.ts';
import { play, START, type Played } from '../../support/played.ts';
import { zeger } from '../../support/scenarios.ts';

const CONTEXT = { epoch: START, now: START };
const host = ({ state }: Played) =>
  hostView(state, { ...CONTEXT, present: 12, saved: { why: null, at: START }, wokeAt: null, daysKept: 90 });
const screen = ({ state }: Played) => projectorView(state, { ...CONTEXT, joinUrl: 'http://a.nl/' }).screen;
/** The scenes of the story that ask the constant question, and their rounds. */
const MOMENTS = [
  ['briefing', 'briefing'],
  ['trap', 'stairs'],
  ['draai', 'twist'],
] as const;
const HANDS = { first: { call: 3, skip: 1 }, twist: { call: 4 } };

describe('the console', () => {
  test('is offered to count in the present scene as long as that may be done, and told what was counted', () => {
    const session = play(handsScenario());
    expect(host(session).hands).toEqual([{ round: 'test', poll: 'drink', counts: null }]);
    session.goTo('hearing', 'story');
    expect(host(session).hands).toBeUndefined();
    session.goTo('hearing', 'vote');
    session.host({ type: 'tallyHands', round: 'first', counts: { call: 3 } });
    expect(host(session).hands).toEqual([{ round: 'first', poll: 'call-bakker', counts: [0, 0, 3] }]);
    session.host({ type: 'closeRounds', scene: 'hearing' });
    expect(host(session).hands).toHaveLength(1);
    session.goTo('turn', 'story');
    expect(host(session).hands).toBeUndefined();
    session.goTo('own', 'vote');
    expect(host(session).hands).toBeUndefined();
  });

  test('has them beside the numbers of the phones, also where they are too few for the screen', () => {
    const session = playWithHands({ ...HANDS, first: { call: 2 } });
    expect(host(session).results?.hands).toEqual([
      { round: 'first', poll: 'call-bakker', n: 2, counts: null },
      { round: 'twist', poll: 'call-bakker', n: 4, counts: [0, 0, 4] },
    ]);
  });
});

describe('the big screen', () => {
  test('holds no hand before the step that shows the result of all moments', () => {
    const session = play({ ...zeger(), parts: ['hands'] });
    for (const [scene, round] of MOMENTS) {
      session.goTo(scene, 'vote');
      for (let phone = 0; phone < 6; phone += 1) session.vote(phone, round, phone < 3 ? 'call' : 'skip');
      session.host({ type: 'tallyHands', round, counts: { skip: 1, call: 3 } });
      expect(JSON.stringify(screen(session)), `${scene}`).not.toContain('hands');
    }
    for (const step of ['before', 'pause', 'move', 'sentence'] as const) {
      session.goTo('onthulling', step);
      expect(JSON.stringify(screen(session)), `${step}`).not.toContain('hands');
    }
    session.goTo('onthulling', 'bars');
    const counts = [1, 0, 3];
    expect(screen(session)).toMatchObject({
      kind: 'bars',
      hands: ['na de briefing', 'na de trap', 'na de draai'].map((label) => ({ label, counts })),
    });
  });

  test('has them under the table of a round, and not below three', () => {
    const session = play(handsScenario());
    session.host({ type: 'tallyHands', round: 'test', counts: { coffee: 1, tea: 2 } });
    expect(JSON.stringify(screen(session))).not.toContain('hands');
    session.host({ type: 'closeRounds', scene: 'in' });
    expect(screen(session)).toMatchObject({ kind: 'tally', polls: [{ hands: [1, 2] }] });
    session.host({ type: 'tallyHands', round: 'test', counts: { tea: 2 } });
    expect(JSON.stringify(screen(session))).not.toContain('hands');
  });
});

test('phones are told of no hand, at no moment', () => {
  const session = playWithHands(HANDS);
  for (const step of ['before', 'bars'] as const) {
    session.goTo('reveal', step);
    for (const lang of LANGS) {
      expect(JSON.stringify(participantView(session.state, { ...CONTEXT, lang }))).not.toContain('hands');
    }
  }
});
