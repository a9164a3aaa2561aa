import { describe, expect, test } from 'vitest';
import { safeText } from '../../../server/export/safeText.ts';

describe('a text in a spreadsheet', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+31 20 123', "'+31 20 123"],
    ['-2+3+cmd|’ /C calc’!A0', "'-2+3+cmd|’ /C calc’!A0"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1+1', "'=1+1"],
    ['\u0000=1+1', "'=1+1"],
    ['\u202E=1+1', "'=1+1"],
    ['  =1+1', "'=1+1"],
    ['"=1+1', '\'"=1+1'],
    ['＝1+1', "'＝1+1"],
    ['Noord,=1+1', "Noord,'=1+1"],
    ['Noord; "=1+1', 'Noord; "\'=1+1'],
    ['Noord,-2+3', "Noord,'-2+3"],
    ['Noord; - cmd', "Noord; '- cmd"],
  ])('never begins a formula: %j', (text, safe) => {
    expect(safeText(text)).toBe(safe);
  });

  test.each(['Voorbeeldbedrijf', 'R&D (a=b)', 'EUR 38.000,-', 'Café ‘De Hoek’', '60% of meer', '👩‍🚀'])(
    'stays as it is where it is harmless: %s',
    (text) => {
      expect(safeText(text)).toBe(text);
    },
  );

  test.each([
    ['regel één\r\nregel twee', 'regel één regel twee'],
    ['links\u202Estcehr', 'linksstcehr'],
    ['e\u0301e\u0301n', 'één'],
    ['\uD800half', 'half'],
    [' \u0007 ', ''],
  ])('is on one line and shows all that it holds: %j', (text, safe) => {
    expect(safeText(text)).toBe(safe);
  });
});
