import { beforeEach, describe, expect, test } from 'vitest';

import { commandFor } from '#shared/views/hostPanel.ts';
import { hostView } from '#shared/views/hostView.ts';
import { hostScript } from '#shared/views/hostScript.ts';
import { participantView } from '#shared/views/participantView.ts';
import { projectorView } from '#shared/views/projectorView.ts';
import { participantOf, play, START, type Played } from '../../support/played.ts';
import { idOf, moderate, write, writingScenario } from '../../support/writing.ts';
import { tinyScenario } from '../../support/scenarios.ts';

const CONTEXT = { epoch: 1, now: START, joinUrl: 'http://x/KBM7QX' };
const STAFF = { ...CONTEXT, present: 6, saved: { why: null, at: START }, wokeAt: null, daysKept: 90 };
const phone = ({ state }: Played) => participantView(state, { ...CONTEXT, lang: 'nl' }).screen;
const bigScreen = ({ state }: Played) => projectorView(state, CONTEXT).screen;
const desk = ({ state }: Played) => hostView(state, STAFF);

let session: Played;
beforeEach(() => {
  session = play(writingScenario(), { seats: 5000 });
});

/** So many people write, each a text of their own. */
function wrote(scene: string, people: number): void {
  session.goTo(scene, 'vote');
  for (let each = 0; each < people; each += 1) write(session, each, [scene, `van mens ${each}.`]);
}

describe('while people write', () => {
  test('the big screen has their number and nothing of what they write', () => {
    wrote('why', 3);
    moderate(session, ['why', 'van mens 1.'], 'shown');
    expect(bigScreen(session)).toEqual({
      kind: 'writing',
      title: 'Scène why',
      question: 'Schrijf iets: explain.',
      gossip: null,
      written: 3,
      open: true,
    });
    expect(JSON.stringify(phone(session))).not.toContain('van mens');
  });

  test('the console has every text, and nobody who wrote one', () => {
    wrote('why', 3);
    const { texts, voting } = desk(session);
    expect(voting?.voted).toBe(3);
    expect(texts).toMatchObject({ round: 'why', asks: 'text', waiting: 3, shown: 0, hidden: 0 });
    expect(texts?.stacks.map(({ text }) => text).toSorted()).toEqual(
      [0, 1, 2].map((each) => `van mens ${each}.`),
    );
    const told = JSON.stringify(desk(session));
    for (const each of [0, 1, 2]) expect(told).not.toContain(participantOf(each));
  });

  test('what the console is sent does not grow with the room', () => {
    wrote('why', 60);
    const small = JSON.stringify(desk(session)).length;
    for (let each = 60; each < 2000; each += 1)
      write(session, 0x10_0000 + each, ['why', `van mens ${each}.`]);
    const { texts } = desk(session);
    expect(texts?.waiting).toBe(2000);
    expect(texts?.stacks).toHaveLength(40);
    expect(JSON.stringify(desk(session)).length).toBeLessThan(small + 1000);
  });
});

describe('the wall', () => {
  test('has what the trainer shows and nothing else, and alike texts once', () => {
    wrote('why', 4);
    const [one, other] = [idOf(session, 'why', 'van mens 0.'), idOf(session, 'why', 'van mens 1.')];
    session.host({ type: 'groupText', round: 'why', text: other, with: one });
    moderate(session, ['why', 'van mens 0.'], 'shown');
    moderate(session, ['why', 'van mens 2.'], 'hidden');
    session.goTo('why', 'wall');
    expect(bigScreen(session)).toMatchObject({
      kind: 'wall',
      texts: [{ text: 'van mens 0.', people: 2 }],
      page: 0,
      pages: 1,
    });
    expect(JSON.stringify(phone(session))).not.toContain('van mens');
  });

  test('is turned by the button that goes on, to its last page and then to the next scene', () => {
    wrote('why', 25);
    for (let each = 0; each < 25; each += 1) moderate(session, ['why', `van mens ${each}.`], 'shown');
    session.goTo('why', 'wall');
    const pressed: string[] = [];
    for (let presses = 0; presses < 3; presses += 1) {
      const { next } = desk(session);
      if (next === null) throw new Error('there is something to go on to');
      pressed.push(next.label);
      session.host(commandFor(next, session.state.turn));
    }
    expect(pressed).toEqual(['nextPage', 'nextPage', 'nextScene']);
    const back = desk(session).back;
    if (back !== null) session.host(commandFor(back, session.state.turn));
    expect(desk(session).texts?.wall).toEqual({ page: 2, pages: 3 });
    expect(desk(session).back?.label).toBe('previousPage');
  });
});

describe('from gossip to fact', () => {
  const texts = ['van mens 0.', 'van mens 1.'];

  test('the trainer has an example of how it can be done, and nobody else', () => {
    const scene = hostScript(session.state, 'nl').scenes.find(({ id }) => id === 'anew');
    const good = 'Drie klanten in een uur, op maandag.';
    expect(scene?.rewriting).toEqual({ gossip: 'Die is altijd druk.', good });
    session.goTo('anew', 'vote');
    expect(phone(session)).toMatchObject({ kind: 'write', gossip: 'Die is altijd druk.', most: 120 });
    expect(bigScreen(session)).toMatchObject({ kind: 'writing', gossip: 'Die is altijd druk.' });
    expect(JSON.stringify([phone(session), bigScreen(session)])).not.toContain(good);
  });

  test('phones mark what is shown, and see at once what no longer is', () => {
    wrote('anew', 3);
    for (const text of texts) moderate(session, ['anew', text], 'shown');
    session.goTo('useful', 'story');
    expect(phone(session).kind).toBe('wait');
    session.goTo('useful', 'vote');
    const shown = () => JSON.stringify(phone(session));
    for (const text of texts) expect(shown()).toContain(text);
    expect(shown()).not.toContain('van mens 2.');
    const { phonesTurn } = session.state;
    moderate(session, ['anew', 'van mens 0.'], 'hidden');
    expect(session.state.phonesTurn).toBeGreaterThan(phonesTurn);
    expect(shown()).not.toContain('van mens 0.');
  });

  test('the best are those that most people marked, as far as they are shown', () => {
    wrote('anew', 5);
    for (let each = 0; each < 5; each += 1) moderate(session, ['anew', `van mens ${each}.`], 'shown');
    session.goTo('useful', 'vote');
    const id = (each: number) => idOf(session, 'anew', `van mens ${each}.`);
    for (let each = 0; each < 6; each += 1) {
      const marked = [
        id(4),
        ...(each > 0 ? [id(3)] : []),
        ...(each > 1 ? [id(2)] : []),
        ...(each > 2 ? [id(1)] : []),
      ];
      session.send(each, { type: 'markTexts', round: 'useful', texts: marked });
    }
    expect(bigScreen(session)).toMatchObject({ kind: 'progress', question: '', voted: 6 });
    session.goTo('useful', 'best');
    const best = () => bigScreen(session);
    expect(best()).toMatchObject({
      kind: 'best',
      people: 6,
      texts: [
        { text: 'van mens 4.', people: 6 },
        { text: 'van mens 3.', people: 5 },
        { text: 'van mens 2.', people: 4 },
      ],
    });
    moderate(session, ['anew', 'van mens 4.'], 'hidden');
    expect(JSON.stringify(best())).not.toContain('van mens 4.');
  });

  test('nothing is the best where fewer than five people marked', () => {
    wrote('anew', 3);
    moderate(session, ['anew', 'van mens 0.'], 'shown');
    session.goTo('useful', 'vote');
    const marked = [idOf(session, 'anew', 'van mens 0.')];
    for (let each = 0; each < 4; each += 1)
      session.send(each, { type: 'markTexts', round: 'useful', texts: marked });
    session.goTo('useful', 'best');
    expect(bigScreen(session)).toMatchObject({ kind: 'best', texts: null });
  });
});

test('a session in which nobody writes has no view and no event that knows of it', () => {
  const core = play(tinyScenario());
  core.goTo('end', 'contact');
  const told = JSON.stringify([
    desk(core),
    phone(core),
    bigScreen(core),
    core.events,
    hostScript(core.state, 'nl'),
  ]);
  expect(told).not.toMatch(/"texts"|"wall"|"writing"|"marks"|"rewriting"|"desk"/);
});
