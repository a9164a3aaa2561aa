import { describe, expect, test } from 'vitest';

import { documentOf } from '#shared/document/reportDocument.ts';
import { NOTHING_SETTLED } from '#shared/results/report.ts';
import { reportSchema } from '#shared/results/report/schema.ts';
import { writingsWording } from '#shared/wording/writings.ts';
import { toCsv } from '../../../server/export/csv.ts';
import { play, START, type Played } from '../../support/played.ts';
import { reportOf } from '../../support/report.ts';
import { tinyScenario } from '../../support/scenarios.ts';
import { idOf, moderate, write, writingScenario } from '../../support/writing.ts';

/** So many people write; the trainer shows the first two, and hides the third. */
function played(people: number): Played {
  const session = play(writingScenario());
  session.goTo('why', 'vote');
  for (let each = 0; each < people; each += 1) write(session, each, ['why', `van mens ${each}.`]);
  moderate(session, ['why', 'van mens 0.'], 'shown');
  moderate(session, ['why', 'van mens 1.'], 'shown');
  moderate(session, ['why', 'van mens 2.'], 'hidden');
  session.goTo('why', 'wall');
  return session;
}
const told = (session: Played, sealedAt: number | null = null) =>
  reportOf(session.state, { keeping: { ...NOTHING_SETTLED, sealedAt } });

describe('what people wrote, in files', () => {
  test('is how many did, whatever their number', () => {
    const report = told(played(3));
    expect(report.results.writings?.[0]).toMatchObject({
      round: 'why',
      result: { kind: 'written', people: 3, marking: null },
    });
    expect(report.results.writings?.[2]?.result).toEqual({ kind: 'withheld', reason: 'notAsked' });
    expect(report.results.polls.map(({ type }) => type)).not.toContain('text');
  });

  test('has no text below ten writers, and from ten on those that are shown', () => {
    expect(told(played(9))).not.toHaveProperty('texts');
    const { texts } = told(played(10));
    expect(texts?.[0]?.texts.map(({ text }) => text).toSorted()).toEqual(['van mens 0.', 'van mens 1.']);
    expect(JSON.stringify(texts)).not.toContain('van mens 2.');
  });

  test('has alike texts as one, most written first', () => {
    const session = played(12);
    for (const each of [5, 6]) {
      const text = idOf(session, 'why', `van mens ${each}.`);
      session.host({ type: 'groupText', round: 'why', text, with: idOf(session, 'why', 'van mens 1.') });
    }
    expect(told(session).texts?.[0]?.texts).toEqual([
      { text: 'van mens 1.', people: 3, marks: null },
      { text: 'van mens 0.', people: 1, marks: null },
    ]);
  });

  test('has no text before its round is closed, nor before what was written is marked', () => {
    const session = played(10);
    session.goTo('anew', 'vote');
    for (let each = 0; each < 10; each += 1) write(session, each, ['anew', `feit ${each}`]);
    moderate(session, ['anew', 'feit 1'], 'shown');
    expect(JSON.stringify(told(session))).not.toContain('feit 1');
    session.goTo('useful', 'vote');
    expect(told(session).results.writings?.[1]?.result).toMatchObject({ reason: 'askedAgain' });
    const marked = [idOf(session, 'anew', 'feit 1')];
    for (let each = 0; each < 5; each += 1)
      session.send(each, { type: 'markTexts', round: 'useful', texts: marked });
    session.goTo('useful', 'best');
    expect(told(session).texts?.[1]?.texts).toEqual([{ text: 'feit 1', people: 1, marks: 5 }]);
    expect(told(session).results.writings?.[1]?.result).toMatchObject({ people: 10, marking: 5 });
  });

  test('does not survive sealing, but for how many wrote, and under the same control number', () => {
    const session = played(10);
    const sealed = told(session, START);
    expect(sealed).not.toHaveProperty('texts');
    expect(sealed.results.writings?.[0]?.result).toMatchObject({ people: 10 });
    expect(sealed.hash).toBe(told(session).hash);
    expect(JSON.stringify(sealed)).not.toContain('van mens');
  });

  test('has one control number whatever the trainer shows afterwards', () => {
    const session = played(10);
    const { hash } = told(session);
    moderate(session, ['why', 'van mens 3.'], 'shown');
    expect(told(session).hash).toBe(hash);
  });

  test('is in the document and the flat file, as the schema says', () => {
    const report = told(played(10));
    expect(reportSchema.parse(report)).toEqual(report);
    const section = documentOf(report, 'nl').sections.find(({ id }) => id === 'texts-why');
    expect(section?.heading).toBe('Schrijf iets: explain.');
    const words = writingsWording.nl.report;
    for (const said of ['van mens 0.', words.wrote(10), words.note])
      expect(JSON.stringify(section)).toContain(said);
    const csv = toCsv(report, 'nl');
    expect(csv).toContain('van mens 1.');
    expect(csv).toContain(words.people);
  });

  test('is nowhere in a session in which nobody is asked to write', () => {
    const report = told(play(tinyScenario()));
    expect(report).not.toHaveProperty('texts');
    expect(report.results).not.toHaveProperty('writings');
  });
});
