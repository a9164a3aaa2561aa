import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPdf } from '../../../server/export/pdf/pdf.ts';
import { runsOf } from '../../../server/export/pdf/fonts.ts';
import { readPdf, unspaced } from '../../support/pdf.ts';
import { reportOf } from '../../support/report.ts';
import { workedExample } from '../../support/workedExample.ts';

const worked = reportOf(workedExample().state);

/** What has broken a PDF, or what somebody may hope that it breaks. */
const PARTS = [
  '(',
  ')',
  '\\',
  '\\(',
  '<<',
  '>>',
  '/URI (https://voorbeeld.example)',
  '/JS (app.alert(1))',
  '/Annots [1 0 R]',
  'endstream endobj',
  'EMC ET Q',
  '%%EOF',
  'https://voorbeeld.example/?q=1',
  'mailto:a@b.nl',
  '</dc:title><x>&amp;',
  '\0',
  '\r\n',
  '\u202E',
  '\u200D',
  '\uD800',
  '\uDC00',
  '🐟',
  '👩‍👩‍👧',
  'a\u0301\u0301\u0301\u0301',
  '你好',
  'שלום',
  'ı̇şŞőę',
  'ﬁ',
  '−−––',
  '__proto__',
  ' ',
];

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...PARTS), { minLength: 40, maxLength: 80 }).map((parts) => parts.join('')),
);

/** In ms: files are written and read back, on whatever machine this is. */
const A_FILE_TAKES_ITS_TIME = 300_000;

/** What lies between the characters that a face may lack, or have in a simpler form only: all of it must come back. */
const plainParts = (text: string): string[] => unspaced(text.normalize('NFC')).match(/[\x21-\x7E]+/gu) ?? [];

/** Whether these stand in the text, one after the other. */
function isRead(parts: readonly string[], text: string): boolean {
  let from = 0;
  return parts.every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

test(
  'whatever people write, the file is read back as text and does nothing',
  async () => {
    const texts = fc.record({ company: hostile, group: hostile, remark: hostile, client: hostile });
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('nl' as const, 'en' as const), async (told, lang) => {
        const report = structuredClone(worked);
        report.session.company = told.company;
        report.session.group = told.group;
        report.remark = told.remark;
        for (const poll of report.results.polls) poll.client &&= { nl: told.client, en: told.client };
        for (const comparison of report.results.comparisons)
          comparison.before.label = { nl: told.client, en: told.group };
        const { pages, deeds, tags } = await readPdf(await toPdf(report, lang));
        expect(deeds).toEqual([]);
        expect(tags.length).toBeGreaterThan(0);
        const drawn = unspaced(pages.join(''));
        const [line = ''] = told.remark.split(/\n/).filter((each) => each.trim() !== '');
        expect(isRead(plainParts(line), drawn) || pages.length > 4).toBe(true);
      }),
      {
        numRuns: 12,
        examples: [
          [
            {
              company: PARTS.join(''),
              group: PARTS.join(' '),
              remark: PARTS.join(' '),
              client: PARTS.join(''),
            },
            'nl',
          ],
          // A ligature is read back as its letters.
          [{ company: '', group: '', remark: `(ﬁ${'('.repeat(38)}`, client: '' }, 'nl'],
        ],
      },
    );
  },
  A_FILE_TAKES_ITS_TIME,
);

test('every character is set in a face that has it, as itself or simpler, or it is told to be missing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      let missing = 0;
      const set = runsOf(text, 'serif', () => void (missing += 1));
      // eslint-disable-next-line no-control-regex -- these are what must not be there
      expect(set.map((run) => run.text).join('')).not.toMatch(/[\u0000-\u001F\u202A-\u202E\uD800-\uDFFF]/);
      if (/^[\x20-\x7E]*$/.test(text)) expect(missing).toBe(0);
    }),
    { numRuns: 500 },
  );
});
