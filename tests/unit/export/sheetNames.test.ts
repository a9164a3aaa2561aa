import { expect, test } from 'vitest';
import { sheetNames } from '../../../server/export/xlsx/sheetNames.ts';

test('a sheet is named in at most 31 characters, cut at the end of a word', () => {
  expect(sheetNames(['Hoe vaak hoor jij zo’n oordeel over een klant?'], 'Vraag')).toEqual([
    'Hoe vaak hoor jij zo’n oordeel…',
  ]);
  expect(sheetNames(['a'.repeat(40)], 'Vraag')).toEqual([`${'a'.repeat(30)}…`]);
});

test('what Excel forbids in a name is left out', () => {
  expect(sheetNames(["'[Ja]/nee: \\*?'", '\u0000\u202E', '', "'"], 'Vraag')).toEqual([
    'Ja nee',
    'Vraag',
    'Vraag (2)',
    'Vraag (3)',
  ]);
});

test('no two sheets have one name, whatever the case, and none the name that Excel keeps for itself', () => {
  expect(sheetNames(['Zeger', 'ZEGER', 'zeger', 'History'], 'Vraag')).toEqual([
    'Zeger',
    'ZEGER (2)',
    'zeger (3)',
    'History (2)',
  ]);
  const long = 'De klant die niemand ooit belt';
  expect(sheetNames([`${long}, een`, `${long}, twee`], 'Vraag').map((name) => name.length <= 31)).toEqual([
    true,
    true,
  ]);
});
