import { expect, test } from 'vitest';
import { reportSchema } from '#shared/results/report/schema.ts';
import { canonical } from '#shared/results/report/canonical.ts';
import { formats } from '../../../server/export/formats.ts';
import { toJson } from '../../../server/export/json.ts';
import { reportOf } from '../../support/report.ts';
import { sha256 } from '../../support/voted.ts';
import { workedExample } from '../../support/workedExample.ts';

const report = reportOf(workedExample().state);

test('the JSON is the report in its published schema, with a hash that anybody can compute', () => {
  const read = reportSchema.parse(JSON.parse(toJson(report)));
  expect(read).toEqual(report);
  expect(read.hash).toBe(sha256(canonical(read.results)));
  expect(read.product.version).toMatch(/^\d+\.\d+\.\d+/);
});

test('a report that does not fit the schema is not written', () => {
  expect(() => toJson({ ...report, hash: 'none' })).toThrow('hash');
});

test('every format of the table writes this report', async () => {
  for (const [name, { mediaType, write }] of Object.entries(formats)) {
    expect(mediaType).toContain(name);
    expect((await write(report, 'nl')).length).toBeGreaterThan(1000);
  }
});
