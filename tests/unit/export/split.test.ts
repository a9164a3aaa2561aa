import { describe, expect, test } from 'vitest';

import { documentOf } from '#shared/document/reportDocument.ts';
import { LANGS } from '#shared/ids.ts';
import { reportSchema } from '#shared/results/report/schema.ts';
import { briefingsWording } from '#shared/wording/briefings.ts';
import { toCsv } from '../../../server/export/csv.ts';
import { toJson } from '../../../server/export/json.ts';
import { toPdf } from '../../../server/export/pdf/pdf.ts';
import { toPptx } from '../../../server/export/pptx/pptx.ts';
import { toXlsx } from '../../../server/export/xlsx/xlsx.ts';
import { readPresentation, readWorkbook, sheetOf } from '../../support/office.ts';
import { readPdf, unspaced } from '../../support/pdf.ts';
import { reportIn, reportOf } from '../../support/report.ts';
import { playSplit, same } from '../../support/split.ts';

/** 3 of 12 who read the gossip would call, 9 of 12 who read only facts. */
const session = playSplit({
  gossip: [...same(3, 'call'), ...same(9, 'skip')],
  facts: [...same(9, 'call'), ...same(3, 'unsure')],
});
const hidden = reportOf(session.state);
session.goTo('both', 'briefings');
const report = reportOf(session.state);

const SENTENCE = {
  nl: 'Eerst: van wie alleen feiten las zou 75% bellen, van wie de roddel las 25%.',
  en: 'Eerst (en): of those who read only facts 75% would call, of those who read the gossip 25%.',
};
const FACTS = { nl: 'De bakker is open vanaf zes.', en: 'De bakker is open vanaf zes. (en)' };

test('no file knows of two briefings before the room does', async () => {
  const files = [toCsv(hidden, 'nl'), toCsv(hidden, 'en'), toJson(hidden)];
  expect(files.join('\n')).not.toMatch(/roddel|gossip|open vanaf zes\./i);
  expect(hidden.results).not.toHaveProperty('split');
  const { pages } = await readPdf(await toPdf(hidden, 'nl'));
  expect(pages.join('')).not.toContain(briefingsWording.nl.report.heading);
});

test('a report of it fits its schema, and a JSON file holds all of it', () => {
  expect(reportSchema.parse(report)).toEqual(report);
  expect(reportIn(toJson(report))).toEqual(report);
  expect(report.results.split?.result).toMatchObject({
    kind: 'split',
    people: { gossip: 12, facts: 12 },
    verdict: 'factsMore',
  });
});

describe.each(LANGS)('what two briefings did, in %s', (lang) => {
  const words = briefingsWording[lang];

  test('is a section of the document, with its bars, and both texts in another', () => {
    const { sections } = documentOf(report, lang);
    const blocks = sections.find(({ id }) => id === 'split')?.blocks ?? [];
    expect(JSON.stringify(blocks)).toContain(SENTENCE[lang]);
    const [chart] = blocks.flatMap((block) => (block.kind === 'bars' ? [block.chart] : []));
    expect(chart?.bars.map(({ counts }) => counts)).toEqual([
      [9, 0, 3],
      [0, 3, 9],
      [9, 0, 3],
      [0, 3, 9],
    ]);
    expect(JSON.stringify(sections.find(({ id }) => id === 'briefings'))).toContain(FACTS[lang]);
  });

  test('is in the flat file and in a sheet of the workbook', async () => {
    const csv = toCsv(report, lang);
    for (const said of [SENTENCE[lang], FACTS[lang], words.report.fisher]) expect(csv).toContain(said);
    const workbook = readWorkbook(await toXlsx(report, lang));
    const { rows } = sheetOf(workbook, words.report.section);
    const differences = rows.filter((row) => row[1] === words.report.difference);
    expect(differences.map((row) => row[5])).toEqual([0.5, 0.5]);
    expect(rows.filter((row) => row[2] === words.arms.facts && row[3] === 9)).toHaveLength(2);
    const meanings = workbook.at(-1)?.rows.filter(([sheet]) => sheet === words.report.section) ?? [];
    expect(meanings.map(([, code]) => code)).toEqual(words.codebook.map(([code]) => code));
    const named = [...(rows[2] ?? []), ...rows.map((row) => row[1])];
    for (const [, code] of meanings) expect(named).toContain(code);
  });

  test('is on paper and in the presentation', async () => {
    const { pages } = await readPdf(await toPdf(report, lang));
    const text = unspaced(pages.join(''));
    for (const said of [words.report.heading, SENTENCE[lang], FACTS[lang]]) {
      expect(text).toContain(unspaced(said));
    }
    const pagesShown = readPresentation(await toPptx(report, lang));
    const page = pagesShown.find(({ texts }) => texts[0] === words.report.heading);
    expect(page?.texts.join(' ')).toContain(SENTENCE[lang]);
    expect(page?.charts[0]?.series).toHaveLength(3);
    expect(JSON.stringify(pagesShown)).toContain(FACTS[lang]);
  });
});
