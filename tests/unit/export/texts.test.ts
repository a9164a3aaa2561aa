import { describe, expect, test } from 'vitest';

import { documentOf } from '#shared/document/reportDocument.ts';
import { LANGS } from '#shared/ids.ts';
import { reportSchema } from '#shared/results/report/schema.ts';
import { plainLine } from '#shared/text.ts';
import { writingsWording } from '#shared/wording/writings.ts';
import { toCsv } from '../../../server/export/csv.ts';
import { toJson } from '../../../server/export/json.ts';
import { toPdf } from '../../../server/export/pdf/pdf.ts';
import { toPptx } from '../../../server/export/pptx/pptx.ts';
import { toXlsx } from '../../../server/export/xlsx/xlsx.ts';
import { hostileTexts } from '../../support/hostileTexts.ts';
import { openOffice, readPresentation, readWorkbook, sheetOf } from '../../support/office.ts';
import { readPdf, unspaced } from '../../support/pdf.ts';
import { play, type Played } from '../../support/played.ts';
import { reportIn, reportOf } from '../../support/report.ts';
import { idOf, moderate, write, writingScenario } from '../../support/writing.ts';

/** So many write a line of gossip anew, all of it is shown, and seven people mark the first, three of them the second. */
function rewritten(people: number): Played {
  const session = play(writingScenario());
  session.goTo('anew', 'vote');
  const texts = Array.from({ length: people }, (_, each) => `kanarie ${each} zong`);
  for (const [phone, text] of texts.entries()) write(session, phone, ['anew', text]);
  for (const text of texts) moderate(session, ['anew', text], 'shown');
  session.goTo('useful', 'vote');
  const [first = '', second = ''] = texts.map((text) => idOf(session, 'anew', text));
  for (let phone = 0; phone < 7; phone += 1) {
    const marked = phone < 3 ? [first, second] : [first];
    session.send(phone, { type: 'markTexts', round: 'useful', texts: marked });
  }
  session.goTo('useful', 'best');
  return session;
}
const report = reportOf(rewritten(10).state);

test('no file has a text of nine writers', async () => {
  const few = reportOf(rewritten(9).state);
  const office = [await toXlsx(few, 'nl'), await toPptx(few, 'nl')].map((bytes) => openOffice(bytes).all);
  const { pages } = await readPdf(await toPdf(few, 'nl'));
  const told = [toCsv(few, 'nl'), toJson(few), ...office, pages.join('')].join('');
  expect(unspaced(told)).not.toContain('kanarie');
  expect(toCsv(few, 'nl')).toContain(writingsWording.nl.report.people);
});

test('a JSON file fits the schema and holds all of it', () => {
  expect(reportSchema.parse(report)).toEqual(report);
  expect(reportIn(toJson(report))).toEqual(report);
});

describe.each(LANGS)('ten people who wrote, in %s', (lang) => {
  const words = writingsWording[lang].report;

  test('are said to be writing as long as they are, and not to be voting', async () => {
    const session = play(writingScenario());
    session.goTo('anew', 'vote');
    write(session, 0, ['anew', 'kanarie']);
    const early = reportOf(session.state);
    const { rows } = sheetOf(readWorkbook(await toXlsx(early, lang)), words.section);
    expect(rows.flat()).toContain(words.reasons.stillOpen);
    expect(toCsv(early, lang)).toContain(words.reasons.stillOpen);
    const section = documentOf(early, lang).sections.find(({ id }) => id === 'texts-anew');
    expect(section?.blocks).toContainEqual({ kind: 'text', text: words.reasons.stillOpen });
  });

  test('have over their texts how often each was written', () => {
    const section = documentOf(report, lang).sections.find(({ id }) => id === 'texts-anew');
    const heads = section?.blocks.flatMap((block) =>
      block.kind === 'table' ? block.table.columns.map(({ text }) => text) : [],
    );
    expect(heads).toEqual([words.text, words.same, words.marks]);
  });
  const gossip = { nl: 'Die is altijd druk.', en: 'Die is altijd druk. (en)' }[lang];

  test('are in the flat file and in a sheet of the workbook, with how often each was marked', async () => {
    const csv = toCsv(report, lang);
    for (const said of ['kanarie 9 zong', gossip, words.marking]) expect(csv).toContain(said);
    const { rows } = sheetOf(readWorkbook(await toXlsx(report, lang)), words.section);
    const marks = rows.filter((row) => row[1] === words.marks);
    const marked = new Map(marks.map((row) => [row[3], row[2]]));
    expect(marked.get('kanarie 0 zong')).toBe(7);
    expect(marked.get('kanarie 1 zong')).toBe(3);
    expect(marked.get('kanarie 2 zong')).toBe(0);
    const people = rows.filter((row) => row[1] === words.people).map((row) => row[2]);
    expect(people).toEqual([0, 10]);
  });

  test('are on paper and in the presentation', async () => {
    const { pages } = await readPdf(await toPdf(report, lang));
    const text = unspaced(pages.join(''));
    for (const said of [
      words.wrote(10),
      words.marked(7),
      words.gossip(gossip),
      'kanarie 9 zong',
      words.note,
    ]) {
      expect(text).toContain(unspaced(said));
    }
    const shown = JSON.stringify(readPresentation(await toPptx(report, lang)));
    for (const said of ['kanarie 9 zong', words.wrote(10)]) expect(shown).toContain(said);
  });
});

test('whatever people type is text in every file, and no formula', async () => {
  const session = play(writingScenario(), { seats: 5000 });
  session.goTo('last', 'vote');
  const typed = [...hostileTexts, '=1+1', '@SUM(A1)', '👩‍👩‍👧‍👦 en \u202Eomgekeerd'];
  for (const [phone, text] of typed.entries()) write(session, phone, ['last', plainLine(text)]);
  for (const { choice } of session.state.rounds.get('last')?.ballots.values() ?? []) {
    moderate(session, ['last', choice], 'shown');
  }
  session.goTo('last', 'wall');
  const hostile = reportOf(session.state);
  expect(hostile.texts?.[0]?.texts.length).toBeGreaterThan(100);
  for (const said of [";'=1+1", ";'@SUM(A1)"]) expect(toCsv(hostile, 'nl')).toContain(said);
  expect(openOffice(await toXlsx(hostile, 'nl')).all).not.toMatch(/<f[ >]/);
  const { pages } = await readPdf(await toPdf(hostile, 'nl'));
  expect(unspaced(pages.join(''))).toContain(unspaced('<script>'));
});
