import { beforeEach, describe, expect, test } from 'vitest';

import { recount } from '#shared/results/recount.ts';
import { commandSchema } from '#shared/session/commands.ts';
import { ballotOf, votedIn } from '#shared/session/counts.ts';
import { fold } from '#shared/session/evolve.ts';
import { shownIn, stacksOf } from '#shared/session/texts.ts';
import { wallOf } from '#shared/session/wall.ts';
import { participantOf, play, type Played } from '../../support/played.ts';
import { idOf, moderate, write, writingScenario } from '../../support/writing.ts';

let session: Played;
const roundOf = (id: string) => {
  const round = session.state.rounds.get(id);
  if (round === undefined) throw new Error(`there is no round ${id}`);
  return round;
};
const textsIn = (id: string) => stacksOf(roundOf(id)).map(({ text }) => text);

beforeEach(() => {
  session = play(writingScenario());
  session.goTo('why', 'vote');
});

describe('a text', () => {
  test('is written, altered and taken back as long as people write', () => {
    expect(write(session, 1, ['why', 'moe'])).toMatchObject([{ type: 'textWritten', text: 'moe', seq: 1 }]);
    expect(votedIn(session.state, 'why')).toBe(1);
    write(session, 1, ['why', 'haast']);
    expect(textsIn('why')).toEqual(['haast']);
    write(session, 1, ['why', '']);
    expect(textsIn('why')).toEqual([]);
    expect(votedIn(session.state, 'why')).toBe(0);
    session.host({ type: 'closeRounds', scene: 'why' });
    expect(write(session, 1, ['why', 'te laat'])).toBe('roundClosed');
    expect(textsIn('why')).toEqual([]);
  });

  test('is the one of the latest tap, whatever order they arrive in, also where that took it back', () => {
    const late = { type: 'writeText', round: 'why' } as const;
    session.send(1, { ...late, text: 'eerst', seq: 2 });
    expect(session.send(1, { ...late, text: 'eerder', seq: 1 })).toEqual([]);
    session.send(1, { ...late, text: '', seq: 4 });
    expect(session.send(1, { ...late, text: 'daarvoor', seq: 3 })).toEqual([]);
    expect(textsIn('why')).toEqual([]);
    expect(ballotOf(session.state, participantOf(1), 'why')).toEqual({ choice: '', seq: 4 });
  });

  test('is refused where it is too long, as people count characters', () => {
    expect(write(session, 1, ['why', 'x'.repeat(61)])).toBe('tooLong');
    expect(write(session, 1, ['why', '👩‍👩‍👧‍👦'.repeat(60)])).toHaveLength(1);
  });

  test.each([
    ['a round that there is not', 'nowhere', 'unknownRound'],
    ['a round in which one chooses', 'first', 'unknownRound'],
    ['a round in which one marks', 'useful', 'unknownRound'],
    ['a round that is not open yet', 'last', 'roundNotOpen'],
  ])('is refused in %s', (_, round, refusal) => {
    expect(write(session, 1, [round, 'moe'])).toBe(refusal);
  });

  test('is no ballot: nothing can be chosen in its round', () => {
    for (const choice of ['moe', '', 'written']) expect(session.vote(1, 'why', choice)).toBe('unknownChoice');
  });

  test('stands through a closing and a reopening, and may be altered then; their number is told anew', () => {
    write(session, 1, ['why', 'moe']);
    moderate(session, ['why', 'moe'], 'shown');
    session.host({ type: 'closeRounds', scene: 'why' });
    expect(session.state.writings.get('why')?.people).toBe(1);
    session.goTo('why', 'vote');
    expect(session.host({ type: 'reopenRounds', scene: 'why' })).not.toBe('tooLate');
    expect(shownIn(roundOf('why')).map(({ text }) => text)).toEqual(['moe']);
    write(session, 1, ['why', 'haast']);
    write(session, 2, ['why', 'pijn']);
    session.host({ type: 'closeRounds', scene: 'why' });
    expect(session.state.writings.get('why')?.people).toBe(2);
    expect(shownIn(roundOf('why'))).toEqual([]);
    expect(recount(session.events)).toEqual([]);
  });

  test('can no longer be altered once the wall has been shown', () => {
    write(session, 1, ['why', 'moe']);
    session.goTo('why', 'wall');
    session.host({ type: 'showStep', scene: 'why', step: 'vote' });
    expect(session.host({ type: 'reopenRounds', scene: 'why' })).toBe('tooLate');
  });

  test('is refused of who was put out, and theirs goes from what is open and stays in what is closed', () => {
    write(session, 1, ['why', 'moe']);
    session.later(1000);
    write(session, 2, ['why', 'haast']);
    session.host({ type: 'closeRounds', scene: 'why' });
    session.goTo('last', 'vote');
    write(session, 1, ['last', 'dank']);
    write(session, 2, ['last', 'lang']);
    session.host({ type: 'removeLate', after: (session.events.at(-1)?.at ?? 0) - 500 });
    expect(textsIn('last')).toEqual(['dank']);
    expect(textsIn('why').toSorted()).toEqual(['haast', 'moe']);
    expect(session.send(2, { type: 'writeText', round: 'last', text: 'nog eens' })).toBe('removed');
  });

  test('is taken in as a line: no controls, nothing unseen, and no more than a command holds', () => {
    const parse = (text: unknown) =>
      commandSchema.safeParse({ type: 'writeText', round: 'why', text, seq: 1 });
    expect(parse(' a\u202E\nb\u0000 ').data).toMatchObject({ text: 'a b' });
    for (const wrong of [null, 7, ['a'], 'x'.repeat(281)]) expect(parse(wrong).success).toBe(false);
  });
});

describe('the id of a text', () => {
  test('is another one as soon as it is altered, and the same for the same words', () => {
    write(session, 1, ['why', 'moe']);
    const first = idOf(session, 'why', 'moe');
    write(session, 1, ['why', 'moe']);
    expect(idOf(session, 'why', 'moe')).toBe(first);
    write(session, 1, ['why', 'moe!']);
    expect(idOf(session, 'why', 'moe!')).not.toBe(first);
  });

  test('puts texts in an order that is neither that of writing nor that of writers', () => {
    const texts = Array.from({ length: 24 }, (_, index) => `tekst ${`${index}`.padStart(2, '0')}`);
    texts.forEach((text, phone) => write(session, phone, ['why', text]));
    const listed = textsIn('why');
    expect(listed.toSorted()).toEqual(texts);
    expect(listed).not.toEqual(texts);
    expect(listed).not.toEqual(texts.toReversed());
  });
});

describe('what the trainer settles', () => {
  beforeEach(() => {
    for (const [phone, text] of ['moe', 'heel moe', 'haast', 'pijn'].entries())
      write(session, phone, ['why', text]);
  });

  test('is nothing at first, and then shown, hidden or waiting again', () => {
    expect(shownIn(roundOf('why'))).toEqual([]);
    expect(moderate(session, ['why', 'moe'], 'shown')).toMatchObject([
      { type: 'textModerated', as: 'shown' },
    ]);
    expect(moderate(session, ['why', 'moe'], 'shown')).toEqual([]);
    moderate(session, ['why', 'haast'], 'hidden');
    expect(shownIn(roundOf('why')).map(({ text }) => text)).toEqual(['moe']);
    moderate(session, ['why', 'moe'], 'waiting');
    expect(shownIn(roundOf('why'))).toEqual([]);
  });

  test('is gone with the words that it was about: nothing unseen is ever shown', () => {
    const seen = idOf(session, 'why', 'moe');
    moderate(session, ['why', 'moe'], 'shown');
    write(session, 0, ['why', 'iets heel anders']);
    expect(shownIn(roundOf('why'))).toEqual([]);
    const late = session.host({ type: 'moderateText', round: 'why', text: seen, as: 'shown' });
    expect(late).toBe('unknownText');
  });

  test('puts together what means the same, shown once with its number', () => {
    const [one, other] = [idOf(session, 'why', 'moe'), idOf(session, 'why', 'heel moe')];
    session.host({ type: 'groupText', round: 'why', text: other, with: one });
    moderate(session, ['why', 'moe'], 'shown');
    expect(shownIn(roundOf('why'))).toMatchObject([{ text: 'moe', alike: [{ text: 'heel moe' }] }]);
    const third = idOf(session, 'why', 'haast');
    session.host({ type: 'groupText', round: 'why', text: one, with: third });
    expect(stacksOf(roundOf('why')).find(({ text }) => text === 'haast')?.alike).toHaveLength(2);
    session.host({ type: 'groupText', round: 'why', text: other, with: null });
    expect(stacksOf(roundOf('why')).find(({ text }) => text === 'haast')?.alike).toHaveLength(1);
  });

  test('lets those that stood for a text go when it is altered, each as it was', () => {
    const [one, other] = [idOf(session, 'why', 'moe'), idOf(session, 'why', 'heel moe')];
    session.host({ type: 'groupText', round: 'why', text: other, with: one });
    moderate(session, ['why', 'moe'], 'shown');
    write(session, 0, ['why', 'anders']);
    const stacks = stacksOf(roundOf('why'));
    expect(stacks).toHaveLength(4);
    expect(stacks.every(({ as }) => as === 'waiting')).toBe(true);
    const third = idOf(session, 'why', 'haast');
    session.host({ type: 'groupText', round: 'why', text: third, with: other });
    expect(stacksOf(roundOf('why')).find(({ text }) => text === 'heel moe')?.alike).toMatchObject([
      { text: 'haast' },
    ]);
  });

  test('is settled anew of a text that stood for another: apart it waits, as if nobody had looked at it', () => {
    const [one, other] = [idOf(session, 'why', 'moe'), idOf(session, 'why', 'heel moe')];
    moderate(session, ['why', 'heel moe'], 'shown');
    session.host({ type: 'groupText', round: 'why', text: other, with: one });
    moderate(session, ['why', 'moe'], 'hidden');
    expect(shownIn(roundOf('why'))).toEqual([]);
    write(session, 0, ['why', 'anders']);
    expect(shownIn(roundOf('why'))).toEqual([]);
    expect(stacksOf(roundOf('why')).find(({ id }) => id === other)).toMatchObject({ as: 'waiting' });
  });

  test.each([
    [
      'a text that there is not',
      { type: 'moderateText', round: 'why', text: '0'.repeat(16), as: 'shown' },
      'unknownText',
    ],
    [
      'a round of choices',
      { type: 'moderateText', round: 'first', text: '0'.repeat(16), as: 'shown' },
      'unknownRound',
    ],
    ['a wall without that page', { type: 'turnWall', scene: 'why', page: 9 }, 'unknownStep'],
  ] as const)('is refused for %s', (_, wish, refusal) => {
    expect(session.host(wish)).toBe(refusal);
  });

  test('may be settled after the end as well, since files have what is shown', () => {
    session.host({ type: 'closeRounds', scene: 'why' });
    session.host({ type: 'endSession' });
    expect(moderate(session, ['why', 'moe'], 'shown')).toHaveLength(1);
  });
});

describe('the wall', () => {
  test('has pages that a room can read, of which the trainer turns one at a time', () => {
    for (let phone = 0; phone < 40; phone += 1) write(session, phone, ['why', `verklaring nummer ${phone}`]);
    session.host({ type: 'closeRounds', scene: 'why' });
    for (let phone = 0; phone < 40; phone += 1)
      moderate(session, ['why', `verklaring nummer ${phone}`], 'shown');
    const pages = wallOf(roundOf('why'));
    expect(pages.map(({ length }) => length)).toEqual([9, 9, 9, 9, 4]);
    expect(session.host({ type: 'turnWall', scene: 'why', page: 1 })).toHaveLength(1);
    expect(session.host({ type: 'turnWall', scene: 'why', page: 1 })).toEqual([]);
    expect(session.host({ type: 'turnWall', scene: 'why', page: 2, turn: 0 })).toBe('outOfDate');
    expect(session.host({ type: 'turnWall', scene: 'why', page: 5 })).toBe('unknownStep');
  });
});

describe('marks', () => {
  const mark = (phone: number, ...texts: string[]) =>
    session.send(phone, {
      type: 'markTexts',
      round: 'useful',
      texts: texts.map((text) => idOf(session, 'anew', text)),
    });

  beforeEach(() => {
    session.host({ type: 'closeRounds', scene: 'why' });
    session.goTo('anew', 'vote');
    for (const [phone, text] of ['drie keer', 'elke week', 'nooit'].entries())
      write(session, phone, ['anew', text]);
    session.host({ type: 'closeRounds', scene: 'anew' });
    for (const text of ['drie keer', 'elke week', 'nooit']) moderate(session, ['anew', text], 'shown');
  });

  test('are all that somebody marks at this moment, and are taken back by none', () => {
    session.goTo('useful', 'vote');
    expect(mark(1, 'drie keer', 'nooit')).toMatchObject([{ type: 'textsMarked' }]);
    expect(votedIn(session.state, 'useful')).toBe(1);
    mark(1);
    expect(votedIn(session.state, 'useful')).toBe(0);
    expect(ballotOf(session.state, participantOf(1), 'useful')).toMatchObject({ choice: '' });
  });

  test('are for texts that there are, in the round that marks them', () => {
    session.goTo('useful', 'vote');
    const wrong = { type: 'markTexts' as const, texts: ['0'.repeat(16)] };
    expect(session.send(1, { ...wrong, round: 'useful' })).toBe('unknownText');
    expect(session.send(1, { ...wrong, round: 'anew' })).toBe('unknownRound');
  });

  test('settle what stands for the same: from then on nothing is put together', () => {
    session.goTo('useful', 'vote');
    const [one, other] = [idOf(session, 'anew', 'nooit'), idOf(session, 'anew', 'drie keer')];
    expect(session.host({ type: 'groupText', round: 'anew', text: one, with: other })).toBe('tooLate');
  });

  test('are counted from five people on, and below that by no number and in no order', () => {
    session.goTo('useful', 'vote');
    for (let phone = 0; phone < 4; phone += 1) mark(phone, 'drie keer');
    session.host({ type: 'closeRounds', scene: 'useful' });
    expect(session.state.marks.get('useful')).toMatchObject({ people: 4, counts: null });
    session.host({ type: 'reopenRounds', scene: 'useful' });
    mark(4, 'drie keer', 'elke week');
    session.host({ type: 'closeRounds', scene: 'useful' });
    expect(session.state.marks.get('useful')).toEqual({
      round: 'useful',
      poll: 'rewrite',
      people: 5,
      counts: [
        { text: idOf(session, 'anew', 'drie keer'), people: 5 },
        { text: idOf(session, 'anew', 'elke week'), people: 1 },
      ],
    });
  });

  test('follow from the log, whatever the trainer shows or hides afterwards', () => {
    session.goTo('useful', 'vote');
    for (let phone = 0; phone < 6; phone += 1) mark(phone, 'drie keer');
    session.goTo('useful', 'best');
    moderate(session, ['anew', 'drie keer'], 'hidden');
    expect(recount(session.events)).toEqual([]);
    expect(fold(session.events)).toEqual(session.state);
  });
});
