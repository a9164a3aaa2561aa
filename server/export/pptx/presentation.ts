import PptxGenJS from 'pptxgenjs';
import type { ReportDocument } from '#shared/document/blocks.ts';
import { plainText } from '../plainText.ts';
import type { DrawnChart, DrawnGroup } from './drawing.ts';
import { finished } from './finish.ts';
import { INK, INK_2, PAPER, RULE } from './palette.ts';

/** Inches; a page is 13.333 by 7.5, sixteen to nine. */
export const LEFT = 0.75;
export const WIDTH = 11.83;
export const TOP = 1.45;
export const BOTTOM = 6.75;

/** The fonts of the theme, which whoever has others changes in one place. */
export const SERIF = '+mj-lt';
export const SANS = '+mn-lt';

type Library = PptxGenJS.default;
export type Page = ReturnType<Library['addSlide']>;
export type TableCells = PptxGenJS.default.TableRow[];

/** The library's types tell of its CommonJS half; what Node imports is the class itself. */
const NewLibrary = PptxGenJS as unknown as new () => Library;

/** A presentation that is being written. This file alone knows the library's words for its pages. */
export interface Presentation {
  /** A page with a heading, or with none but one that only a screen reader sees. */
  addPage: (heading: string) => Page;
  /** Remembers how the last chart of the presentation is to be drawn. */
  drawn: (chart: DrawnChart) => void;
  grouped: (group: DrawnGroup) => void;
  bytes: () => Promise<Uint8Array>;
}

const MASTER = 'Aanname';

export function startPresentation(document: ReportDocument, madeAt: string): Presentation {
  const library = new NewLibrary();
  library.layout = 'LAYOUT_WIDE';
  library.theme = { headFontFace: 'Georgia', bodyFontFace: 'Arial' };
  library.title = plainText(document.title);
  // Who wrote a file is the product, never a person.
  library.author = MASTER;
  library.company = MASTER;
  library.subject = plainText(document.head.right);
  library.defineSlideMaster({
    title: MASTER,
    background: { color: PAPER },
    objects: [
      { line: { x: LEFT, y: 6.9, w: WIDTH, h: 0, line: { color: RULE, width: 1 } } },
      {
        text: {
          text: plainText(document.foot.left),
          options: { x: LEFT, y: 6.95, w: 9, h: 0.35, fontSize: 12, fontFace: SANS, color: INK_2, margin: 0 },
        },
      },
      {
        placeholder: {
          options: {
            name: 'heading',
            type: 'title',
            x: LEFT,
            y: 0.4,
            w: WIDTH,
            h: 0.9,
            fontFace: SERIF,
            fontSize: 32,
            color: INK,
            align: 'left',
            valign: 'middle',
            margin: 0,
          },
          text: '',
        },
      },
    ],
    slideNumber: {
      x: LEFT + WIDTH - 1,
      y: 6.95,
      w: 1,
      h: 0.35,
      fontSize: 12,
      fontFace: SANS,
      color: INK_2,
      align: 'right',
    },
  });
  const charts: DrawnChart[] = [];
  const groups: DrawnGroup[] = [];
  return {
    addPage: (heading) => {
      const page = library.addSlide({ masterName: MASTER });
      page.addText(plainText(heading), { placeholder: 'heading' });
      return page;
    },
    drawn: (chart) => charts.push(chart),
    grouped: (group) => groups.push(group),
    bytes: async () => {
      const written = await library.write({ outputType: 'uint8array' });
      if (!(written instanceof Uint8Array)) throw new Error('the library wrote something else than bytes');
      return finished(written, { charts, groups, lang: document.lang, madeAt });
    },
  };
}
