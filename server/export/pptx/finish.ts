import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Lang } from '#shared/ids.ts';
import { drawChart, groupShapes, inParagraphs, type DrawnChart, type DrawnGroup } from './drawing.ts';

interface Finish {
  /** In the order in which they were added. */
  charts: DrawnChart[];
  groups: DrawnGroup[];
  lang: Lang;
  /** ISO 8601. */
  madeAt: string;
}

const PROOFING = { nl: 'nl-NL', en: 'en-GB' } satisfies Record<Lang, string>;

/**
 * What the library has no words for, written into its file: a hatch, an outline and a readable label for each series;
 * one picture with one description out of many shapes; notes in paragraphs; the language; and the report's own moment
 * instead of that of writing.
 */
export function finished(presentation: Uint8Array, { charts, groups, lang, madeAt }: Finish): Uint8Array {
  let chart = 0;
  const inside: Change = (path, xml) => {
    // The library leaves the cell of a zero empty.
    if (path.startsWith('xl/worksheets/')) return xml.replaceAll('<v></v>', '<v>0</v>');
    return path === 'docProps/core.xml' ? withMoment(xml, madeAt) : xml;
  };
  const change: Change = (path, written, paths) => {
    const xml = written.replaceAll('lang="en-US"', `lang="${PROOFING[lang]}"`);
    if (/^ppt\/charts\/chart\d+\.xml$/.test(path)) return drawChart(xml, charts[chart++]);
    if (/^ppt\/slides\/slide\d+\.xml$/.test(path)) return groups.reduce(groupShapes, xml);
    if (path.startsWith('ppt/notesSlides/')) return inParagraphs(xml);
    if (path === '[Content_Types].xml') return withoutMissing(xml, paths);
    return path === 'docProps/core.xml' ? withMoment(xml, madeAt) : xml;
  };
  return rewritten(presentation, { change, inside, madeAt });
}

type Change = (path: string, xml: string, paths: Set<string>) => string;

/** An office file with its parts changed, in their order; and by `inside` the workbooks in it. */
function rewritten(
  file: Uint8Array,
  { change, inside, madeAt }: { change: Change; inside: Change; madeAt: string },
): Uint8Array {
  // Folders are no parts of a document, and its list of contents comes first.
  const parts = Object.entries(unzipSync(file))
    .filter(([path]) => !path.endsWith('/'))
    .toSorted(([one], [other]) => numbered(one, other));
  const paths = new Set(parts.map(([path]) => path));
  const changed = parts.map(([path, bytes]): [string, Uint8Array] => {
    if (path.endsWith('.xlsx')) return [path, rewritten(bytes, { change: inside, inside, madeAt })];
    return [path, path.endsWith('.xml') ? strToU8(change(path, strFromU8(bytes), paths)) : bytes];
  });
  return zipSync(Object.fromEntries(changed), { mtime: new Date(madeAt) });
}

function withMoment(xml: string, madeAt: string): string {
  return xml.replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${madeAt}`);
}

/** The library lists a master for each page, and writes one. */
function withoutMissing(xml: string, paths: Set<string>): string {
  return xml.replace(/<Override PartName="\/([^"]+)"[^>]*>/g, (override, path: string) =>
    paths.has(path) ? override : '',
  );
}

/** `chart2` before `chart10`, and `[Content_Types].xml` before all. */
function numbered(one: string, other: string): number {
  if (one.startsWith('[') !== other.startsWith('[')) return one.startsWith('[') ? -1 : 1;
  return one.localeCompare(other, 'en', { numeric: true });
}
