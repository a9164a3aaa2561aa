// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { five, thirty, withheld } from '../../../../client/gallery/fixtures/report.ts';
import { ReportSheet } from '../../../../client/results/ReportSheet.tsx';
import { ReadingLang } from '../../../../client/results/words.ts';
import type { Block } from '#shared/document/blocks.ts';
import { documentOf } from '#shared/document/reportDocument.ts';
import { LANGS, type Lang } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';

afterEach(cleanup);

const reports: Record<string, () => Report> = {
  'a session of thirty': thirty,
  'a session of five': five,
  'a session of which all is withheld': withheld,
};

function show(report: Report, lang: Lang = 'nl') {
  const shown = documentOf(report, lang);
  render(
    <ReadingLang value={lang}>
      <ReportSheet shown={shown} />
    </ReadingLang>,
  );
  return { shown, blocks: shown.sections.flatMap(({ blocks }) => blocks) };
}

const isChart = (block: Block) => block.kind === 'bars' || block.kind === 'dots' || block.kind === 'flow';
const rowsIn = (table: HTMLElement): string[][] =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));

describe.each(LANGS)('in %s', (lang) => {
  it.each(Object.keys(reports))('%s is set with all that its document says, in its order', (name) => {
    const { shown, blocks } = show(reports[name]?.() ?? five(), lang);
    const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent);
    const inOrder = shown.sections.flatMap(({ heading }) => heading ?? []);
    expect(headings).toEqual([shown.title, ...inOrder]);
    const text = screen.getByRole('article').textContent;
    for (const said of [shown.lead, shown.head.left, shown.head.right, shown.foot.left, shown.foot.right]) {
      expect(text).toContain(said);
    }
    for (const block of blocks) {
      if (block.kind === 'text') expect(text).toContain(block.text);
      if (block.kind === 'aside') block.paragraphs.forEach((each) => expect(text).toContain(each));
      if (block.kind === 'figures') block.figures.forEach(({ label }) => expect(text).toContain(label));
    }
  });

  it.each(Object.keys(reports))(
    '%s has a table for each drawing, which has one sentence as its name',
    (name) => {
      const { blocks } = show(reports[name]?.() ?? five(), lang);
      const drawn = blocks.flatMap((block) => (isChart(block) ? block.chart : []));
      const tables = blocks.flatMap((block) =>
        isChart(block) ? block.chart.table : block.kind === 'table' ? block.table : [],
      );
      expect(screen.queryAllByRole('img').map((each) => each.getAttribute('aria-label'))).toEqual(
        drawn.map((chart) => chart.name),
      );
      expect(screen.getAllByRole('table').map(rowsIn)).toEqual(tables.map(({ rows }) => rows));
    },
  );
});

describe('a drawing has the figures of its table', () => {
  it('one part of a bar for each option that anybody chose, as wide as its people', () => {
    const { shown } = show(five());
    const [bars] = screen.getAllByRole('img');
    const parts = [...(bars?.querySelectorAll<HTMLElement>('[style*="flex-grow"]') ?? [])];
    expect(parts.map(({ style }) => Number(style.flexGrow))).toEqual([2, 2, 1, 3, 1, 1, 1, 4]);
    expect(parts.map(({ textContent }) => textContent)).toEqual(['2', '2', '1', '3', '1', '1', '1', '4']);
    expect(shown.sections.some(({ id }) => id === 'moves')).toBe(false);
  });

  it('a percentage only where there is room for it beside its number', () => {
    show(thirty());
    const [bars] = screen.getAllByRole('img');
    const parts = [...(bars?.querySelectorAll('[style*="flex-grow"]') ?? [])];
    expect(parts.slice(-3).map(({ textContent }) => textContent)).toEqual(['3', '5', '2273%']);
  });

  it('one dot for each person, and a ring around each who changed', () => {
    show(thirty());
    const [, dots] = screen.getAllByRole('img');
    // Every dot, and every ring, begins a line of its own in the path that it shares with others.
    const drawnIn = (selector: string): number =>
      [...(dots?.querySelectorAll(selector) ?? [])].flatMap(
        (path) => path.getAttribute('d')?.match(/M/g) ?? [],
      ).length;
    expect(drawnIn('[data-dots]')).toBe(30);
    expect(drawnIn('[data-rings]')).toBe(20);
    expect(dots?.textContent).toContain('22 was 9');
  });

  it('a band for each way that anybody went', () => {
    show(thirty());
    const [, , flow] = screen.getAllByRole('img');
    expect(flow?.querySelectorAll('svg g')).toHaveLength(8);
    for (const [option, people] of [
      ['Niet bellen', 14],
      ['Bellen', 22],
    ] as const) {
      expect(flow?.textContent).toContain(`${option} ${people}`);
    }
  });
});

it('strikes the earlier number through beside its successor', () => {
  show(thirty());
  const [first] = screen.getAllByRole('listitem');
  expect(first?.textContent).toBe('22 was 9zouden bellen, van 30');
  expect(first?.querySelector('svg')).not.toBeNull();
});

it('shows no number of people of a session of which all is withheld, but that they were there', () => {
  show(withheld());
  expect(screen.queryByRole('img')).toBeNull();
  expect(screen.getByRole('article').textContent).toContain('Te weinig stemmen om te laten zien.');
});
