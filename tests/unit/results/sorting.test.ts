import { describe, expect, test } from 'vitest';

import { documentOf } from '#shared/document/reportDocument.ts';
import { recount } from '#shared/results/recount.ts';
import { reportSchema } from '#shared/results/report/schema.ts';
import { SORT_OPTIONS } from '#shared/scenario.ts';
import type { SortingTable } from '#shared/session/tables.ts';
import { hostScript } from '#shared/views/hostScript.ts';
import { commandFor } from '#shared/views/hostPanel.ts';
import { hostView } from '#shared/views/hostView.ts';
import { participantView } from '#shared/views/participantView.ts';
import { projectorView } from '#shared/views/projectorView.ts';
import { toCsv } from '../../../server/export/csv.ts';
import { play, START, type Played } from '../../support/played.ts';
import { reportOf } from '../../support/report.ts';
import { tinyScenario } from '../../support/scenarios.ts';
import { ITEMS, playSorted, playSorting, sortAll, sortingScenario } from '../../support/sorting.ts';

const CONTEXT = { epoch: 1, now: START, joinUrl: 'http://x/KBM7QX', joinHost: 'x' };
const STAFF = { ...CONTEXT, present: 6, saved: { why: null, at: START }, wokeAt: null, daysKept: 90 };
const phone = ({ state }: Played) => participantView(state, { ...CONTEXT, lang: 'nl' }).screen;
const bigScreen = ({ state }: Played) => projectorView(state, CONTEXT).screen;
const panel = ({ state }: Played) => hostView(state, STAFF);

const tableOf = ({ state }: Played): SortingTable | undefined => state.sortings.get('sorted');

/** Twelve people: `seen` is clear, `label` is mistaken by one, `untrue` and `guessed` divide the room. */
const TWELVE = [
  'foff',
  'foff',
  'foff',
  'foof',
  'foof',
  'fofo',
  'fofo',
  'fooo',
  'fouo',
  'ffou',
  'ooff',
  'fo-f',
];

describe('sorting statements', () => {
  test('is a ballot for each of them, and for none by the name of the moment', () => {
    const session = playSorting([]);
    for (const pile of SORT_OPTIONS) expect(session.vote(1, 'sorted.seen', pile)).toHaveLength(1);
    for (const wrong of ['conclusion', 'call', '', 'made']) {
      expect(session.vote(1, 'sorted.seen', wrong)).toBe('unknownChoice');
    }
    expect(session.vote(1, 'sorted', 'fact')).toBe('unknownRound');
    expect(session.vote(1, 'sorted.nothing', 'fact')).toBe('unknownRound');
  });

  test('counts as done who has sorted all of them, and shows nothing but that number until it is closed', () => {
    const session = playSorting(['foff', 'fof', 'fo-f']);
    expect(bigScreen(session)).toEqual({
      kind: 'sorting',
      question: 'Feit of mening?',
      voted: 1,
      of: 3,
      endsIn: null,
    });
    expect(panel(session)).toMatchObject({ voting: { status: 'open', voted: 1 }, results: null });
    expect(phone(session)).toEqual({
      kind: 'sort',
      title: 'Feit of mening',
      question: 'Feit of mening?',
      statements: [
        { round: 'sorted.seen', text: 'Het licht brandde.' },
        { round: 'sorted.label', text: 'Altijd druk.' },
        { round: 'sorted.untrue', text: 'Hij sluit om vijf uur.' },
        { round: 'sorted.guessed', text: 'Hij wil ons niet zien.' },
      ],
      open: true,
      endsIn: null,
    });
  });

  test('puts the most divided statement first, and equally divided ones in the order of the poll', () => {
    expect(tableOf(playSorted(TWELVE))?.order).toEqual(['untrue', 'guessed', 'seen', 'label']);
    expect(tableOf(playSorted(['ofof', 'foof', 'ffff']))?.order).toEqual([
      'seen',
      'label',
      'untrue',
      'guessed',
    ]);
    expect(tableOf(playSorted(['foof', 'foof', 'ffof']))?.order).toEqual([
      'label',
      'seen',
      'untrue',
      'guessed',
    ]);
  });

  test('tells how often either was taken for the other, of definite answers, a conclusion with the opinions', () => {
    expect(tableOf(playSorted(TWELVE))).toMatchObject({
      people: 12,
      level: 'percent',
      // `label` by one of twelve, `guessed` by seven of eleven who knew.
      opinionTakenForFact: { taken: 8, of: 23, share: 8 / 23 },
      // `seen` by one of twelve, `untrue` by four of ten who knew.
      factTakenForOpinion: { taken: 5, of: 22, share: 5 / 22 },
    });
  });

  test('tells no rate where one statement has too few answers: it could be taken from the rest', () => {
    const session = playSorted(['fof-', 'fof-', 'fof-', 'fofo']);
    expect(tableOf(session)).toMatchObject({
      people: 4,
      level: 'none',
      opinionTakenForFact: null,
      factTakenForOpinion: null,
      order: ['seen', 'label', 'untrue', 'guessed'],
    });
    session.goTo('sorting', 'statement4');
    expect(bigScreen(session)).toMatchObject({ text: 'Hij wil ons niet zien.', sorted: null });
    session.goTo('sorting', 'rates');
    expect(bigScreen(session)).toMatchObject({ level: 'none', opinionTakenForFact: null });
    const [reported] = reportOf(session.state).results.sortings ?? [];
    expect(reported?.result).toEqual({ kind: 'withheld', reason: 'tooFew' });
    expect(reported?.statements[3]?.result).toEqual({ kind: 'withheld', reason: 'tooFew', n: 1 });
  });

  test('tells nothing of two people but that they sorted', () => {
    const session = playSorted(['foff', 'foof']);
    session.goTo('sorting', 'statement1');
    expect(bigScreen(session)).toMatchObject({ kind: 'statement', sorted: null });
    expect(tableOf(session)).toMatchObject({ people: 2, level: 'none', order: ITEMS });
  });

  test('is counted again when it is reopened before anything of it was seen, and never after', () => {
    const session = playSorted(['foff', 'foof', 'fooo']);
    expect(tableOf(session)).toMatchObject({ people: 3 });
    expect(session.host({ type: 'reopenRounds', scene: 'sorting' })).not.toBe('tooLate');
    sortAll(session, 3, 'ooff');
    session.host({ type: 'closeRounds', scene: 'sorting' });
    expect(tableOf(session)).toMatchObject({ people: 4, factTakenForOpinion: { taken: 3, of: 8 } });
    session.goTo('sorting', 'statement1');
    expect(session.host({ type: 'reopenRounds', scene: 'sorting' })).toBe('tooLate');
    expect(recount(session.events)).toEqual([]);
  });

  test('is counted again from its ballots, and a figure that does not follow from them is named', () => {
    const { events } = playSorted(TWELVE);
    expect(recount(events)).toEqual([]);
    const forged = events.map((event) =>
      event.type === 'published' && event.what.kind === 'sorting'
        ? { ...event, what: { ...event.what, sorting: { ...event.what.sorting, people: 13 } } }
        : event,
    );
    expect(recount(forged)).toEqual(['sorting sorted']);
  });
});

describe('telling of what was sorted', () => {
  test('goes statement by statement, then both rates, then the ladder, and back again', () => {
    const session = playSorted(TWELVE);
    const [scene] = hostScript(session.state, 'nl').scenes.filter(({ id }) => id === 'sorting');
    expect(scene?.steps).toEqual([
      'story',
      'vote',
      'statement1',
      'statement2',
      'statement3',
      'statement4',
      'rates',
      'ladder',
    ]);
    const shown: string[] = [];
    for (let next = panel(session).next; next?.scene === 'sorting'; next = panel(session).next) {
      session.host(commandFor(next, session.state.turn));
      const screen = bigScreen(session);
      shown.push(screen.kind === 'statement' ? screen.text : screen.kind);
    }
    expect(shown).toEqual([
      'Hij sluit om vijf uur.',
      'Hij wil ons niet zien.',
      'Het licht brandde.',
      'Altijd druk.',
      'rates',
      'ladder',
    ]);
    const { back } = panel(session);
    expect(back).toMatchObject({ scene: 'sorting', step: 'rates' });
  });

  test('tells a key at its own step, on the big screen, in the console and on the phones', () => {
    const session = playSorted(TWELVE);
    session.goTo('sorting', 'statement1');
    const told = { text: 'Hij sluit om vijf uur.', key: 'fact', isTrue: false, why: 'Na te kijken.' };
    const counts = { fact: 6, opinion: 4, unsure: 1 };
    expect(bigScreen(session)).toEqual({ kind: 'statement', place: 1, of: 4, sorted: counts, ...told });
    expect(phone(session)).toEqual({
      kind: 'sorted',
      title: 'Feit of mening',
      statements: [{ round: 'sorted.untrue', ...told }],
    });
    expect(panel(session).results).toMatchObject({
      sorting: { statements: [{ ...told, rung: null, table: { n: 11 } }], sorting: null },
    });
    session.goTo('sorting', 'rates');
    expect(phone(session)).toMatchObject({ statements: { length: 4 } });
    expect(panel(session).results).toMatchObject({ sorting: { sorting: { people: 12 } } });
    session.goTo('sorting', 'ladder');
    expect(bigScreen(session)).toMatchObject({
      kind: 'ladder',
      rungs: [
        { rung: 'data', statements: ['Het licht brandde.'] },
        { rung: 'meaning', statements: ['Altijd druk.'] },
        { rung: 'conclusion', statements: ['Hij wil ons niet zien.'] },
      ],
    });
  });

  test('keeps every key, every reason and every answer back before its own step', () => {
    const session = playSorting(TWELVE);
    const seen = () => JSON.stringify([bigScreen(session), phone(session), panel(session).results]);
    const secrets = /Te zien|Een etiket|Na te kijken|Er is niets gezien|"key"|"fact"|"opinion"|"why"/;
    expect(seen()).not.toMatch(secrets);
    session.host({ type: 'closeRounds', scene: 'sorting' });
    expect(seen()).not.toMatch(secrets);
    session.goTo('sorting', 'statement1');
    expect(seen()).not.toMatch(/Te zien|Een etiket|Er is niets gezien/);
    session.goTo('sorting', 'statement3');
    expect(seen()).not.toMatch(/Een etiket/);
  });

  test('is refused before the voting is closed, and of a statement that there is not', () => {
    const session = playSorting(TWELVE);
    const show = (step: 'statement1' | 'statement5' | 'rates' | 'ladder') =>
      session.host({ type: 'showStep', scene: 'sorting', step });
    for (const step of ['statement1', 'rates', 'ladder'] as const) expect(show(step)).toBe('votingNotClosed');
    expect(show('statement5')).toBe('unknownStep');
  });

  test('ends with the rates where the story has no ladder', () => {
    const scenario = sortingScenario();
    delete scenario.ladder;
    const session = play(scenario);
    session.goTo('sorting', 'vote');
    session.host({ type: 'closeRounds', scene: 'sorting' });
    expect(session.host({ type: 'showStep', scene: 'sorting', step: 'ladder' })).toBe('unknownStep');
    expect(session.host({ type: 'showStep', scene: 'sorting', step: 'rates' })).not.toBe('unknownStep');
  });
});

describe('a report of what was sorted', () => {
  test('keeps silent until the last statement has been told, and then has all of it', () => {
    const session = playSorted(TWELVE);
    session.goTo('sorting', 'statement4');
    const early = reportOf(session.state);
    expect(early.results.sortings?.[0]).toMatchObject({
      statements: [],
      result: { kind: 'withheld', reason: 'shownLater' },
    });
    expect(toCsv(early, 'nl')).not.toContain('van de 23');
    session.goTo('sorting', 'rates');
    const report = reportOf(session.state);
    expect(reportSchema.parse(report)).toEqual(report);
    const [told] = report.results.sortings ?? [];
    expect(told?.statements.map(({ item }) => item)).toEqual(['untrue', 'guessed', 'seen', 'label']);
    expect(told?.statements[0]?.result).toEqual({
      kind: 'sorted',
      n: 11,
      counts: { fact: 6, opinion: 4, unsure: 1 },
      percent: { fact: 55, opinion: 36, unsure: 9 },
    });
    expect(told?.result).toMatchObject({ level: 'percent', people: 12 });
    const sentence =
      'Een mening of conclusie ging 8 van de 23 keer (35%) door voor een feit, een feit 5 van de 22 keer (23%) voor een mening.';
    expect(toCsv(report, 'nl')).toContain(sentence);
    const section = documentOf(report, 'nl').sections.find(({ id }) => id === 'sorting');
    expect(JSON.stringify(section)).toContain(sentence);
    expect(report.results.polls.some(({ type }) => type === 'sort')).toBe(false);
  });

  test('has nothing of it where nothing is sorted', () => {
    const core = play(tinyScenario());
    core.goTo('promise', 'story');
    expect(reportOf(core.state).results).not.toHaveProperty('sortings');
    expect(JSON.stringify(core.events)).not.toContain('sorting');
  });
});
