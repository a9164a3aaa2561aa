import type { Look } from './palette.ts';

/** How the series of one chart are drawn, in their order. */
export interface DrawnChart {
  series: Look[];
}

/** Shapes that carry one name and are one picture. */
export interface DrawnGroup {
  name: string;
  /** One sentence, for who cannot see it. */
  says: string;
}

/** The XML of a chart with its series drawn. */
export function drawChart(xml: string, chart: DrawnChart | undefined): string {
  let place = 0;
  return xml.replace(/<c:ser>.*?<\/c:ser>/gs, (series) => {
    const look = chart?.series[place++];
    return look === undefined ? series : drawSeries(series, look);
  });
}

function drawSeries(series: string, { fill, hatch, line, type }: Look): string {
  const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  const filled =
    hatch === null
      ? solid(fill)
      : `<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="${hatch}"/></a:fgClr><a:bgClr><a:srgbClr val="${fill}"/></a:bgClr></a:pattFill>`;
  const outlined = `<a:ln w="12700">${solid(line)}</a:ln>`;
  return series
    .replace(/<c:spPr>.*?<\/c:spPr>/s, `<c:spPr>${filled}${outlined}</c:spPr>`)
    .replace(/(<c:dLbls>.*?)<a:solidFill>.*?<\/a:solidFill>/s, `$1${solid(type)}`);
}

/** The library writes notes as one run, in which no program breaks a line. */
export function inParagraphs(xml: string): string {
  return xml.replace(
    /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>/s,
    (_, style: string, text: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `<a:p><a:r>${style}<a:t>${line}</a:t></a:r>`)
        .join('</a:p>'),
  );
}

/** The XML of a page with the shapes of one name as one picture, which says what it shows. */
export function groupShapes(xml: string, { name, says }: DrawnGroup): string {
  const shapes = [...xml.matchAll(/<p:sp>.*?<\/p:sp>/gs)].filter(([shape]) =>
    shape.includes(` name="${name}"`),
  );
  const [first] = shapes;
  const last = shapes.at(-1);
  if (first === undefined || last === undefined) return xml;
  const end = last.index + last[0].length;
  const id = 1000;
  const open =
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="${name}" descr="${escaped(says)}"/><p:cNvGrpSpPr/><p:nvPr/>` +
    `</p:nvGrpSpPr><p:grpSpPr>${spaceOf(shapes.map(([shape]) => shape))}</p:grpSpPr>`;
  return `${xml.slice(0, first.index)}${open}${xml.slice(first.index, end)}</p:grpSp>${xml.slice(end)}`;
}

/** The space that the shapes take, in which a group leaves each where it is. */
function spaceOf(shapes: string[]): string {
  const boxes = shapes.flatMap((shape) => {
    const found = /<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(
      shape.replaceAll(/>\s+</g, '><'),
    );
    return found === null ? [] : [found.slice(1).map(Number)];
  });
  const left = Math.min(...boxes.map(([x = 0]) => x));
  const top = Math.min(...boxes.map(([, y = 0]) => y));
  const width = Math.max(...boxes.map(([x = 0, , w = 0]) => x + w)) - left;
  const height = Math.max(...boxes.map(([, y = 0, , h = 0]) => y + h)) - top;
  const at = (offset: string, extent: string): string =>
    `<a:${offset} x="${left}" y="${top}"/><a:${extent} cx="${width}" cy="${height}"/>`;
  return `<a:xfrm>${at('off', 'ext')}${at('chOff', 'chExt')}</a:xfrm>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
