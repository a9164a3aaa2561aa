import { describe, expect, test } from 'vitest';
import { compareSessions, type ComparedSessions } from '#shared/results/overTime.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { reportOf } from '../../support/report.ts';
import { tinyScenario } from '../../support/scenarios.ts';
import { askedThrice, voteIn, votes } from '../../support/voted.ts';
import { workedExample } from '../../support/workedExample.ts';

type Privacy = 'story' | 'personal';

/** The report of an ended session in which so many went from a to b, and as many stayed at each. */
function held(day: string, moved: number, stayed: number, privacy: Privacy = 'story'): Report {
  const session = voteIn(askedThrice(privacy));
  const one = votes({ a: moved + stayed, b: stayed });
  const two = votes({ b: moved, a: stayed }).concat(votes({ b: stayed }));
  session.ask({ one });
  session.ask({ two });
  session.ask({ three: two });
  session.state.ended = true;
  const report = reportOf(session.state);
  return { ...report, session: { ...report.session, heldOn: day, heldAt: `${day}T09:00:00.000Z` } };
}

function compared(...reports: Report[]): ComparedSessions {
  const comparing = compareSessions(reports);
  if (!comparing.ok) throw new Error(comparing.why);
  return comparing.compared;
}

describe('sessions side by side', () => {
  test('stand in the order of their days, each with the figures that it published', () => {
    const { sessions, asked, running } = compared(held('2026-03-02', 6, 3), held('2026-02-01', 2, 1));
    expect(sessions.map(({ heldOn }) => heldOn)).toEqual(['2026-02-01', '2026-03-02']);
    expect(asked).toMatchObject({ target: 'b', before: { nl: 'keer one' }, after: { nl: 'keer two' } });
    expect(asked.moments).toHaveLength(3);
    expect(sessions.map(({ result }) => result)).toEqual([
      expect.objectContaining({ pairs: 4, before: { counts: [3, 1], percent: null } }),
      expect.objectContaining({
        pairs: 12,
        before: { counts: [9, 3], percent: [75, 25] },
        after: { counts: [3, 9], percent: [25, 75] },
        switchedTo: 6,
        switchedAway: 0,
      }),
    ]);
    expect(sessions[1]?.series).toMatchObject({ kind: 'series', people: 12 });
    expect(running).toBe(0);
  });

  test('tell what the red pen did, as worked example 1 published it', () => {
    const report = reportOf(workedExample().state);
    const { sessions } = compared(report, report);
    expect(sessions[0]?.strikes).toMatchObject({ kind: 'strikes', people: 30 });
    expect(sessions[0]?.result).toMatchObject({ before: { counts: [14, 7, 9] }, switchedAway: 2 });
  });

  test('come to an overall figure from three sessions of ten pairs on', () => {
    const large = [held('2026-01-01', 6, 3), held('2026-01-02', 8, 1), held('2026-01-03', 2, 4)];
    const { overall } = compared(...large, held('2026-01-04', 2, 1));
    expect(overall).toEqual({
      kind: 'pooled',
      sessions: 3,
      people: 32,
      before: { counts: [24, 8], percent: [75, 25] },
      after: { counts: [8, 24], percent: [25, 75] },
      netShift: { smallest: 0.2, median: 0.5, largest: 0.8 },
    });
  });

  test('come to none where one of the three is smaller', () => {
    const small = held('2026-01-03', 1, 4);
    expect(compared(held('2026-01-01', 6, 3), held('2026-01-02', 8, 1), small).overall).toEqual({
      kind: 'withheld',
      reason: 'tooFewSessions',
      sessions: 2,
    });
  });

  test('take the middle of an even number of sessions as halfway', () => {
    const shifts = [2, 4, 6, 8].map((moved, day) => held(`2026-01-0${day + 1}`, moved, (10 - moved) / 2));
    expect(compared(...shifts).overall).toMatchObject({ netShift: { median: 0.5 } });
  });

  test('leave out who is still going on, and say how many', () => {
    const [one, two, three] = [held('2026-01-01', 6, 3), held('2026-01-02', 6, 3), held('2026-01-03', 6, 3)];
    three.session.ended = false;
    expect(compared(one, two, three)).toMatchObject({ running: 1, sessions: { length: 2 } });
    two.session.ended = false;
    expect(compareSessions([one, two, three])).toEqual({ ok: false, why: 'tooFew' });
  });

  test('are not compared across scenarios, nor versions, nor questions that changed without one', () => {
    const one = held('2026-01-01', 6, 3);
    const other = { ok: false, why: 'otherScenario' };
    const wrong = (change: (report: Report) => void) => {
      const changed = structuredClone(one);
      change(changed);
      return compareSessions([one, changed]);
    };
    expect(wrong(({ session }) => void (session.scenario.id = 'other'))).toEqual(other);
    expect(wrong(({ session }) => void (session.scenario.version = 2))).toEqual(other);
    expect(wrong(({ results }) => void results.polls[0]?.options.reverse())).toEqual(other);
    expect(wrong(() => undefined)).toMatchObject({ ok: true });
  });

  test('of a scenario that asks nothing twice have nothing to compare', () => {
    const session = voteIn({ ...tinyScenario(), comparisons: [] });
    session.state.ended = true;
    const report = reportOf(session.state);
    expect(compareSessions([report, report])).toEqual({ ok: false, why: 'nothingToCompare' });
  });
});

describe('a question about the own company', () => {
  test('stands beside another from ten people on, even where its own session showed it', () => {
    const small = held('2026-01-01', 6, 3, 'personal');
    for (const { result } of small.results.comparisons) {
      if (result.kind === 'shift') result.pairs = 9;
    }
    const [first, second] = compared(small, held('2026-01-02', 6, 3, 'personal')).sessions;
    expect(first?.result).toMatchObject({ kind: 'withheld', reason: 'tooFew', people: 9 });
    expect(second?.result.kind).toBe('shift');
  });

  test('that was published without its counts is not laid open here', () => {
    const report = held('2026-01-01', 6, 3, 'personal');
    for (const { result } of report.results.comparisons) {
      if (result.kind === 'shift') result.before = null;
    }
    const [first] = compared(report, held('2026-01-02', 6, 3, 'personal')).sessions;
    expect(first?.result).toEqual({ kind: 'withheld', reason: 'protected', people: 12 });
  });
});
