import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publications } from '#shared/results/publications.ts';
import type { Published, RoundTable, ShiftTable } from '#shared/session/tables.ts';
import { askedThrice, voteIn, type Votes } from '../../support/voted.ts';

const ROUNDS = ['one', 'two', 'three'];

interface Story {
  privacy: 'story' | 'personal';
  options: number;
  floor: 5 | 8 | 10;
  /** Each closes one round, for the first time or again. */
  askings: { round: string; votes: Votes }[];
}

const story: fc.Arbitrary<Story> = fc
  .record({
    privacy: fc.constantFrom('story' as const, 'personal' as const),
    options: fc.integer({ min: 2, max: 5 }),
    floor: fc.constantFrom(5 as const, 8 as const, 10 as const),
    people: fc.integer({ min: 0, max: 30 }),
  })
  .chain(({ people, ...session }) => {
    const choice = fc
      .constantFrom('a', 'b', 'c', 'd', 'e')
      .map((id) => (id.charCodeAt(0) - 97 < session.options ? id : 'a'));
    /** One phone in so many stays out; hardly any where the number is large. */
    const asking = (oneIn: number) =>
      fc.array(fc.option(choice, { freq: oneIn }), { minLength: people, maxLength: people });
    const first = fc.constantFrom(12, 10_000).chain(asking);
    const again = fc.constantFrom(2, 10_000).chain(asking);
    return fc.record({
      privacy: fc.constant(session.privacy),
      options: fc.constant(session.options),
      floor: fc.constant(session.floor),
      askings: fc
        .tuple(
          fc.tuple(...ROUNDS.map((round) => fc.record({ round: fc.constant(round), votes: first }))),
          fc.array(fc.record({ round: fc.constantFrom(...ROUNDS), votes: again }), { maxLength: 5 }),
        )
        .map(([once, more]) => [...once, ...more]),
    });
  });

/** Plays a session; `look` is called after each closing, with what came of it. */
function play(
  { privacy, options, floor, askings }: Story,
  look: (published: Published[], session: ReturnType<typeof voteIn>, asked: Story['askings'][number]) => void,
): void {
  const session = voteIn(askedThrice(privacy, options), { floor });
  for (const asked of askings) look(session.ask({ [asked.round]: asked.votes }), session, asked);
}

const tablesIn = (published: Published[]): RoundTable[] =>
  published.flatMap((what) => (what.kind === 'table' ? [what.table] : []));
const shiftsIn = (published: Published[]): ShiftTable[] =>
  published.flatMap((what) => (what.kind === 'shift' ? [what.shift] : []));
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

test('what has been published is not published again', () => {
  fc.assert(
    fc.property(story, (played) => {
      play(played, (_, { state }) => expect(publications(state)).toEqual([]));
    }),
  );
});

test('the cells of a table add up to its ballots', () => {
  fc.assert(
    fc.property(story, (played) => {
      play(played, (published, { state }) => {
        for (const table of tablesIn(published)) {
          if (!table.kept) expect(table.n).toBe(state.rounds.get(table.round)?.ballots.size);
          if (table.level !== 'exact' && table.level !== 'grouped') continue;
          expect(sum(table.cells.map(({ count }) => count))).toBe(table.n);
          expect(table.cells.flatMap(({ options }) => options).toSorted((a, b) => a - b)).toEqual([
            ...table.options.keys(),
          ]);
        }
      });
    }),
  );
});

test('no number of a personal poll is of one or two people, and none is told below the floor', () => {
  fc.assert(
    fc.property(story, (played) => {
      play({ ...played, privacy: 'personal' }, (published) => {
        const small: number[] = [];
        for (const { level, n, cells } of tablesIn(published)) {
          if (n < played.floor) expect(level).toBe('none');
          small.push(...cells.map(({ count }) => count));
        }
        for (const shift of shiftsIn(published)) {
          const { beforeCounts, afterCounts, flows, changed, switchedTo, switchedAway } = shift;
          const moved = [changed, switchedTo, switchedAway];
          const told = [beforeCounts, afterCounts, flows?.flat(), moved]
            .flat()
            .flatMap((count) => count ?? []);
          if (shift.pairs < played.floor) expect(told).toEqual([]);
          small.push(...told, shift.beforeOnly ?? 0, shift.afterOnly ?? 0);
        }
        for (const what of published) {
          if (what.kind === 'series') small.push(...(what.series.counts ?? []).flat());
        }
        expect(small.filter((count) => count === 1 || count === 2)).toEqual([]);
      });
    }),
    { numRuns: 300 },
  );
});

test('a personal table that told something is replaced only when five people voted anew', () => {
  fc.assert(
    fc.property(story, (played) => {
      const standing = new Map<string, RoundTable>();
      const anew = new Map<string, Set<number>>();
      play({ ...played, privacy: 'personal' }, (published, { state }, { round, votes }) => {
        const voted = anew.get(round) ?? new Set();
        votes.forEach((choice, phone) => choice !== null && voted.add(phone));
        const earlier = standing.get(round);
        const table = state.rounds.get(round)?.table;
        if (table === undefined || table === null) throw new Error('a closed round has a table');
        const told = earlier !== undefined && earlier.n >= played.floor;
        if (told && voted.size < 5) {
          expect(table).toEqual({ ...earlier, kept: voted.size > 0 });
          anew.set(round, voted);
          expect(published.filter(({ kind }) => kind !== 'table')).toEqual([]);
        } else {
          if (earlier === undefined || voted.size > 0) expect(table.kept).toBe(false);
          standing.set(round, table);
          anew.set(round, new Set());
        }
      });
    }),
    { numRuns: 300 },
  );
});

test('the counts of a personal shift or series are those of the rounds’ own tables', () => {
  fc.assert(
    fc.property(story, (played) => {
      play({ ...played, privacy: 'personal' }, (published, session) => {
        const ofTable = (round: string) => {
          const table = session.table(round);
          return table.level === 'exact' && !table.kept ? table.cells.map(({ count }) => count) : 'none';
        };
        for (const { before, after, beforeCounts, afterCounts } of shiftsIn(published)) {
          if (beforeCounts !== null) expect(beforeCounts).toEqual(ofTable(before));
          if (afterCounts !== null) expect(afterCounts).toEqual(ofTable(after));
        }
        for (const what of published) {
          if (what.kind !== 'series' || what.series.counts === null) continue;
          expect(what.series.counts).toEqual(what.series.rounds.map(ofTable));
        }
      });
    }),
    { numRuns: 300 },
  );
});

test('the flows of a shift add up to its counts, and these to its pairs', () => {
  fc.assert(
    fc.property(story, (played) => {
      play(played, (published) => {
        for (const { pairs, beforeCounts, afterCounts, flows, changed } of shiftsIn(published)) {
          if (beforeCounts !== null) expect(sum(beforeCounts)).toBe(pairs);
          if (afterCounts !== null) expect(sum(afterCounts)).toBe(pairs);
          if (flows === null) continue;
          expect(flows.map(sum)).toEqual(beforeCounts);
          expect(flows.map((_, to) => sum(flows.map((row) => row[to] ?? 0)))).toEqual(afterCounts);
          expect(pairs - sum(flows.map((row, option) => row[option] ?? 0))).toBe(changed);
        }
      });
    }),
  );
});
