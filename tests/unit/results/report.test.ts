import { describe, expect, test } from 'vitest';
import { canonical } from '#shared/results/report/canonical.ts';
import { reportSchema, type Report } from '#shared/results/report/schema.ts';
import { play, START } from '../../support/played.ts';
import { reportOf } from '../../support/report.ts';
import { tinyScenario, zeger } from '../../support/scenarios.ts';
import { askedThrice, sha256, voteIn, votes } from '../../support/voted.ts';
import { workedExample } from '../../support/workedExample.ts';

const resultOf = ({ results }: Report, round: string) =>
  results.polls.flatMap(({ rounds }) => rounds).find((each) => each.round === round)?.result;

describe('the report of a whole session', () => {
  const session = workedExample();
  const report = reportOf(session.state, { at: START + 5000 });

  test('fits its published schema', () => {
    expect(reportSchema.parse(report)).toEqual(report);
  });

  test('says what was held, with whom, and by which rules', () => {
    expect(report).toMatchObject({
      schemaVersion: 2,
      product: { name: 'Aanname', version: '1.2.3' },
      madeAt: new Date(START + 5000).toISOString(),
      session: {
        ended: true,
        scenario: { id: 'zeger', version: 1 },
        group: 'Verkoop noord',
        company: 'Voorbeeldbedrijf',
        contact: null,
        joined: 31,
      },
      floors: { story: 3, personal: 5 },
    });
    expect(report.lessons).toEqual(session.state.scenario.lessons);
    expect(report.notes.map(({ id }) => id)).toContain('caveat');
  });

  test('tells the primary comparison as worked example 1 does', () => {
    const shift = report.results.comparisons.find(({ primary }) => primary);
    expect(shift).toMatchObject({
      before: { round: 'stairs' },
      after: { round: 'twist' },
      target: 'call',
      result: {
        kind: 'shift',
        pairs: 30,
        beforeOnly: 0,
        afterOnly: 1,
        before: { counts: [14, 7, 9], percent: [47, 23, 30] },
        after: { counts: [3, 5, 22], percent: [10, 17, 73] },
        flows: [
          [2, 2, 10],
          [1, 1, 5],
          [0, 2, 7],
        ],
        switchedTo: 15,
        switchedAway: 2,
        changed: 20,
        sentence: {
          nl: 'Voor de draai zou 30% bellen, erna 73%. 15 mensen gingen naar bellen, 2 ervandaan. Zo’n verschil is moeilijk als toeval te zien.',
          en: 'Before the twist 30% would call, afterwards 73%. 15 people moved towards calling, 2 away. That is hard to put down to chance.',
        },
      },
    });
    if (shift?.result.kind !== 'shift') throw new Error('the primary comparison was withheld');
    expect(shift.result.inference?.netShift).toBeCloseTo(0.433333, 6);
    expect(shift.result.inference?.exactP).toBeCloseTo(0.00234985, 8);
    expect(shift.result.inference?.netShiftCI?.[0]).toBeCloseTo(0.181199, 6);
    expect(shift.result.inference?.netShiftCI?.[1]).toBeCloseTo(0.616002, 6);
    expect(shift.result.inference?.normalizedGain).toBeCloseTo(0.619048, 6);
  });

  test('describes the other comparisons without testing them', () => {
    const list = report.results.comparisons.find(({ id }) => id === 'ruiter');
    expect(list).toMatchObject({
      primary: false,
      result: {
        pairs: 30,
        switchedTo: 6,
        switchedAway: 0,
        inference: { exactP: null },
        sentence: {
          nl: 'In deze groep veranderden 6 van de 30 mensen van mening: 6 naar bellen, niemand ervandaan.',
        },
      },
    });
  });

  test('holds small and near-unanimous answers about the own company back', () => {
    expect(resultOf(report, 'horen')).toEqual({
      kind: 'table',
      n: 30,
      grouped: true,
      cells: [
        { options: ['1', '2'], count: 3, percent: 10 },
        { options: ['3'], count: 9, percent: 30 },
        { options: ['4'], count: 13, percent: 43 },
        { options: ['5'], count: 5, percent: 17 },
      ],
      kept: false,
    });
    expect(resultOf(report, 'zeggen')).toEqual({
      kind: 'band',
      n: 30,
      option: '4',
      atLeastPercent: 80,
      kept: false,
    });
  });

  test('counts plans and never lists them as a poll', () => {
    expect(report.results.plans).toMatchObject([{ round: 'plan', result: { kind: 'plans', made: 26 } }]);
    expect(report.results.polls.map(({ id }) => id)).not.toContain('als-dan');
  });

  test('has the series of three moments, and the strikes', () => {
    expect(report.results.series).toMatchObject([
      {
        poll: 'call-zeger',
        moments: [{ round: 'briefing' }, { round: 'stairs' }, { round: 'twist' }],
        result: {
          people: 30,
          moments: [{ counts: [11, 9, 10] }, { counts: [14, 7, 9] }, { counts: [3, 5, 22] }],
        },
      },
    ]);
    expect(report.results.strikes?.result).toMatchObject({ people: 30, fewer: 9, more: 0, same: 21 });
  });

  test('gives every option words in both languages, the product’s own where the scenario has none', () => {
    const labels = report.results.polls.flatMap(({ options }) => options.map(({ label }) => label));
    expect(labels.filter(({ nl, en }) => !nl || !en)).toEqual([]);
    expect(labels).toContainEqual({ nl: 'Weet ik nog niet', en: 'I don’t know yet' });
  });

  test('holds no id of a participant', () => {
    const text = JSON.stringify(report);
    expect([...session.state.participants.keys()].filter((id) => text.includes(id))).toEqual([]);
  });
});

describe('the control number', () => {
  test('is the hash of the results, and of nothing that changes while they do not', () => {
    const { state } = workedExample();
    const report = reportOf(state);
    expect(report.hash).toBe(sha256(canonical(report.results)));
    expect(reportOf(state, { at: START + 99_000 }).hash).toBe(report.hash);
    expect(reportOf(workedExample({ company: 'Ander bedrijf' }).state).hash).toBe(report.hash);
  });

  test('is another one when a single ballot was', () => {
    const one = voteIn(askedThrice('story'));
    const other = voteIn(askedThrice('story'));
    one.ask({ one: votes({ a: 3, b: 2 }) });
    other.ask({ one: votes({ a: 2, b: 3 }) });
    one.state.ended = true;
    other.state.ended = true;
    expect(reportOf(one.state).hash).not.toBe(reportOf(other.state).hash);
  });

  test('does not depend on the order in which an object was built', () => {
    expect(canonical({ b: [1, { d: 2, c: null }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":null,"d":2}]}');
  });
});

describe('a report in the middle of a session', () => {
  test('works before anything has happened', () => {
    const report = reportOf(voteIn(tinyScenario()).state);
    expect(reportSchema.parse(report)).toEqual(report);
    expect(resultOf(report, 'first')).toEqual({ kind: 'withheld', reason: 'notAsked', n: null, kept: false });
    expect(report.results.comparisons[0]?.result).toMatchObject({ reason: 'notAsked' });
    expect(report.results.plans[0]?.result).toMatchObject({ reason: 'notAsked' });
  });

  test('keeps silent about an open round, and about what was published of it before it was reopened', () => {
    const session = play(tinyScenario());
    votes({ coffee: 3, tea: 3 }).forEach((choice, phone) => session.vote(phone, 'test', choice));
    session.host({ type: 'closeRounds', scene: 'in' });
    expect(resultOf(reportOf(session.state), 'test')).toMatchObject({ kind: 'table', n: 6 });
    session.host({ type: 'reopenRounds', scene: 'in' });
    expect(session.state.rounds.get('test')?.table?.n).toBe(6);
    expect(resultOf(reportOf(session.state), 'test')).toMatchObject({ reason: 'stillOpen', n: null });
  });

  test('keeps silent about a question until it was asked for the last time', () => {
    const session = play(tinyScenario());
    session.goTo('hearing', 'vote');
    for (let phone = 0; phone < 12; phone += 1) session.vote(phone, 'first', 'skip');
    session.goTo('turn', 'vote');
    expect(resultOf(reportOf(session.state), 'first')).toMatchObject({ reason: 'askedAgain', n: 12 });
    for (let phone = 0; phone < 12; phone += 1) session.vote(phone, 'twist', 'call');
    session.goTo('reveal', 'before');
    expect(resultOf(reportOf(session.state), 'first')).toMatchObject({ kind: 'table', n: 12 });
  });

  test('tells what there is when the last moment was passed over, or the session ended before it', () => {
    const passed = play(tinyScenario());
    passed.goTo('hearing', 'vote');
    for (let phone = 0; phone < 4; phone += 1) passed.vote(phone, 'first', 'skip');
    passed.host({ type: 'closeRounds', scene: 'hearing' });
    const ended = play(tinyScenario());
    ended.goTo('hearing', 'vote');
    for (let phone = 0; phone < 4; phone += 1) ended.vote(phone, 'first', 'skip');
    ended.host({ type: 'endSession' });
    passed.host({ type: 'showStep', scene: 'end', step: 'lessons' });
    for (const { state } of [passed, ended]) {
      expect(resultOf(reportOf(state), 'first')).toMatchObject({ kind: 'table', n: 4 });
      expect(resultOf(reportOf(state), 'twist')).toMatchObject({ reason: 'notAsked' });
    }
  });
});

describe('why a number is withheld', () => {
  const ended = (session: ReturnType<typeof voteIn>) => {
    session.state.ended = true;
    return reportOf(session.state);
  };

  test('too few, or no clear majority', () => {
    const session = voteIn(askedThrice('personal', 4));
    session.ask({ one: votes({ a: 4 }), two: votes({ a: 2, b: 2, c: 2, d: 2 }) });
    const report = ended(session);
    expect(resultOf(report, 'one')).toMatchObject({ reason: 'tooFew', n: 4 });
    expect(resultOf(report, 'two')).toMatchObject({ reason: 'noClearMajority', n: 8 });
    expect(report.results.comparisons[0]?.result).toEqual({ kind: 'withheld', reason: 'tooFew', pairs: 4 });
  });

  test('the floor that the trainer raised', () => {
    const session = voteIn(askedThrice('personal'), { floor: 10 });
    session.ask({ one: votes({ a: 4, b: 5 }) });
    expect(resultOf(ended(session), 'one')).toMatchObject({ reason: 'tooFew', n: 9 });
  });

  test('somebody’s choice that could be worked out', () => {
    const session = voteIn(askedThrice('personal'));
    session.ask({ one: votes({ a: 6, b: 6 }), two: votes({ a: 6, b: 7 }), three: votes({ a: 6, b: 6 }) });
    const report = ended(session);
    expect(report.results.comparisons[0]?.result).toEqual({
      kind: 'withheld',
      reason: 'protected',
      pairs: 12,
    });
    expect(report.results.series[0]?.result).toEqual({ kind: 'withheld', reason: 'protected', people: 12 });
  });

  test('a table that was kept says so', () => {
    const session = voteIn(askedThrice('personal'));
    session.ask({ one: votes({ a: 6, b: 6 }) });
    session.ask({ one: ['b'] });
    expect(resultOf(ended(session), 'one')).toMatchObject({ kind: 'table', kept: true, n: 12 });
  });

  test('plans of fewer people than the floor', () => {
    const session = voteIn(zeger(), { floor: 8 });
    session.ask({ plan: votes({ made: 7 }) });
    expect(ended(session).results.plans[0]?.result).toEqual({ kind: 'withheld', reason: 'tooFew' });
  });
});
