import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A part of the structure as a screen reader gets it. */
export interface Tag {
  role: string;
  alt: string | null;
  /** Its own text and that of its parts, in reading order. */
  text: string;
  parts: Tag[];
}

export interface ReadPdf {
  /** All that is drawn, page by page, in the order of drawing. */
  pages: string[];
  /** The structure's parts, page by page, those that go over two pages twice. */
  tags: Tag[];
  lang: string | null;
  info: Record<string, unknown>;
  xmp: string | null;
  /** What a file could do besides being read; nothing. */
  deeds: unknown[];
  /** The file's dictionaries as they stand in it, without what is compressed. */
  raw: string;
}

interface Node {
  role?: string;
  type?: string;
  id?: string;
  alt?: string;
  children?: Node[];
}

/** Reads a PDF back with another program than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const raw = Buffer.from(bytes).toString('latin1');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const { info, metadata } = await document.getMetadata();
  const pages: string[] = [];
  const tags: Tag[] = [];
  const deeds: unknown[] = [await document.getJSActions(), await document.getOpenAction()];
  deeds.push(await document.getFieldObjects(), await document.getAttachments(), await document.getOutline());
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const annotations = await page.getAnnotations();
    deeds.push(await page.getJSActions(), annotations.length === 0 ? null : annotations);
    const { drawn, byId } = await textOf(page);
    pages.push(drawn);
    const tree: Node | null = await page.getStructTree();
    tags.push(...(tree?.children ?? []).flatMap((node) => tagOf(node, byId)));
  }
  const { Language: lang } = info as { Language?: unknown };
  const xmp: unknown = metadata?.getRaw();
  await task.destroy();
  return {
    pages,
    tags,
    lang: typeof lang === 'string' ? lang : null,
    info: { ...info },
    xmp: typeof xmp === 'string' ? xmp : null,
    deeds: deeds.filter((deed) => deed !== null && deed !== undefined),
    raw,
  };
}

/** All parts of a role, however deep. */
export function tagsOf(tags: readonly Tag[], role: string): Tag[] {
  return tags.flatMap((tag) => [...(tag.role === role ? [tag] : []), ...tagsOf(tag.parts, role)]);
}

/** Without any space, so that it does not matter where lines end. */
export function unspaced(text: string): string {
  return text.replace(/\s+/gu, '');
}

async function textOf(page: PDFPageProxy): Promise<{ drawn: string; byId: Map<string, string> }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const byId = new Map<string, string>();
  const open: string[] = [];
  let drawn = '';
  for (const item of items) {
    if ('str' in item) {
      const text = item.str + (item.hasEOL ? ' ' : '');
      drawn += text;
      const id = open.at(-1) ?? '';
      byId.set(id, (byId.get(id) ?? '') + text);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  return { drawn, byId };
}

function tagOf(node: Node, byId: ReadonlyMap<string, string>): Tag[] {
  const parts = (node.children ?? []).flatMap((child) =>
    child.role === undefined ? [] : tagOf(child, byId),
  );
  const own = (node.children ?? []).map((child) =>
    child.role === undefined
      ? (byId.get(child.id ?? '') ?? '')
      : tagOf(child, byId)
          .map(({ text }) => text)
          .join(' '),
  );
  return [{ role: node.role ?? '', alt: node.alt ?? null, text: own.join(' '), parts }];
}
