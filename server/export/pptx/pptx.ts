import { documentOf } from '#shared/document/reportDocument.ts';
import { writingOf } from '#shared/document/writing.ts';
import type { Lang } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { startPresentation } from './presentation.ts';
import { addSection } from './sectionPages.ts';
import { addTitlePage } from './titlePage.ts';

/** For the file that a company keeps; in a room nobody reads them. */
const LEFT_OUT = new Set(['rounds', 'checking']);

/**
 * A report as a presentation: one page a section, charts that PowerPoint draws and edits itself, the figures and the
 * caveat in the notes. It says what page and paper say, in type that can be read from the back of a room.
 */
export async function toPptx(report: Report, lang: Lang): Promise<Uint8Array> {
  const writing = writingOf(report, lang);
  const document = documentOf(report, lang);
  const presentation = startPresentation(document, report.madeAt);
  const caveat = writing.said(report.notes.find(({ id }) => id === 'caveat')?.text ?? {});
  addTitlePage(presentation, document, caveat);
  for (const section of document.sections) {
    if (section.heading === null || LEFT_OUT.has(section.id)) continue;
    addSection(section, section.heading, { presentation, writing, caveat });
  }
  return presentation.bytes();
}
