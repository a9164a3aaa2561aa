import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';

import { layDots } from '#shared/charts/dots.ts';
import { pictureOf, type Picture } from '#shared/document/picture.ts';
import type { Lang } from '#shared/ids.ts';
import { pictureSvg } from '../../../../server/export/picture/drawing.ts';
import { toPng } from '../../../../server/export/picture/png.ts';
import { zeger } from '../../../support/scenarios.ts';
import { sharingScenario, shiftedReport, upwards } from '../../../support/shifted.ts';

const PAPER = '#fbf8f1';
const PEN = '#c22a1e';
const CALL = '#004f7c';

function pictureIn(flows: number[][], lang: Lang = 'nl', scenario = sharingScenario()): Picture {
  const picture = pictureOf(shiftedReport(flows, scenario), lang);
  if (typeof picture === 'string') throw new Error(picture);
  return picture;
}
const read = async (flows: number[][], lang: Lang = 'nl', scenario = sharingScenario()) =>
  PNG.sync.read(Buffer.from(await toPng(shiftedReport(flows, scenario), lang)));

function colourAt({ width, data }: PNG, x: number, y: number): string {
  const at = (y * width + x) * 4;
  return `#${data.subarray(at, at + 3).toString('hex')}`;
}

/** How many px of a box have this colour, or another one than paper. */
function counted(
  image: PNG,
  box: { left: number; top: number; right: number; bottom: number },
  is: (colour: string) => boolean,
): number {
  let found = 0;
  for (let y = box.top; y < box.bottom; y += 1) {
    for (let x = box.left; x < box.right; x += 1) if (is(colourAt(image, x, y))) found += 1;
  }
  return found;
}
const inked = (colour: string) => colour !== PAPER;

/** The kinds of the parts that a PNG is made of. */
function chunksOf(file: Uint8Array): string[] {
  const bytes = Buffer.from(file);
  const kinds: string[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    kinds.push(bytes.toString('latin1', at + 4, at + 8));
  }
  return [...new Set(kinds)];
}

describe('the file', () => {
  test('is a PNG as the networks want it, with nothing in it but the picture', async () => {
    const file = await toPng(shiftedReport(upwards(2)), 'nl');
    const { width, height } = PNG.sync.read(Buffer.from(file));
    expect({ width, height }).toEqual({ width: 1200, height: 630 });
    expect(chunksOf(file)).toEqual(['IHDR', 'IDAT', 'IEND']);
  });

  test('is the same to the byte for every group with the same tenths, whatever its size', async () => {
    const bytes = await Promise.all(
      [2, 4, 30].map(async (times) => toPng(shiftedReport(upwards(times)), 'nl')),
    );
    for (const file of bytes) expect(Buffer.compare(file, bytes[0] ?? file)).toBe(0);
    // One more or fewer is no other picture either.
    const near = upwards(6).map((row, from) =>
      row.map((people, to) => people + (from === 0 && to === 2 ? 1 : 0)),
    );
    expect(pictureSvg(pictureIn(near))).toBe(pictureSvg(pictureIn(upwards(6))));
    // What is told does make one.
    const other = await toPng(
      shiftedReport([
        [10, 0, 10],
        [0, 0, 0],
        [0, 0, 0],
      ]),
      'nl',
    );
    expect(Buffer.compare(other, bytes[0] ?? other)).not.toBe(0);
  });

  test('is not made below the gates', async () => {
    await expect(
      toPng(
        shiftedReport([
          [10, 0, 9],
          [0, 0, 0],
          [0, 0, 0],
        ]),
        'nl',
      ),
    ).rejects.toThrow(RangeError);
  });
});

describe.each<Lang>(['nl', 'en'])('what is drawn, in %s', (lang) => {
  test('ten dots in their piles, with a ring around who changed', async () => {
    const image = await read(upwards(2), lang);
    const { flows } = pictureIn(upwards(2), lang);
    const { dots, cell } = layDots(flows, { width: 1072, height: 140 }, 10);
    const at = ({ end }: (typeof dots)[number]) => ({
      x: Math.round(64 + end.x),
      y: Math.round(300 + end.y),
    });
    expect(dots).toHaveLength(10);
    for (const dot of dots) {
      const { x, y } = at(dot);
      if (dot.to === 2) expect(colourAt(image, x, y)).toBe(CALL);
      const ring = colourAt(image, x, Math.round(y - 0.44 * cell));
      expect(ring === PEN, `${dot.key}`).toBe(dot.from !== dot.to);
    }
  });

  test('title, moments, numbers, labels, sentence and mark stand where they should, and nothing reaches an edge', async () => {
    const scenario = { ...zeger(), parts: ['sharing' as const] };
    const longest = { ...sharingScenario(), title: scenario.title };
    const image = await read(
      [
        [8, 0, 12],
        [0, 0, 0],
        [12, 0, 8],
      ],
      lang,
      longest,
    );
    const parts = {
      title: { left: 64, top: 40, right: 900, bottom: 110 },
      moments: { left: 64, top: 120, right: 500, bottom: 165 },
      labels: { left: 64, top: 450, right: 1136, bottom: 490 },
      sentence: { left: 64, top: 520, right: 760, bottom: 600 },
      mark: { left: 980, top: 530, right: 1136, bottom: 560 },
    };
    for (const [name, box] of Object.entries(parts)) {
      expect(counted(image, box, inked), `${name}`).toBeGreaterThan(300);
    }
    const edges = [
      { left: 0, top: 0, right: 1200, bottom: 36 },
      { left: 0, top: 600, right: 1200, bottom: 630 },
      { left: 0, top: 0, right: 56, bottom: 630 },
      { left: 1144, top: 0, right: 1200, bottom: 630 },
    ];
    for (const edge of edges) expect(counted(image, edge, inked)).toBe(0);
  });
});

test('a title and labels that are far too long are set smaller, and then end with an ellipsis within the picture', async () => {
  const scenario = sharingScenario();
  const long = 'Klanttevredenheidsonderzoeken en andere onvoorziene omstandigheden '.repeat(6);
  const text = { nl: long, en: long };
  const labels = { skip: text, unsure: text, call: text };
  const polls = scenario.polls.map((poll) => (poll.type === 'call' ? { ...poll, labels } : poll));
  const image = await read(upwards(2), 'nl', { ...scenario, title: text, polls });
  expect(counted(image, { left: 1144, top: 0, right: 1200, bottom: 630 }, inked)).toBe(0);
  expect(counted(image, { left: 0, top: 600, right: 1200, bottom: 630 }, inked)).toBe(0);
});
