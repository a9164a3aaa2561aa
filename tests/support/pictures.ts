import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';

/** In px of a shrunken picture: a square as large as a word. */
const SQUARE = 8;

/** How far apart two colours are (0 to 1, where 1 is black and white), and how many px of a square may be. */
const RULES = [
  // Something has come, gone or moved: few px, far apart.
  { threshold: 0.1, most: 4 },
  // A text has another colour: more px, not as far.
  { threshold: 0.05, most: 12 },
  // A plane has another colour: nearly all px, and be it as close as paper and sheet.
  { threshold: 0.012, most: SQUARE * SQUARE - 6 },
];

/** In CSS px: whoever rounds differently puts an edge one further. */
const NUDGES = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => ({ x, y })));

/** What is to be compared: the shrunken picture, and how it would be had all been put one px elsewhere. */
export interface Seen {
  picture: PNG;
  nudged: () => Promise<PNG[]>;
}

export interface Difference {
  what: string;
  /** Where, in red; none where the sizes differ. */
  picture: PNG | null;
}

/**
 * Shrinks a screenshot, which has one px for each CSS px. The work is Chromium's, in an empty page of its own.
 * @param by so many CSS px along become one: no stroke of a letter is left for another machine to round
 */
export async function shrunk(paper: Page, screenshot: Buffer, by: number): Promise<Seen> {
  const [picture] = await drawn(paper, { screenshot, by, nudges: [{ x: 0, y: 0 }] });
  if (picture === undefined) throw new Error('nothing was drawn');
  return { picture, nudged: () => drawn(paper, { screenshot, by, nudges: NUDGES }) };
}

interface Drawing {
  screenshot: Buffer;
  by: number;
  nudges: { x: number; y: number }[];
}

async function drawn(paper: Page, { screenshot, by, nudges }: Drawing): Promise<PNG[]> {
  const pictures = await paper.evaluate(
    async ({ png, shrink, moves }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const width = Math.ceil(image.width / shrink);
      const height = Math.ceil(image.height / shrink);
      const canvasOf = (scale: number) => {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width: width * scale, height: height * scale });
        const pen = canvas.getContext('2d', { alpha: false });
        if (pen === null) throw new Error('no canvas to draw on');
        pen.imageSmoothingQuality = 'high';
        return { canvas, pen };
      };
      const full = canvasOf(shrink);
      const small = canvasOf(1);
      return moves.map(({ x, y }) => {
        // First as it is, so that a nudged picture has an edge as well.
        full.pen.drawImage(image, 0, 0);
        full.pen.drawImage(image, x, y);
        small.pen.drawImage(full.canvas, 0, 0, width, height);
        return small.canvas.toDataURL('image/png').replace(/^.*,/, '');
      });
    },
    { png: screenshot.toString('base64'), shrink: by, moves: nudges },
  );
  return pictures.map((png) => PNG.sync.read(Buffer.from(png, 'base64')));
}

/** What a person would see to be different from the accepted picture; `null` where nothing is. */
export async function differenceOf(accepted: PNG, { picture, nudged }: Seen): Promise<Difference | null> {
  const { width, height } = picture;
  if (width !== accepted.width || height !== accepted.height) {
    const what = `shrunken it is ${width} by ${height} px instead of ${accepted.width} by ${accepted.height}`;
    return { what, picture: null };
  }
  if (brokenRule(accepted, [picture]) === null) return null;
  return brokenRule(accepted, await nudged());
}

function brokenRule(accepted: PNG, pictures: readonly PNG[]): Difference | null {
  for (const { threshold, most } of RULES) {
    const { count, where } = unlike(accepted, pictures, threshold);
    if (count > most) {
      return { what: `in one place ${count} of ${SQUARE ** 2} px are different`, picture: where };
    }
  }
  return null;
}

/** The px that none of the pictures has in the same colour, and the most of them in one square. */
function unlike(accepted: PNG, pictures: readonly PNG[], threshold: number): { count: number; where: PNG } {
  const { width, height } = accepted;
  const where = new PNG({ width, height });
  let count = 0;
  let alike = new Uint8Array(width * height);
  for (const { data } of pictures) {
    where.data.fill(0);
    count = pixelmatch(accepted.data, data, where.data, width, height, {
      threshold,
      includeAA: true,
      diffMask: true,
      windowSize: SQUARE,
      ignoreMask: alike,
    });
    alike = alike.map((_, px) => (where.data[px * 4 + 3] === 0 ? 1 : 0));
  }
  return { count, where };
}
