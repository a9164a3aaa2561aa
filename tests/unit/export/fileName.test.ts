import { describe, expect, test } from 'vitest';
import { exportFileName } from '../../../server/export/fileName.ts';
import { reportOf } from '../../support/report.ts';
import { tinyScenario } from '../../support/scenarios.ts';
import { voteIn } from '../../support/voted.ts';

function nameOf(company: string | null, group: string | null): string {
  const { state } = voteIn(tinyScenario(), { company, group });
  return exportFileName(reportOf(state), 'csv');
}

describe('the name of a file', () => {
  test('says what it is of, and of which day', () => {
    expect(nameOf('Voorbeeldbedrijf', 'Verkoop noord')).toBe(
      'aanname-voorbeeldbedrijf-verkoop-noord-2026-11-24.csv',
    );
    expect(nameOf(null, null)).toBe('aanname-tiny-2026-11-24.csv');
  });

  test.each([
    ['Café Zoë & Co.', 'aanname-cafe-zoe-co-2026-11-24.csv'],
    ['../../etc/passwd', 'aanname-etc-passwd-2026-11-24.csv'],
    ['a"b\r\nSet-Cookie: x', 'aanname-a-b-set-cookie-x-2026-11-24.csv'],
    ['日本', 'aanname-tiny-2026-11-24.csv'],
    ['x'.repeat(80), `aanname-${'x'.repeat(40)}-2026-11-24.csv`],
    ['CON', 'aanname-con-2026-11-24.csv'],
    [`${'y'.repeat(39)} z`, `aanname-${'y'.repeat(39)}-2026-11-24.csv`],
  ])('is one that every system takes: %j', (company, name) => {
    expect(nameOf(company, null)).toBe(name);
  });
});
