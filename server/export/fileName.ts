import type { Report } from '#shared/results/report/schema.ts';

const LONGEST_PART = 40;

/**
 * A name that every system takes, such as `aanname-voorbeeldbedrijf-verkoop-noord-2026-11-24.csv`: letters a to z,
 * digits and dashes, whatever the company is called. Without company and group it carries the scenario's id.
 */
export function exportFileName(report: Report, extension: string): string {
  const { company, group, scenario, heldOn } = report.session;
  const named = [company, group].map((name) => plainPart(name ?? '')).filter((part) => part !== '');
  const parts = named.length > 0 ? named : [plainPart(scenario.id)];
  return `${['aanname', ...parts, heldOn].join('-')}.${extension}`;
}

function plainPart(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return letters.replace(/^-/, '').slice(0, LONGEST_PART).replace(/-$/, '');
}
