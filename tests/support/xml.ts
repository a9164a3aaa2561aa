import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With its prefix, as it is written. */
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** All text inside it, at any depth. */
  text: string;
}

/**
 * An XML document as a tree.
 * @throws Error when it is not well-formed, a forbidden character included.
 */
export function parseXml(xml: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [root] = top.children;
  if (root === undefined) throw new Error('an XML document has one element');
  return root;
}

/** All elements of a name inside another, in the order of the document. */
export function elementsIn(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsIn(child, name),
  ]);
}
