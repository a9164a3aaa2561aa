import type { ESTree } from 'vite';
import { expect, test } from 'vitest';
import { lineAt, sourcesIn, type Source } from '../support/sources.ts';

/** What is read or heard, on our own components as well as on elements. */
const SPOKEN = new Set(['alt', 'aria-description', 'aria-label', 'label', 'placeholder', 'title']);

test('no component says anything by itself: every word that people read or hear is in the wording', () => {
  const components = sourcesIn('client').filter(({ path }) => path.endsWith('.tsx'));
  expect(components).not.toEqual([]);
  expect(components.flatMap(rawTexts)).toEqual([]);
});

function rawTexts(source: Source): string[] {
  const found: string[] = [];
  const look = (node: { start: number }, said: string[]) => {
    for (const text of said.filter(isRaw)) {
      found.push(`${source.path}:${lineAt(source, node.start)} says ‘${text.trim()}’`);
    }
  };
  source.visit({
    JSXText: (node) => look(node, [node.value]),
    JSXElement: ({ children }) => children.forEach((child) => look(child, saidInBraces(child))),
    JSXFragment: ({ children }) => children.forEach((child) => look(child, saidInBraces(child))),
    JSXAttribute(node) {
      const { name, value } = node;
      if (value === null || name.type !== 'JSXIdentifier' || !SPOKEN.has(name.name)) return;
      look(node, value.type === 'Literal' ? [String(value.value)] : saidInBraces(value));
    },
  });
  return found;
}

function saidInBraces(node: ESTree.JSXChild | ESTree.JSXAttributeValue): string[] {
  return node.type === 'JSXExpressionContainer' ? saidBy(node.expression) : [];
}

/** The texts that an expression may come out as, where they stand in it. */
function saidBy(node: ESTree.Expression | ESTree.JSXEmptyExpression): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.raw);
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate].flatMap(saidBy);
  return node.type === 'LogicalExpression' ? saidBy(node.right) : [];
}

/** Letters that are neither the product's name nor one key of a keyboard. */
function isRaw(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll('Aanname', '')) && !/^\s*\p{L}\s*$/u.test(text);
}
