import { describe, expect, test } from 'vitest';
import { publications } from '#shared/results/publications.ts';
import { askedThrice, voteIn, votes } from '../../support/voted.ts';
import { zeger } from '../../support/scenarios.ts';

const kinds = (published: { kind: string }[]) => published.map(({ kind }) => kind);

describe('what is published when', () => {
  test('closing a round publishes its table, and nothing a second time', () => {
    const session = voteIn(askedThrice('story'));
    const published = session.ask({ one: votes({ a: 2, b: 4 }) });

    expect(published).toEqual([
      {
        kind: 'table',
        table: {
          round: 'one',
          poll: 'opinion',
          privacy: 'story',
          options: ['a', 'b'],
          n: 6,
          level: 'exact',
          cells: [
            { options: [0], count: 2 },
            { options: [1], count: 4 },
          ],
          band: null,
          kept: false,
        },
      },
    ]);
    expect(publications(session.state)).toEqual([]);
  });

  test('a shift comes with the second of its rounds, a series with the last of its poll', () => {
    const session = voteIn(askedThrice('story'));
    expect(kinds(session.ask({ one: votes({ a: 6 }) }))).toEqual(['table']);
    expect(kinds(session.ask({ two: votes({ a: 6 }) }))).toEqual(['table', 'shift']);
    expect(kinds(session.ask({ three: votes({ b: 6 }) }))).toEqual(['table', 'shift', 'series']);
    expect(session.shift('two-three')).toMatchObject({ switchedTo: 6, pairs: 6 });
  });

  test('nothing of a round is published while it is open, and no shift that rests on it', () => {
    const session = voteIn(askedThrice('story'));
    session.ask({ one: votes({ a: 6 }), two: votes({ a: 6 }) });
    const round = session.state.rounds.get('one');
    if (round) round.status = 'open';
    session.state.shifts.clear();
    expect(publications(session.state)).toEqual([]);
  });

  test('rounds that close together are published in the order of the story', () => {
    const session = voteIn(zeger());
    const published = session.ask({
      'start-zeezicht': votes({ call: 3 }),
      'start-ruiter': votes({ skip: 3 }),
    });
    expect(published.map((what) => what.kind === 'table' && what.table.round)).toEqual([
      'start-ruiter',
      'start-zeezicht',
    ]);
  });
});

describe('reopening a round of a story poll', () => {
  test('publishes nothing when no ballot was cast', () => {
    const session = voteIn(askedThrice('story'));
    session.ask({ one: votes({ a: 6 }) });
    expect(session.ask({ one: [] })).toEqual([]);
  });

  test('replaces the table and every result that rests on it, and leaves the others', () => {
    const session = voteIn(askedThrice('story'));
    session.ask({ one: votes({ a: 6 }), two: votes({ a: 6 }), three: votes({ a: 6 }) });
    const published = session.ask({ one: ['b'] });
    expect(kinds(published)).toEqual(['table', 'shift', 'series']);
    expect(session.table('one').cells).toEqual([
      { options: [0], count: 5 },
      { options: [1], count: 1 },
    ]);
    expect(published[1]).toMatchObject({ shift: { comparison: 'one-two', switchedAway: 1 } });
    expect(session.state.series.get('opinion')?.counts?.[0]).toEqual([5, 1]);
  });
});

describe('P7: reopening a round of a personal poll', () => {
  const closed = () => {
    const session = voteIn(askedThrice('personal'));
    session.ask({ one: votes({ a: 6, b: 6 }) });
    return session;
  };

  test('keeps the earlier table when four ballots were changed, and says so once', () => {
    const session = closed();
    const before = session.table('one');
    expect(session.ask({ one: votes({ b: 4 }) })).toEqual([
      { kind: 'table', table: { ...before, kept: true } },
    ]);
    expect(session.ask({ one: [] })).toEqual([]);
  });

  test('replaces the table when five were changed', () => {
    const session = closed();
    session.ask({ one: [...votes({ b: 3 }), ...Array<null>(9).fill(null), 'a', 'a'] });
    expect(session.table('one')).toMatchObject({ n: 14, kept: false, level: 'exact' });
    expect(session.table('one').cells.map(({ count }) => count)).toEqual([5, 9]);
  });

  test('counts people and not taps', () => {
    const session = closed();
    for (let tap = 0; tap < 6; tap += 1) session.ask({ one: [tap % 2 === 0 ? 'b' : 'a'] });
    expect(session.table('one')).toMatchObject({ kept: true, n: 12 });
  });

  test('adds up what changed over several reopenings', () => {
    const session = closed();
    session.ask({ one: votes({ b: 3 }) });
    expect(session.table('one').kept).toBe(true);
    session.ask({ one: [null, null, null, 'b', 'b'] });
    expect(session.table('one')).toMatchObject({ kept: false, level: 'band' });
  });

  test('a table that told nothing for want of ballots is no earlier table to be subtracted', () => {
    const session = voteIn(askedThrice('personal'));
    session.ask({ one: votes({ a: 4 }) });
    expect(session.table('one')).toMatchObject({ n: 4, level: 'none' });
    session.ask({ one: [null, null, null, null, 'b', 'b', 'b'] });
    expect(session.table('one')).toMatchObject({ n: 7, level: 'exact', kept: false });
  });
});

describe('the classes and floors of polls', () => {
  test.each([
    ['story', 2, 'none'],
    ['story', 3, 'exact'],
    ['personal', 4, 'none'],
  ] as const)('a %s poll with %i ballots shows %s', (privacy, people, level) => {
    const session = voteIn(askedThrice(privacy));
    session.ask({ one: votes({ a: people }) });
    expect(session.table('one')).toMatchObject({ level, n: people });
  });

  test('the floor that the trainer raised holds for tables, shifts and series', () => {
    const session = voteIn(askedThrice('personal'), { floor: 10 });
    const nine = votes({ a: 4, b: 5 });
    session.ask({ one: nine, two: nine, three: nine });
    expect(session.table('one').level).toBe('none');
    expect(session.shift('one-two')).toMatchObject({ level: 'none', beforeCounts: null });
    expect(session.state.series.get('opinion')).toMatchObject({ level: 'none', counts: null });
  });
});

describe('strikes', () => {
  const list = ['ruiter', 'vanlier', 'zeezicht'];
  /** Per person, how many of the three names are struck off. */
  const struck = (moment: string, perPerson: number[]) =>
    Object.fromEntries(
      list.map((client, place) => [
        `${moment}-${client}`,
        perPerson.map((names) => (names > place ? 'skip' : 'unsure')),
      ]),
    );

  test('counts names per person, of the people who voted on every client both times', () => {
    const session = voteIn(zeger());
    session.ask(struck('start', [3, 3, 2, 1, 2]));
    const again = struck('again', [1, 3, 0, 2]);
    const published = session.ask(again);
    expect(published.at(-1)).toEqual({
      kind: 'strikes',
      strikes: {
        scene: { before: 'rode-pen', after: 'pen-terug' },
        level: 'counts',
        people: 4,
        fewer: 2,
        more: 1,
        same: 1,
        inference: null,
      },
    });
  });

  test('tests the change from twenty people with six who changed', () => {
    const session = voteIn(zeger());
    session.ask(struck('start', [...Array<number>(14).fill(1), ...Array<number>(6).fill(3)]));
    session.ask(struck('again', [...Array<number>(14).fill(1), ...Array<number>(6).fill(1)]));
    expect(session.state.strikes).toMatchObject({
      level: 'interval',
      fewer: 6,
      inference: { wPlus: 0, wMinus: 21, rankBiserial: -1, exactP: 0.03125 },
    });
  });

  test('tells nothing of a list with a personal poll on it', () => {
    const scenario = zeger();
    const polls = scenario.polls.map((poll) =>
      poll.id === 'call-vanlier' ? { ...poll, privacy: 'personal' as const } : poll,
    );
    const session = voteIn({ ...scenario, polls });
    session.ask(struck('start', Array<number>(25).fill(3)));
    session.ask(struck('again', Array<number>(25).fill(0)));
    expect(session.state.strikes).toMatchObject({ level: 'none', people: 25, fewer: null, inference: null });
  });
});
