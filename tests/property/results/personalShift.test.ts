import { expect, test } from 'vitest';
import type { ParticipantId } from '#shared/ids.ts';
import { publishTally } from '#shared/results/publish.ts';
import type { ClosedRound } from '#shared/results/rounds.ts';
import { shiftTable } from '#shared/results/shift.ts';
import type { ShiftTable } from '#shared/session/tables.ts';

/** People by what they chose at the two moments, `-` for not at all: all that an attacker would like to know. */
type World = Record<Kind, number>;
type Kind = (typeof kinds)[number];
const kinds = ['aa', 'ab', 'ba', 'bb', 'a-', 'b-', '-a', '-b'] as const;

const comparison = { id: 'c', before: 'one', after: 'two', target: 'b', primary: true };

/** Every way in which so many people can be of these kinds. */
function* worlds(of: readonly Kind[], people: number): Generator<Partial<World>> {
  const [kind, ...others] = of;
  if (kind === undefined) return;
  if (others.length === 0) yield { [kind]: people };
  else {
    for (let here = 0; here <= people; here += 1) {
      for (const rest of worlds(others, people - here)) yield { [kind]: here, ...rest };
    }
  }
}

function* worldsOf(pairs: number, beforeOnly: number, afterOnly: number): Generator<World> {
  for (const both of worlds(['aa', 'ab', 'ba', 'bb'], pairs)) {
    for (const left of worlds(['a-', 'b-'], beforeOnly)) {
      for (const late of worlds(['-a', '-b'], afterOnly)) {
        yield { aa: 0, ab: 0, ba: 0, bb: 0, 'a-': 0, 'b-': 0, '-a': 0, '-b': 0, ...both, ...left, ...late };
      }
    }
  }
}

function closed(world: World, moment: 0 | 1): ClosedRound {
  const people = kinds.flatMap((kind) => Array.from({ length: world[kind] }, (_, nth) => ({ kind, nth })));
  const ballots = people.flatMap(({ kind, nth }): [ParticipantId, { choice: string; seq: number }][] => {
    const choice = kind.charAt(moment);
    return choice === '-' ? [] : [[`${kind}${nth}` as ParticipantId, { choice, seq: 1 }]];
  });
  const id = moment === 0 ? 'one' : 'two';
  const counts = ['a', 'b'].map((option) => ballots.filter(([, { choice }]) => choice === option).length);
  const table = {
    round: id,
    poll: 'opinion',
    privacy: 'personal' as const,
    options: ['a', 'b'],
    ...publishTally({ kind: 'personal', counts }),
    kept: false,
  };
  const round = {
    id,
    poll: 'opinion',
    scene: 's',
    status: 'closed' as const,
    asks: 'choice' as const,
    ballots: new Map(ballots),
    hands: null,
    handsTable: null,
    table: null,
    changedSinceTable: new Set<ParticipantId>(),
    desk: null,
  };
  return { round, table, fresh: true, stale: false };
}

interface Seen {
  shift: ShiftTable;
  worlds: World[];
}

/** What is published of each world, and the worlds that look the same from outside. */
function published(sizes: readonly [number, number, number]): Seen[] {
  const seen = new Map<string, Seen>();
  for (const world of worldsOf(...sizes)) {
    const [before, after] = [closed(world, 0), closed(world, 1)];
    const shift = shiftTable(comparison, { before, after, floor: 5, earlier: undefined });
    const key = JSON.stringify([before.table, after.table, shift]);
    const alike = seen.get(key);
    if (alike === undefined) seen.set(key, { shift, worlds: [world] });
    else alike.worlds.push(world);
  }
  return [...seen.values()];
}

/**
 * Votes of other people that are certain for somebody who sees all that was published, knows the rules, and knows
 * one ballot paper: the own one. People of whom it is known when they voted form a crowd; within it they are alike,
 * so a vote is certain when in every possible world the whole rest of the crowd cast it.
 */
function certainVotes({ worlds: possible }: Seen): string[] {
  const crowds: [Kind[], 0 | 1][] = [
    [['aa', 'ab', 'ba', 'bb'], 0],
    [['aa', 'ab', 'ba', 'bb'], 1],
    [['a-', 'b-'], 0],
    [['-a', '-b'], 1],
  ];
  return kinds.flatMap((own) => {
    const mine = possible
      .filter((world) => world[own] > 0)
      .map((world) => ({ ...world, [own]: world[own] - 1 }));
    if (mine.length === 0) return [];
    return crowds.flatMap(([crowd, moment]) => {
      const cast = new Set(
        mine.flatMap((world) => crowd.filter((kind) => world[kind] > 0).map((kind) => kind.charAt(moment))),
      );
      return cast.size === 1 ? [`${own} knows that ${crowd.join('/')} cast ${[...cast].join('')}`] : [];
    });
  });
}

test.each([
  [9, 0, 0],
  [10, 0, 0],
  [12, 0, 0],
  [20, 0, 0],
  [10, 5, 0],
  [10, 0, 6],
  [10, 5, 5],
] as const)(
  'of every world of %i pairs, %i who left and %i who came late, nobody learns how another person voted',
  (...sizes) => {
    const all = published(sizes);
    expect(all.length).toBeGreaterThan(1);
    expect(all.flatMap(certainVotes)).toEqual([]);
  },
);

test.each([
  [10, 0, 0],
  [12, 0, 0],
  [20, 0, 0],
] as const)(
  'of every world of %i pairs alone, a flow that can be worked out is of three people or more',
  (...sizes) => {
    const told = published(sizes).filter(({ shift }) => shift.changed !== null);
    expect(told).not.toEqual([]);
    const deduced = told.flatMap(({ worlds: possible }) =>
      kinds
        .filter((kind) => new Set(possible.map((world) => world[kind])).size === 1)
        .map((kind) => possible[0]?.[kind] ?? 0),
    );
    expect(deduced.filter((people) => people === 1 || people === 2)).toEqual([]);
  },
);

test('numbers are kept back for somebody’s sake only, and not always', () => {
  const all = published([20, 0, 0]);
  expect(all.some(({ shift }) => shift.flows !== null)).toBe(true);
  expect(all.some(({ shift }) => shift.flows === null && shift.changed !== null)).toBe(true);
  expect(all.some(({ shift }) => shift.level === 'none')).toBe(true);
});
