import { describe, expect, test } from 'vitest';
import type { Block, ReportDocument } from '#shared/document/blocks.ts';
import { documentOf } from '#shared/document/reportDocument.ts';
import { LANGS } from '#shared/ids.ts';
import { paperWording } from '#shared/wording/paper.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { toPdf } from '../../../../server/export/pdf/pdf.ts';
import { readPdf, tagsOf, unspaced } from '../../../support/pdf.ts';
import { play, START } from '../../../support/played.ts';
import { reportOf } from '../../../support/report.ts';
import { zeger } from '../../../support/scenarios.ts';
import { askedThrice, voteIn, votes } from '../../../support/voted.ts';
import { workedExample } from '../../../support/workedExample.ts';

const worked = reportOf(workedExample().state);
const read = async (report: Report, lang: 'nl' | 'en' = 'nl') => readPdf(await toPdf(report, lang));

/** Every text that has to stand on paper. What a chart says in a table as well is drawn, and told by its name. */
function textsOf({ head, title, lead, sections }: ReportDocument): string[] {
  const inBlock = (block: Block): string[] => {
    switch (block.kind) {
      case 'text':
        return [block.text];
      case 'figures':
        return block.figures.flatMap(({ value, was, label }) => [value, was ?? '', label]);
      case 'table':
        return [
          block.table.caption,
          ...block.table.columns.map(({ text }) => text),
          ...block.table.rows.flat(),
        ];
      case 'aside':
        return block.paragraphs;
      case 'bars':
      case 'dots':
      case 'flow':
        return block.chart.options.map(({ label }) => label);
      default:
        return block satisfies never;
    }
  };
  const inSections = sections.flatMap(({ heading, blocks }) => [heading ?? '', ...blocks.flatMap(inBlock)]);
  return [head.left, head.right, title, lead, ...inSections];
}

describe.each(LANGS)('the worked example on paper, in %s', (lang) => {
  const document = documentOf(worked, lang);

  test('is two to four pages with every text of the document, in its order', async () => {
    const { pages } = await read(worked, lang);
    expect(pages.length).toBeGreaterThanOrEqual(2);
    expect(pages.length).toBeLessThanOrEqual(4);
    const drawn = unspaced(pages.join(' '));
    for (const text of textsOf(document)) expect(drawn).toContain(unspaced(text));
    const places = document.sections.map(({ heading }) => drawn.indexOf(unspaced(heading ?? document.title)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    pages.forEach((page, index) => expect(page).toContain(`${index + 1} / ${pages.length}`));
  });

  test('has a structure: title, headings, tables with heads, figures that are told in a sentence', async () => {
    const { tags } = await read(worked, lang);
    const textsIn = (role: string) => tagsOf(tags, role).map(({ text }) => unspaced(text));
    expect(textsIn('H1').join('')).toBe(unspaced(document.title));
    const headings = document.sections.flatMap(({ heading }) =>
      heading === null ? [] : [unspaced(heading)],
    );
    expect(textsIn('H2').filter((text) => text !== '')).toEqual(headings);
    const charts = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => ('chart' in block ? [block.chart.name] : [])),
    );
    expect(tagsOf(tags, 'Figure').map(({ alt }) => alt)).toEqual(charts);
    const cells = [...textsIn('TH'), ...textsIn('TD')];
    const tables = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
    );
    for (const { columns, rows } of tables)
      for (const cell of [...columns.map(({ text }) => text), ...rows.flat()])
        if (cell !== '') expect(cells).toContain(unspaced(cell));
    expect(tagsOf(tags, 'LBody').length).toBeGreaterThan(5);
  });

  test('says its language and title, and of nobody who they are', async () => {
    const contact = { name: 'Marieke', company: '', email: 'm@voorbeeld.nl', phone: '06', web: '' };
    const about = { ...worked, session: { ...worked.session, contact } };
    const { lang: told, info, xmp, raw } = await read(about, lang);
    expect(told).toBe(lang);
    expect(info['Title']).toBe(document.title);
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toContain('/DisplayDocTitle true');
    expect(`${JSON.stringify(info)}${xmp ?? ''}${raw}`).not.toMatch(/Marieke|voorbeeld\.nl|Voorbeeldbedrijf/);
  });
});

test('row heads and column heads say so, and all type is embedded', async () => {
  const { raw } = await read(worked);
  expect(raw).toContain('/Scope /Column');
  expect(raw).toContain('/Scope /Row');
  const count = (what: RegExp) => raw.match(what)?.length ?? 0;
  expect(count(/\/Type \/FontDescriptor/g)).toBeGreaterThanOrEqual(4);
  expect(count(/\/FontFile2 /g)).toBe(count(/\/Type \/FontDescriptor/g));
  expect(raw).not.toMatch(/Helvetica|Times-Roman/);
  expect(raw).toMatch(/\+Newsreader-Regular/);
});

test('the file does nothing but be read', async () => {
  const { deeds, raw } = await read(worked);
  expect(deeds).toEqual([]);
  expect(raw).not.toMatch(/\/(?:URI|JS|JavaScript|Annots|OpenAction|AA|Launch|EmbeddedFiles)\b/);
});

test('the same report gives the same bytes', async () => {
  const [once, again] = [await toPdf(worked, 'nl'), await toPdf(worked, 'nl')];
  expect(Buffer.compare(once, again)).toBe(0);
});

test('names from all over Europe are shown, what no letter can show is left out and said', async () => {
  const named = (company: string) => ({ ...worked, session: { ...worked.session, company } });
  const shown = await read(named('Ştefan & Łukasz, Győr → İzmir: 3 €'));
  expect(unspaced(shown.pages[0] ?? '')).toContain(unspaced('Ştefan & Łukasz, Győr → İzmir: 3 €'));
  expect(shown.pages.join(' ')).not.toContain(paperWording.nl.missing);
  const missing = await read(named('Fish 🐟 你好 ① ﬁsh'));
  expect(missing.pages[0]).toContain('Fish 1 fish');
  expect(unspaced(missing.pages.join(' '))).toContain(unspaced(paperWording.nl.missing));
});

test('long texts go on to as many pages as they take, and nothing of them is lost', async () => {
  const report = structuredClone(worked);
  const words = Array.from({ length: 150 }, (_, index) => `woord${index}`);
  report.remark = words.join(' ');
  report.session.company = 'Onderneming'.repeat(7);
  for (const poll of report.results.polls)
    poll.client &&= { nl: 'Installatiebureau Van der Lindenhof-Jansen', en: '' };
  const { pages } = await read(report);
  const drawn = unspaced(pages.join(' '));
  for (const word of words) expect(drawn).toContain(word);
  expect(drawn).toContain(unspaced('Installatiebureau Van der Lindenhof-Jansen'));
});

test('a table that goes on names its columns again, for the eye only', async () => {
  const report = structuredClone(worked);
  const [poll] = report.results.polls;
  if (poll === undefined) throw new Error('the example has polls');
  report.results.polls = Array.from({ length: 60 }, (_, index) => ({ ...poll, id: `poll-${index}` }));
  const { pages, tags } = await read(report);
  const [head = ''] = documentOf(report, 'nl').sections.flatMap(({ id, blocks }) =>
    id === 'rounds' && blocks[0]?.kind === 'table' ? [blocks[0].table.columns[3]?.text ?? ''] : [],
  );
  expect(pages.filter((page) => page.includes(head)).length).toBeGreaterThanOrEqual(2);
  expect(tagsOf(tags, 'TH').filter(({ text }) => text.trim() === head)).toHaveLength(1);
});

test('a session of which nothing is published is a document too', async () => {
  const session = play(zeger());
  session.goTo('rode-pen', 'vote');
  const report = reportOf(session.state);
  const { pages, deeds } = await read(report);
  const drawn = unspaced(pages.join(' '));
  for (const text of textsOf(documentOf(report, 'nl'))) expect(drawn).toContain(unspaced(text));
  expect(deeds).toEqual([]);
});

test('a story about the own company alone, and a remark with what became of the ballots', async () => {
  const voted = voteIn(askedThrice('personal', 3), { group: 'Groep' });
  for (const round of ['one', 'two', 'three']) voted.ask({ [round]: votes({ a: 4, b: 8 }) });
  const keeping = { remark: 'Goede groep.', days: 30, sealedAt: START };
  const report = reportOf(voted.state, { keeping });
  const { pages } = await read(report, 'en');
  const drawn = unspaced(pages.join(' '));
  for (const text of textsOf(documentOf(report, 'en'))) expect(drawn).toContain(unspaced(text));
});
