import type { Setting } from './lines.ts';

declare global {
  // What pdfkit takes since 0.17, and its types do not know yet.
  namespace PDFKit.Mixins {
    interface StructureElementOptions {
      scope?: 'Row' | 'Column';
      bbox?: [left: number, top: number, right: number, bottom: number];
    }
  }
}

/** A part of the structure that a screen reader walks along. */
export interface Element {
  type: string;
  setting: Setting;
  node: PDFKit.PDFStructureElement;
}

/** The whole document, in which all other elements stand. */
export function rootElement(setting: Setting): Element {
  const node = setting.doc.struct('Document');
  setting.doc.addStructure(node);
  return { type: 'Document', setting, node };
}

export function elementIn(
  { node: parent, setting }: Element,
  type: string,
  options: PDFKit.Mixins.StructureElementOptions = {},
): Element {
  const node = setting.doc.struct(type, options);
  parent.add(node);
  return { type, setting, node };
}

/** Draws what belongs to an element; it may be drawn in parts, also on several pages. */
export function drawnIn({ type, setting: { doc }, node }: Element, draw: () => void): void {
  const content = doc.markStructureContent(type);
  draw();
  doc.endMarkedContent();
  node.add(content);
}

/** Draws what means nothing to who cannot see it: rules, strokes, what is repeated on every page. */
export function drawnBeside(
  { doc }: Setting,
  draw: () => void,
  type: 'Pagination' | 'Layout' = 'Layout',
): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}
