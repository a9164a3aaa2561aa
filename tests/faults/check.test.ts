import { describe, expect, test } from 'vitest';
import type { ParticipantId } from '#shared/ids.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { play } from '../support/played.ts';
import { tinyScenario } from '../support/scenarios.ts';
import { type Truth, violations } from './check.ts';
import type { Entry } from './history.ts';

const CODE = 'KBM7QX';

/** Three people vote, one changes their mind, and the trainer closes: the log that this leaves behind. */
function goodLog(): SessionEvent[] {
  const session = play(tinyScenario());
  session.vote(1, 'test', 'tea', 1);
  session.vote(2, 'test', 'coffee', 1);
  session.vote(3, 'test', 'tea', 1);
  session.vote(3, 'test', 'coffee', 2);
  session.host({ type: 'closeRounds', scene: 'in' });
  return session.events;
}

const people = goodLog().flatMap((event) => (event.type === 'participantJoined' ? [event.participant] : []));
const who = new Map(people.map((participant, index) => [`phone ${index + 1}`, participant]));

function told(phone: number, choice: string, seq = 1): Entry[] {
  const tap = { phone: `phone ${phone}`, round: 'test', choice, seq };
  const attempt = phone * 10 + seq;
  return [
    { type: 'tap', ...tap },
    { type: 'invoke', attempt, ...tap },
    { type: 'ok', phone: tap.phone, attempt, stored: { round: 'test', choice, seq } },
    { type: 'claim', phone: tap.phone, round: 'test', choice },
  ];
}

function goodHistory(): Entry[] {
  return [...told(1, 'tea'), ...told(2, 'coffee'), ...told(3, 'tea'), ...told(3, 'coffee', 2)];
}

function truth(change: Partial<Truth> = {}): Truth {
  return { code: CODE, log: goodLog(), who, waiting: [], screens: [], ...change };
}

function broken(entries: readonly Entry[], found: Truth = truth()): string[] {
  return [...new Set(violations(entries, found).map(({ invariant }) => invariant))];
}

const isCast = (event: SessionEvent) => event.type === 'ballotCast';

/** The log with this done to its ballots, before its table: as if the server had made that mistake. */
function logWith(change: (log: SessionEvent[]) => void): SessionEvent[] {
  const log = goodLog();
  change(log);
  return log;
}

function castAt(log: SessionEvent[], number: number): number {
  return log.map((event, index) => (isCast(event) ? index : -1)).filter((index) => index >= 0)[number] ?? -1;
}

describe('a history in which nothing went wrong', () => {
  test('is found to be so', () => {
    expect(violations(goodHistory(), truth())).toEqual([]);
  });

  test('may hold ballots of which nobody knows, whether they were stored or not', () => {
    const silent = goodHistory().filter(({ type }) => type !== 'ok' && type !== 'claim');
    expect(broken(silent)).toEqual([]);
    const sent = { phone: 'phone 1', round: 'test', choice: 'coffee', seq: 2 };
    expect(
      broken([
        ...goodHistory(),
        { type: 'tap', ...sent },
        { type: 'invoke', attempt: 99, ...sent },
        { type: 'unknown', phone: 'phone 1', attempt: 99 },
      ]),
    ).toEqual([]);
  });

  test('may hold a no to a ballot whose earlier copy was stored without an answer', () => {
    const [tap, first, , ...others] = goodHistory();
    if (tap === undefined || first?.type !== 'invoke') throw new Error('the history begins with a tap');
    expect(
      broken([
        tap,
        first,
        { type: 'unknown', phone: 'phone 1', attempt: first.attempt },
        { ...first, attempt: 99 },
        { type: 'fail', phone: 'phone 1', attempt: 99, code: 'roundClosed' },
        ...others.slice(1),
      ]),
    ).toEqual([]);
  });
});

describe('what is found', () => {
  test('I1: an acknowledged ballot is not there, or is another one', () => {
    const lost = logWith((log) => {
      log.splice(castAt(log, 0), 1);
    });
    expect(broken(goodHistory(), truth({ log: lost }))).toContain('I1');
    const older = logWith((log) => {
      log.splice(castAt(log, 3), 1);
    });
    expect(broken(goodHistory(), truth({ log: older }))).toContain('I1');
  });

  test('I2: a ballot that nobody has tapped', () => {
    expect(broken(goodHistory().slice(4))).toContain('I2');
  });

  test('I3: the same tap twice, a tap overtaken by an earlier one, a person too many', () => {
    const twice = logWith((log) => {
      const at = castAt(log, 0);
      log.splice(at, 0, ...log.slice(at, at + 1));
    });
    expect(broken(goodHistory(), truth({ log: twice }))).toEqual(['I3']);
    const overtaken = logWith((log) => {
      const [late] = log.splice(castAt(log, 3), 1);
      if (late !== undefined) log.splice(castAt(log, 2), 0, late);
    });
    expect(broken(goodHistory(), truth({ log: overtaken }))).toContain('I3');
    const fewer = new Map([...who].slice(0, 2));
    expect(broken(goodHistory().slice(0, 8), truth({ who: fewer }))).toEqual(
      expect.arrayContaining(['I3', 'I9']),
    );
  });

  test('I4: what was refused is stored', () => {
    const refused = goodHistory().map((entry): Entry =>
      entry.type === 'ok' && entry.phone === 'phone 1'
        ? { type: 'fail', phone: entry.phone, attempt: entry.attempt, code: 'notSaved' }
        : entry,
    );
    expect(broken(refused)).toEqual(expect.arrayContaining(['I4']));
  });

  test('I5: somebody still waits', () => {
    expect(broken(goodHistory(), truth({ waiting: ['phone 2'] }))).toEqual(['I5']);
  });

  test('I6: a ballot after the closing', () => {
    const late = logWith((log) => {
      const [cast] = log.splice(castAt(log, 1), 1);
      if (cast !== undefined) log.push(cast);
    });
    expect(broken(goodHistory(), truth({ log: late }))).toContain('I6');
  });

  test('I7: a table that says something else than the ballots, or is missing', () => {
    const wrong = logWith((log) => {
      const at = log.findIndex(({ type }) => type === 'published');
      const table = structuredClone(log[at]);
      if (table?.type !== 'published' || table.what.kind !== 'table') throw new Error('a table is published');
      const [cell] = table.what.table.cells;
      if (cell !== undefined) cell.count += 1;
      log[at] = table;
    });
    expect(broken(goodHistory(), truth({ log: wrong }))).toEqual(['I7']);
    const missing = goodLog().filter(({ type }) => type !== 'published');
    expect(broken(goodHistory(), truth({ log: missing }))).toEqual(['I7']);
  });

  test('I8: two phones that show something different', () => {
    const screen = { group: 'phones', epoch: 1, version: 0 };
    const screens = [
      { ...screen, who: 'phone 1', content: 'open' },
      { ...screen, who: 'phone 2', content: 'closed' },
    ];
    expect(broken(goodHistory(), truth({ screens }))).toEqual(['I8']);
  });

  test('I9: a screen of another session, a participant from elsewhere', () => {
    const view = { type: 'view', who: 'phone 1', code: 'ZZZ222', epoch: 1, version: 1 } as const;
    expect(broken([...goodHistory(), view])).toEqual(['I9']);
    const elsewhere = [...who].map(([name], index): [string, ParticipantId] => [
      name,
      (index === 0 ? 'stranger' : people[index]) as ParticipantId,
    ]);
    expect(broken(goodHistory(), truth({ who: new Map(elsewhere) }))).toContain('I9');
  });

  test('I10: a screen that goes back', () => {
    const view = { type: 'view', who: 'phone 1', code: CODE } as const;
    const at = (epoch: number, version: number): Entry => ({ ...view, epoch, version });
    expect(broken([...goodHistory(), at(1, 5), at(1, 5), at(2, 3)])).toEqual([]);
    expect(broken([...goodHistory(), at(1, 5), at(1, 4)])).toEqual(['I10']);
    expect(broken([...goodHistory(), at(2, 5), at(1, 9)])).toEqual(['I10']);
  });

  test('I11: a phone that says "saved" too early, a server that says so before the commit', () => {
    const early = goodHistory().filter(({ type }) => type !== 'ok');
    expect(broken(early)).toEqual(['I11']);
    const commits = goodLog().flatMap((event): Entry[] =>
      event.type === 'ballotCast'
        ? [{ type: 'committed', participant: event.participant, round: event.round, seq: event.seq }]
        : [],
    );
    expect(broken([...commits, ...goodHistory()])).toEqual([]);
    expect(broken([...goodHistory(), ...commits])).toEqual(['I11']);
  });
});
