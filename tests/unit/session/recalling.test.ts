import { expect, test } from 'vitest';

import { hostScript } from '#shared/views/hostScript.ts';
import { hostView } from '#shared/views/hostView.ts';
import { participantView } from '#shared/views/participantView.ts';
import { projectorView } from '#shared/views/projectorView.ts';
import { givesRecallCodes } from '#shared/session/recalling.ts';
import { followUpScenario } from '../../support/followUp.ts';
import { play, START, type Played } from '../../support/played.ts';

const CONTEXT = { epoch: 1, now: START, joinUrl: 'http://x/KBM7QX' };
const STAFF = { ...CONTEXT, present: 6, saved: { why: null, at: START }, wokeAt: null, daysKept: 90 };

/** The same story with the block of its follow-up, but without the part. */
const without = () => ({ ...followUpScenario(), parts: [] });

const seen = ({ state }: Played) =>
  JSON.stringify([
    participantView(state, { ...CONTEXT, lang: 'nl' }),
    projectorView(state, CONTEXT),
    hostView(state, STAFF),
  ]);

test('with the part a session is the same to the byte until the close, and there a phone has one word more', () => {
  const [own, core] = [play(followUpScenario()), play(without())];
  for (const [scene, step] of [
    ['hearing', 'story'],
    ['reveal', 'before'],
    ['promise', 'story'],
  ] as const) {
    for (const session of [own, core]) session.goTo(scene, step);
    expect(seen(own)).toBe(seen(core));
  }
  for (const session of [own, core]) session.goTo('end', 'lessons');
  expect(seen(own)).not.toBe(seen(core));
  expect(seen(own).replace('"recall":true,', '')).toBe(seen(core));
});

test('its trainer is told to have people keep them, in the scene where they are shown and no other', () => {
  const scenesOf = ({ state }: Played) => hostScript(state, 'en').scenes;
  const [own, core] = [scenesOf(play(followUpScenario())), scenesOf(play(without()))];
  expect(own.filter(({ recall }) => recall).map(({ id }) => id)).toEqual(['end']);
  expect(own.map(({ recall: _, ...scene }) => scene)).toEqual(core);
});

test('two words are given at the close and for as long as the session is there, with the part only', () => {
  const [own, core] = [play(followUpScenario()), play(without())];
  expect(givesRecallCodes(own.state)).toBe(false);
  for (const session of [own, core]) session.goTo('end', 'contact');
  expect([givesRecallCodes(own.state), givesRecallCodes(core.state)]).toEqual([true, false]);
  own.host({ type: 'endSession' });
  expect(givesRecallCodes(own.state)).toBe(true);
});
