import { expect, it } from 'vitest';

import { fold } from '#shared/session/evolve.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { isRehearsal } from '#shared/session/state.ts';
import { hostView } from '#shared/views/hostView.ts';
import { participantView } from '#shared/views/participantView.ts';
import { projectorView } from '#shared/views/projectorView.ts';
import { play } from '../../support/played.ts';
import { tinyScenario } from '../../support/scenarios.ts';

it('takes a log from before there were rehearsals for a real session', () => {
  const text = JSON.stringify(play(tinyScenario()).events).replace(',"rehearsal":null', '');
  const old = JSON.parse(text) as SessionEvent[];
  expect(text).not.toContain('rehearsal');
  const state = fold(old);
  expect(state.settings.rehearsal).toBeNull();
  expect(isRehearsal(state)).toBe(false);
});

it.each([
  [null, false],
  [12, true],
])('tells every screen whether it is a rehearsal (%s invented participants)', (rehearsal, marked) => {
  const { state } = play(tinyScenario(), { rehearsal });
  const context = { epoch: 1, now: 1 };
  const views = [
    hostView(state, { ...context, present: 0, saved: { why: null, at: 0 }, wokeAt: null, daysKept: 90 }),
    projectorView(state, { ...context, joinUrl: '' }),
    participantView(state, { ...context, lang: 'nl' }),
  ];
  expect(views.map((view) => view.rehearsal)).toEqual([marked, marked, marked]);
});
