import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../../server/export/csv.ts';
import { exportFileName } from '../../../server/export/fileName.ts';
import { toJson } from '../../../server/export/json.ts';
import { hostile, story, storyReport } from '../../support/hostile.ts';
import { reportIn, reportOf } from '../../support/report.ts';
import { askedThrice, voteIn } from '../../support/voted.ts';

test('whatever a company is called, no cell of the CSV is a formula, for any program that may open it', () => {
  fc.assert(
    fc.property(story, fc.constantFrom('nl' as const, 'en' as const), (told, lang) => {
      const csv = toCsv(storyReport(told), lang);
      const rows: string[][] = parse(csv, { bom: true, delimiter: ';' });
      expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      // A program in another country takes commas or tabs for the ends of cells.
      const cells = rows.flat().flatMap((cell) => [cell, ...cell.split(/[,;\t|]/)]);
      const formulas = cells.filter((cell) => /^[\s"']*[=+@＝＋＠]/.test(cell) && !/^[\s"']*'/.test(cell));
      expect(formulas).toEqual([]);
      const negatives = cells.filter((cell) => /^[\s"]*[-－](?![.)]|[\d,.]*$)/.test(cell));
      expect(negatives).toEqual([]);
      // eslint-disable-next-line no-control-regex -- these are what must not be there
      expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001F\u202A-\u202E\u2066-\u2069]/);
    }),
    { numRuns: 300 },
  );
});

test('the JSON of any session fits its schema and holds every text as it was', () => {
  fc.assert(
    fc.property(story, (told) => {
      const report = storyReport(told);
      const read = reportIn(toJson(report));
      expect(read.session).toMatchObject({ group: told.group, company: told.company });
      expect(read).toEqual(report);
    }),
  );
});

test('every file name is of plain letters, digits and dashes, and of a length that all systems take', () => {
  fc.assert(
    fc.property(hostile, hostile, (group, company) => {
      const { state } = voteIn(askedThrice('story'), { group, company });
      const name = exportFileName(reportOf(state), 'csv');
      expect(name).toMatch(/^aanname(?:-[a-z0-9]+)+\.csv$/);
      expect(name.length).toBeLessThan(120);
    }),
  );
});
