import PDFDocument from 'pdfkit';
import type { ReportDocument } from '#shared/document/blocks.ts';
import { documentOf } from '#shared/document/reportDocument.ts';
import type { Lang } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { paperWording } from '#shared/wording/paper.ts';
import { flowPieces } from './flow.ts';
import { settingFor } from './lines.ts';
import { COLOUR, PAGE, STYLE } from './look.ts';
import { runningOf } from './running.ts';
import { sectionPieces, titlePieces, type Composing } from './sections.ts';
import { drawnBeside, rootElement } from './structure.ts';
import { paragraphPieces } from './words.ts';

/** PDF/UA-1, which pdfkit can and its types do not know yet. */
const ACCESSIBLE: string = 'PDF/UA';

/**
 * A report on paper: A4, tagged for screen readers, its type embedded, its charts drawn as vectors. Text is only ever
 * drawn: whatever it says, nothing in the file is a link, a command or a form. The same report gives the same bytes.
 */
export async function toPdf(report: Report, lang: Lang): Promise<Uint8Array> {
  const document = documentOf(report, lang);
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    // None of the typefaces that pdfkit brings along: a reader would have to have them.
    font: '',
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: ACCESSIBLE as PDFKit.Mixins.PDFSubsets,
    tagged: true,
    lang,
    displayTitle: true,
    // Neither company nor trainer: what a file says of itself is read by machines that have no business with them.
    info: {
      Title: document.title,
      Creator: `${report.product.name} ${report.product.version}`,
      CreationDate: new Date(report.madeAt),
    },
  });
  const chunks: Uint8Array[] = [];
  const written = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  compose(document, doc, lang);
  doc.end();
  await written;
  return Buffer.concat(chunks);
}

function compose(document: ReportDocument, doc: PDFKit.PDFDocument, lang: Lang): void {
  let missing = 0;
  const setting = settingFor(doc, () => void (missing += 1));
  const root = rootElement(setting);
  const words = paperWording[lang];
  const composing: Composing = { root, words };

  const running = runningOf(document, root, setting);
  const pieces = [
    ...titlePieces(document, composing),
    ...document.sections.flatMap((section) => sectionPieces(section, composing)),
  ];
  if (missing > 0) {
    pieces.push(...paragraphPieces(words.missing, { parent: root, style: STYLE.small, above: 18 }));
  }
  let pages = 0;
  const next = (): void => {
    doc.addPage();
    pages += 1;
    drawnBeside(setting, () => doc.rect(0, 0, PAGE.width, PAGE.height).fill(COLOUR.paper));
    running.drawHead(pages);
  };
  next();
  flowPieces(pieces, { top: running.top, bottom: running.bottom, next });
  for (let page = 0; page < pages; page += 1) {
    doc.switchToPage(page);
    running.drawFoot(page + 1, pages);
  }
}
