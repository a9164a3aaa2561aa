import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { pictureOf } from '#shared/document/picture.ts';
import type { Lang } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { pictureSvg, SIZE } from './drawing.ts';

const { resolve } = createRequire(import.meta.url);
let ready: Promise<void> | null = null;

/**
 * The picture of a session's shift as PNG, 1200 by 630 px. Nothing is written into the file but the picture.
 * @throws RangeError where the gates allow none; whoever orders it has looked.
 */
export async function toPng(report: Report, lang: Lang): Promise<Uint8Array> {
  const picture = pictureOf(report, lang);
  if (typeof picture === 'string') throw new RangeError(`there is no picture of this session: ${picture}`);
  ready ??= initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const drawing = new Resvg(pictureSvg(picture), { fitTo: { mode: 'width', value: SIZE.width } });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
}
