import { strFromU8, unzipSync } from 'fflate';
import { elementsIn, parseXml, type XmlElement } from './xml.ts';

/** An office file as its parts; those of XML are well-formed, or this throws. */
export interface OfficeFile {
  paths: string[];
  /** All parts as one text, those of files inside it too, for what must not be in any. */
  all: string;
  part: (path: string) => XmlElement;
}

export function openOffice(bytes: Uint8Array): OfficeFile {
  const files = unzipSync(bytes);
  const paths = Object.keys(files);
  const written = new Map(
    paths
      .filter((path) => /\.(?:xml|rels)$/.test(path))
      .map((path) => [path, strFromU8(files[path] ?? new Uint8Array())]),
  );
  const inside = paths
    .filter((path) => path.endsWith('.xlsx'))
    .map((path) => openOffice(files[path] ?? new Uint8Array()).all);
  const parsed = new Map([...written].map(([path, xml]) => [path, parseXml(xml)]));
  return {
    paths,
    all: [...written.values(), ...inside].join('\n'),
    part: (path) => {
      const root = parsed.get(path);
      if (root === undefined) throw new Error(`there is no part ${path}`);
      return root;
    },
  };
}

export type ReadCell = string | number | null;

export interface ReadSheet {
  name: string;
  rows: ReadCell[][];
  xml: XmlElement;
}

/** A workbook as a program reads it: numbers as numbers, texts with their escapes taken back. */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const office = openOffice(bytes);
  const shared = elementsIn(office.part('xl/sharedStrings.xml'), 'si').map(({ text }) => unescaped(text));
  return elementsIn(office.part('xl/workbook.xml'), 'sheet').map(({ attributes }) => {
    const xml = office.part(`xl/worksheets/sheet${attributes['sheetId'] ?? ''}.xml`);
    const rows = elementsIn(xml, 'row').map((row) => {
      const cells: ReadCell[] = [];
      for (const cell of elementsIn(row, 'c')) cells[columnOf(cell)] = valueOf(cell, shared);
      return Array.from(cells, (cell) => cell ?? null);
    });
    return { name: attributes['name'] ?? '', rows, xml };
  });
}

export function sheetOf(sheets: ReadSheet[], name: string): ReadSheet {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined)
    throw new Error(`there is no sheet ${name}: ${sheets.map((each) => each.name).join()}`);
  return sheet;
}

function columnOf({ attributes }: XmlElement): number {
  const letters = /^[A-Z]+/.exec(attributes['r'] ?? '')?.[0] ?? '';
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf(cell: XmlElement, shared: string[]): ReadCell {
  const [value] = elementsIn(cell, 'v');
  if (value === undefined) return null;
  return cell.attributes['t'] === 's' ? (shared[Number(value.text)] ?? null) : Number(value.text);
}

/** ECMA-376, part 1, 22.9.2.19: `_xHHHH_` in a text is a character. */
function unescaped(text: string): string {
  return text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

export interface ReadPage {
  /** The heading, and every other text by paragraph. */
  texts: string[];
  charts: ReadChart[];
  notes: string[];
  xml: XmlElement;
}

interface ReadChart {
  says: string;
  series: { name: string; labels: string[]; values: number[] }[];
  /** What opens when one edits its figures. */
  embedded: ReadCell[][];
  xml: XmlElement;
}

/** A presentation, page by page. */
export function readPresentation(bytes: Uint8Array): ReadPage[] {
  const office = openOffice(bytes);
  const files = unzipSync(bytes);
  const pages = office.paths.filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path));
  return pages
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .map((path) => {
      const xml = office.part(path);
      const target = targetsOf(office, path);
      const notes = [...target.values()].find((part) => part.includes('/notesSlides/'));
      return {
        xml,
        texts: paragraphsIn(xml),
        notes: notes === undefined ? [] : paragraphsIn(office.part(notes)),
        charts: elementsIn(xml, 'p:graphicFrame').flatMap((frame) => {
          const [chart] = elementsIn(frame, 'c:chart');
          const part = target.get(chart?.attributes['r:id'] ?? '');
          if (part === undefined) return [];
          const [workbook] = [...targetsOf(office, part).values()];
          const [sheet] = readWorkbook(files[workbook ?? ''] ?? new Uint8Array());
          const says = elementsIn(frame, 'p:cNvPr')[0]?.attributes['descr'] ?? '';
          return [{ says, ...readChart(office.part(part)), embedded: sheet?.rows ?? [] }];
        }),
      };
    });
}

function readChart(xml: XmlElement): Pick<ReadChart, 'series' | 'xml'> {
  const valuesIn = (element: XmlElement, name: string): string[] =>
    elementsIn(element, name).flatMap((part) => elementsIn(part, 'c:v').map(({ text }) => text));
  return {
    xml,
    series: elementsIn(xml, 'c:ser').map((series) => ({
      name: valuesIn(series, 'c:tx').join(''),
      labels: valuesIn(series, 'c:cat'),
      values: valuesIn(series, 'c:val').map(Number),
    })),
  };
}

function paragraphsIn(xml: XmlElement): string[] {
  return elementsIn(xml, 'a:p').map((paragraph) =>
    elementsIn(paragraph, 'a:t')
      .map(({ text }) => text)
      .join(''),
  );
}

/** What the relations of a part lead to, by their ids. */
function targetsOf({ part }: OfficeFile, path: string): Map<string, string> {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const relations = elementsIn(part(`${folder}/_rels/${path.slice(folder.length + 1)}.rels`), 'Relationship');
  return new Map(
    relations.map(({ attributes }) => [
      attributes['Id'] ?? '',
      new URL(attributes['Target'] ?? '', `file:///${folder}/`).pathname.slice(1),
    ]),
  );
}
