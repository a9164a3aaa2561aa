import { expect, test } from 'vitest';
import { canonical } from '#shared/results/report/canonical.ts';
import { type FileKind, MEDIA_TYPES } from '../../../server/export/formats.ts';
import { toJson } from '../../../server/export/json.ts';
import {
  publishedReportSchema,
  REPORT_SCHEMA_ID,
  reportFileSchema,
} from '../../../server/export/reportFile.ts';
import { writers } from '../../../server/export/writers.ts';
import { reportOf } from '../../support/report.ts';
import { validatorOf } from '../../support/validator.ts';
import { sha256 } from '../../support/voted.ts';
import { workedExample } from '../../support/workedExample.ts';

const report = reportOf(workedExample().state);

test('the JSON is the report in its published schema, with a hash that anybody can compute', () => {
  const { $schema, ...read } = reportFileSchema.parse(JSON.parse(toJson(report)));
  expect($schema).toBe(REPORT_SCHEMA_ID);
  expect(read).toEqual(report);
  expect(read.hash).toBe(sha256(canonical(read.results)));
  expect(read.product.version).toMatch(/^\d+\.\d+\.\d+/);
});

test('a report that does not fit the schema is not written', () => {
  expect(() => toJson({ ...report, hash: 'none' })).toThrow('hash');
  expect(() => toJson(Object.assign({ ballots: [] }, report))).toThrow('ballots');
});

const wrongWith = validatorOf(publishedReportSchema());

test('an independent validator takes the file by the published schema', () => {
  expect(wrongWith(JSON.parse(toJson(report)))).toEqual([]);
});

test.each([
  ['without its schema', { $schema: undefined }],
  ['with a hash that is none', { hash: 'abc' }],
  ['with a field of its own', { ballots: [] }],
  ['of another version', { schemaVersion: 1 }],
  ['held on no day', { session: { ...report.session, heldOn: '2026-02-30' } }],
  ['with half a person', { session: { ...report.session, joined: 30.5 } }],
])('an independent validator refuses a file %s', (_, wrong) => {
  const file: unknown = JSON.parse(JSON.stringify({ $schema: REPORT_SCHEMA_ID, ...report, ...wrong }));
  expect(wrongWith(file)).not.toEqual([]);
});

test('the published schema says what a reader must know', () => {
  const schema = JSON.stringify(publishedReportSchema());
  expect(publishedReportSchema()).toMatchObject({
    $id: REPORT_SCHEMA_ID,
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    additionalProperties: false,
  });
  expect(schema).toContain('McNemar, exact and two-sided');
  expect(schema).toContain('people who went from option i to option j');
});

test('every format of the table writes this report', async () => {
  for (const [kind, mediaType] of Object.entries(MEDIA_TYPES)) {
    expect(mediaType).toMatch(/^(?:text|application)\/[a-z.-]+(?:; charset=utf-8)?$/);
    expect((await writers[kind as FileKind](report, 'nl')).length).toBeGreaterThan(1000);
  }
});
