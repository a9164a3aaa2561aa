import { describe, expect, it } from 'vitest';

import { actionLabel, afterNext, doingAt, stepName } from '../../../../client/host/console/nextWords.ts';
import { wordsIn } from '../../../../client/host/words.ts';
import { hostScript } from '#shared/views/hostScript.ts';
import { commandFor, type HostAction, type HostView } from '#shared/views/hostPanel.ts';
import { hostView } from '#shared/views/hostView.ts';
import { play, type Played } from '../../../support/played.ts';
import { zeger, zegerWith } from '../../../support/scenarios.ts';
import { moderate, write, writingScenario } from '../../../support/writing.ts';

const words = wordsIn('nl');
const context = { epoch: 1, now: 0, present: 0, saved: { why: null, at: 0 }, wokeAt: null, daysKept: 90 };
const seen = (session: Played): HostView => hostView(session.state, context);
const scriptOf = (session: Played) => hostScript(session.state, 'nl');

function press(session: Played, action: HostAction | null): void {
  if (action === null) throw new Error('there is nothing to press');
  const outcome = session.host(commandFor(action, session.state.turn));
  if (typeof outcome === 'string') throw new Error(outcome);
}

/** What was announced for a press, said of the button as it then is. */
function announcementOf(session: Played): string {
  const { next } = seen(session);
  if (next === null) return 'nothing';
  const doing = doingAt(next.scene, scriptOf(session), words);
  switch (next.label) {
    case 'open':
    case 'reopen':
      return (doing ?? words.actions).opening;
    case 'close':
    case 'closeAndStrike':
      return (doing ?? words.actions).closing;
    case 'show':
    case 'nextPage':
    case 'previousPage':
      return words.steps[next.step];
    case 'nextScene':
    case 'previousScene': {
      const scene = scriptOf(session).scenes.find(({ id }) => id === next.scene);
      return words.quoted(scene?.title ?? '');
    }
    default:
      return next.label satisfies never;
  }
}

describe('what comes after the next press', () => {
  it.each([0, 15])('is announced as it comes, all through a session of %i people', (people) => {
    const session = play(zeger());
    const [announced, came]: [string[], string[]] = [[], []];
    for (let view = seen(session); view.next !== null; view = seen(session)) {
      announced.push(afterNext(view, scriptOf(session), words) ?? 'nothing');
      for (const round of ['stairs', 'twist']) {
        for (let phone = 1; phone <= people; phone += 1) session.vote(phone, round, 'skip');
      }
      press(session, view.next);
      came.push(announcementOf(session));
    }
    expect(came.length).toBeGreaterThan(30);
    expect(announced).toEqual(came);
  });

  it('steps across a voting that is over, for a trainer who went back', () => {
    const session = play(zeger());
    session.goTo('draai', 'story');
    press(session, seen(session).back);
    press(session, seen(session).back);
    expect(session.state.position.scene).toBe('briefing');
    expect(afterNext(seen(session), scriptOf(session), words)).toBe('‘De draai’');
  });
});

it('announces what is on the wall until its last page, and then the next scene', () => {
  const session = play(writingScenario());
  session.goTo('why', 'vote');
  const texts = Array.from({ length: 25 }, (_, each) => `verklaring ${each}`);
  for (const [phone, text] of texts.entries()) write(session, phone, ['why', text]);
  for (const text of texts) moderate(session, ['why', text], 'shown');
  session.goTo('why', 'wall');
  const announced: (string | null)[] = [];
  for (let presses = 0; presses < 2; presses += 1) {
    announced.push(afterNext(seen(session), scriptOf(session), words));
    press(session, seen(session).next);
  }
  expect(announced).toEqual(['wat er geschreven is', '‘De draai’']);
  expect(seen(session).next?.label).toBe('nextScene');
});

describe('the large button', () => {
  it('says what it does, scene by scene', () => {
    const session = play(zeger());
    const labels: string[] = [];
    for (let view = seen(session); view.next !== null; view = seen(session)) {
      labels.push(actionLabel(view.next, scriptOf(session), words));
      press(session, view.next);
    }
    expect(labels.slice(0, 6)).toEqual([
      'Sluit de proefstem',
      'Ga naar ‘De rode pen’',
      'Open de stemming',
      'Sluit en zet de strepen',
      'Ga naar ‘De briefing’',
      'Open de stemming',
    ]);
    expect(labels).toContain('Laat zien wie er schoof');
    expect(labels.at(-1)).toBe('Toon je contactgegevens');
  });

  it('says what people do where they write, mark, sort or plan, and never that they vote', () => {
    const session = play(zegerWith('explanation', 'rewriting', 'sorting'));
    const said = new Map<string, string[]>();
    for (let view = seen(session); view.next !== null; view = seen(session)) {
      const { scene } = view.position;
      const script = scriptOf(session);
      const of = script.scenes.find(({ id }) => id === scene);
      const told = [
        of === undefined ? '' : stepName(of, view.position.step, words),
        view.reopen === undefined ? '' : actionLabel(view.reopen, script, words),
      ];
      // Of the last step of a scene the button belongs to the next one.
      if (view.next.scene === scene) {
        told.push(actionLabel(view.next, script, words), afterNext(view, script, words) ?? '');
      }
      said.set(scene, [...(said.get(scene) ?? []), ...told]);
      press(session, view.next);
    }
    for (const [scene, own] of Object.entries(OWN)) {
      expect(said.get(scene)).toEqual(expect.arrayContaining(own));
      expect(said.get(scene)?.join(' ')).not.toMatch(/stem/);
    }
  });
});

/** The button, what is announced, the step and reopening, in scenes without a vote. */
const OWN = {
  'andere-verklaring': ['Laat schrijven', 'het schrijven sluiten', 'Sluit het schrijven', 'het schrijven'],
  herschrijven: ['Laat schrijven', 'het schrijven sluiten', 'Sluit het schrijven', 'Heropen het schrijven'],
  bruikbaar: ['Laat kiezen', 'het kiezen sluiten', 'Sluit het kiezen', 'Heropen het kiezen'],
  'feit-of-mening': ['Laat sorteren', 'het sorteren sluiten', 'Sluit het sorteren', 'Heropen het sorteren'],
  'als-dan': ['Laat plannen maken', 'de plannen sluiten', 'Sluit de plannen', 'Heropen de plannen'],
};
