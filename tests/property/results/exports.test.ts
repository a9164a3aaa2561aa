import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGS } from '#shared/ids.ts';
import { exportFileName } from '../../../server/export/fileName.ts';
import { toJson } from '../../../server/export/json.ts';
import { expectSafeCsv } from '../../support/fuzzExports.ts';
import { hostile, story, storyReport } from '../../support/hostile.ts';
import { reportIn, reportOf } from '../../support/report.ts';
import { askedThrice, voteIn } from '../../support/voted.ts';

test('whatever a company is called, no cell of the CSV is a formula, for any program that may open it', () => {
  fc.assert(
    fc.property(story, fc.constantFrom(...LANGS), (told, lang) => expectSafeCsv(told, lang)),
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
