import fc from 'fast-check';
import { expect, test } from 'vitest';

import { compareSessions } from '#shared/results/overTime.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { reportOf } from '../../support/report.ts';
import { askedThrice, voteIn } from '../../support/voted.ts';

const choice = fc.constantFrom('a', 'b', 'c', null);
/** What each person of a session chooses at its three moments. */
const crowd = fc.array(fc.tuple(choice, choice, choice), { maxLength: 24 });
const privacies = fc.constantFrom('story' as const, 'personal' as const);

function held(people: (string | null)[][], privacy: 'story' | 'personal'): Report {
  const session = voteIn(askedThrice(privacy, 3));
  ['one', 'two', 'three'].forEach((round, moment) =>
    session.ask({ [round]: people.map((choices) => choices[moment] ?? null) }),
  );
  session.state.ended = true;
  return reportOf(session.state);
}

const sum = (tables: number[][]): number[] =>
  (tables[0] ?? []).map((_, option) => tables.reduce((all, table) => all + (table[option] ?? 0), 0));

const crowds = fc.array(crowd, { minLength: 2, maxLength: 6 });

test('whatever stands side by side was published by its own session, and nothing below the gates', () => {
  fc.assert(
    fc.property(crowds, privacies, (all, privacy) => {
      const reports = all.map((people) => held(people, privacy));
      const comparing = compareSessions(reports);
      if (!comparing.ok) throw new Error(comparing.why);
      const least = privacy === 'personal' ? 10 : 3;
      for (const [index, { result, series }] of comparing.compared.sessions.entries()) {
        const published = reports[index]?.results;
        if (result.kind === 'shift') {
          expect(published?.comparisons[0]?.result).toMatchObject(result);
          expect(result.pairs).toBeGreaterThanOrEqual(least);
        }
        if (series?.kind === 'series') {
          expect(published?.series[0]?.result).toEqual(series);
          expect(series.people).toBeGreaterThanOrEqual(least);
        }
      }
    }),
  );
});

test('the overall figure is the sum of at least three published tables of ten pairs, or there is none', () => {
  fc.assert(
    fc.property(crowds, privacies, (all, privacy) => {
      const comparing = compareSessions(all.map((people) => held(people, privacy)));
      if (!comparing.ok) throw new Error(comparing.why);
      const { sessions, overall } = comparing.compared;
      const large = sessions.flatMap(({ result }) =>
        result.kind === 'shift' && result.pairs >= 10 ? [result] : [],
      );
      expect(overall.kind).toBe(large.length >= 3 ? 'pooled' : 'withheld');
      expect(overall.sessions).toBe(large.length);
      if (overall.kind !== 'pooled') return;
      expect(overall.before.counts).toEqual(sum(large.map(({ before }) => before.counts)));
      expect(overall.after.counts).toEqual(sum(large.map(({ after }) => after.counts)));
      expect(overall.people).toBe(overall.before.counts.reduce((people, each) => people + each, 0));
      const { smallest, median, largest } = overall.netShift;
      expect([smallest, median, largest].toSorted((one, other) => one - other)).toEqual([
        smallest,
        median,
        largest,
      ]);
    }),
  );
});
