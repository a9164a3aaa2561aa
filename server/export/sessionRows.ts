import { controlNumber } from '#shared/results/report/controlNumber.ts';
import type { Report } from '#shared/results/report/schema.ts';
import type { Row, Writing } from './row.ts';

/** What was held, when, where and by whom. */
export function sessionRows(report: Report, { words, said }: Writing): Row[] {
  const { session, product, hash } = report;
  const { scenario, contact } = session;
  const details: [string, string | number | null][] = [
    [words.session.title, said(scenario.title)],
    [words.session.version, `${scenario.id} ${scenario.version}`],
    [words.session.date, session.heldOn],
    [words.session.company, session.company],
    [words.session.group, session.group],
    [words.session.trainer, contact?.name ?? null],
    [words.session.trainerCompany, contact?.company ?? null],
    [words.session.email, contact?.email ?? null],
    [words.session.phone, contact?.phone ?? null],
    [words.session.web, contact?.web ?? null],
    [words.session.joined, session.joined],
    [words.session.voted, session.voted],
    [words.session.status, session.ended ? words.session.ended : words.session.running],
    [words.session.sealed, report.keeping.sealedAt?.slice(0, 10) ?? null],
    [words.session.keptUntil, report.keeping.until?.slice(0, 10) ?? null],
    [words.session.remark, report.remark],
    [words.session.product, `${product.name} ${product.version}`],
    [words.session.control, controlNumber(hash)],
  ];
  return details.flatMap(([item, value]) => {
    if (value === null || value === '') return [];
    const section = words.sections.session;
    return [typeof value === 'number' ? { section, item, count: value } : { section, item, note: value }];
  });
}

/** What the group takes along, and how the figures are to be read. */
export function readingRows(report: Report, { words, said }: Writing): Row[] {
  return [
    ...report.lessons.map((lesson) => ({ section: words.sections.lessons, note: said(lesson) })),
    ...report.notes.map(({ text }) => ({ section: words.sections.notes, note: said(text) })),
  ];
}
