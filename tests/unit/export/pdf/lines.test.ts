import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { linesOf, settingFor, widthOf } from '../../../../server/export/pdf/lines.ts';
import { STYLE } from '../../../../server/export/pdf/look.ts';

const setting = settingFor(new PDFDocument({ autoFirstPage: false, font: '' }), () => undefined);

/** The lines of a text in a column of so many pt. */
function broken(text: string, width: number): string[] {
  return linesOf(text, STYLE.cell, { width, setting }).map(({ runs }) =>
    runs.map((run) => run.text).join(''),
  );
}

test('a line ends after a space, a hyphen or a slash, and never goes over its width', () => {
  expect(broken('een als-dan-plan/afspraak maken', 54)).toEqual([
    'een als-dan-',
    'plan/',
    'afspraak',
    'maken',
  ]);
  for (const { width } of linesOf('een als-dan-plan/afspraak maken', STYLE.cell, { width: 54, setting })) {
    expect(width).toBeLessThanOrEqual(54);
  }
});

test('a number stays with what it counts, and a percentage with its number', () => {
  expect(broken('Weet ik nog niet 5 (17%), Bellen 4 (13%)', 92)).toEqual([
    'Weet ik nog',
    'niet 5 (17%),',
    'Bellen 4 (13%)',
  ]);
  expect(broken('gingen naar bellen, 2 ervandaan', 92)).toEqual(['gingen naar bellen,', '2 ervandaan']);
  expect(broken('die hoort bij de p-waarde', 84)).toEqual(['die hoort bij de', 'p-waarde']);
});

test('what does not fit on any line is broken where it may be, and else at any letter', () => {
  expect(broken('niet 5 (17%),', 40)).toEqual(['niet 5', '(17%),']);
  const parts = broken('x'.repeat(60), 50);
  expect(parts.join('')).toBe('x'.repeat(60));
  expect(parts.length).toBeGreaterThan(3);
});

test('an empty text is one empty line', () => {
  expect(broken('', 50)).toEqual(['']);
  expect(widthOf('\u202E', STYLE.cell, setting)).toBe(0);
});
