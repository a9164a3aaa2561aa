import { describe, expect, test } from 'vitest';

import { LANGS } from '#shared/ids.ts';
import { guessesWording } from '#shared/wording/guesses.ts';
import { reportWording } from '#shared/wording/report.ts';
import { toXlsx } from '../../../server/export/xlsx/xlsx.ts';
import { readWorkbook, sheetOf } from '../../support/office.ts';
import { play } from '../../support/played.ts';
import { reportOf } from '../../support/report.ts';
import { guessScenario, tinyScenario } from '../../support/scenarios.ts';

/** Ten people of whom seven would call; what each of them guesses, 46 together. */
const GUESSES = ['0', '2', '3', '4', '4', '5', '5', '6', '7', '10'];
const session = play(guessScenario());
GUESSES.forEach((_, place) => session.join(place));
session.goTo('turn', 'vote');
GUESSES.forEach((_, place) => session.vote(place, 'twist', place < 7 ? 'call' : 'skip'));
session.goTo('guessing', 'vote');
GUESSES.forEach((guess, place) => session.vote(place, 'guess', guess));
session.goTo('reveal', 'bars');
const early = reportOf(session.state);
session.goTo('reveal', 'guess');
const report = reportOf(session.state);

describe.each(LANGS)('guesses at the room, in %s', (lang) => {
  const { report: words, codebook } = guessesWording[lang];

  test('have a sheet of their own in the workbook, and their lines in the codebook', async () => {
    const workbook = readWorkbook(await toXlsx(report, lang));
    const { rows } = sheetOf(workbook, words.section.replace('?', ''));
    const of = (named: string) => rows.find((row) => row[1] === named);
    expect(of(words.people)?.[2]).toBe(10);
    expect(of(words.mean)?.[3]).toBe(4.6);
    expect(of(words.truth)?.[3]).toBe(7);
    expect(of(reportWording[lang].rows.sentence)?.[4]).toContain(lang === 'nl' ? '4,6' : '4.6');
    const meanings = workbook.at(-1)?.rows.filter(([sheet]) => sheet === words.section) ?? [];
    expect(meanings.map(([, code]) => code)).toEqual(codebook.map(([code]) => code));
    for (const [, code] of meanings) expect(rows.map((row) => row[1])).toContain(code);
  });

  test('say in the workbook that they are told later, as long as they are', async () => {
    const { rows } = sheetOf(readWorkbook(await toXlsx(early, lang)), words.section.replace('?', ''));
    expect(rows.slice(3).map((row) => row.slice(1))).toEqual([
      [null, null, null, reportWording[lang].reasons.shownLater],
    ]);
  });
});

test('the workbook of a session without the part does not speak of them', async () => {
  const core = readWorkbook(await toXlsx(reportOf(play(tinyScenario()).state), 'nl'));
  expect(JSON.stringify(core)).not.toContain(guessesWording.nl.report.section.replace('?', ''));
});
