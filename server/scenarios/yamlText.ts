import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLError,
} from 'yaml';

import { scenarioShapeWording } from '#shared/wording/scenarioShape.ts';
import type { ScenarioShapeWording } from '#shared/wording/scenarioShape.ts';
import { inBoth } from './problem.ts';
import type { Path, Problem } from './problem.ts';
import { yamlErrorWording } from './yamlErrors.ts';

/** Times that a text may be repeated with `*name` in one file. */
export const MOST_ALIASES = 200;

/** A problem at a line of the file, counted from 1. */
export type LineProblem = Pick<Problem, 'message'> & { line: number };

export type YamlText =
  { ok: true; data: unknown; lineOf: (path: Path) => number } | { ok: false; problems: LineProblem[] };

/** Reads one YAML document as data, and remembers on which line each part of it stands. */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  // The package's own look for double fields compares each with each; `duplicateProblems` does not.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const found = [...document.errors, ...document.warnings].map((error) => {
    const quote = openQuote(document, error, text.length);
    return quote === null
      ? problemAt(lineAt(error.pos[0]), yamlErrorWording(error.code))
      : problemAt(lineAt(quote), (words) => words.unclosed);
  });
  // One slip makes many errors: of one that unsettles the parser itself, the first tells all.
  if (document.errors[0]?.code === 'RESOURCE_EXHAUSTION') return { ok: false, problems: found.slice(0, 1) };

  const problems = [...found, ...duplicateProblems(document, lineAt), ...aliasProblems(document, lineAt)];
  if (problems.length > 0) return { ok: false, problems };
  try {
    const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
    return { ok: true, data, lineOf: (path) => lineAt(offsetOf(document, path)) };
  } catch (error) {
    // What the package throws for aliases that unfold to more than the limit.
    if (!(error instanceof ReferenceError)) throw error;
    return { ok: false, problems: [problemAt(1, (words) => words.tooManyAliases(MOST_ALIASES))] };
  }
}

function problemAt(line: number, say: (words: ScenarioShapeWording) => string): LineProblem {
  return { line, message: inBoth(scenarioShapeWording, say) };
}

/** Where a quote was opened that is never closed: it has swallowed the rest, so that it is the last text. */
function openQuote(document: Document, { code, pos: [place] }: YAMLError, end: number): number | null {
  let start: number | null = null;
  if (code !== 'MISSING_CHAR' || place < end) return start;
  visit(document, {
    Scalar(_, { range }) {
      start = range?.[0] ?? start;
    },
  });
  return start;
}

function duplicateProblems(document: Document, lineAt: (offset: number) => number): LineProblem[] {
  const problems: LineProblem[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const key of items.map((pair) => pair.key).filter(isScalar)) {
        const name = String(key.value);
        if (seen.has(name)) {
          problems.push(problemAt(lineAt(key.range?.[0] ?? 0), (words) => words.duplicateField));
        }
        seen.add(name);
      }
    },
  });
  return problems;
}

function aliasProblems(document: Document, lineAt: (offset: number) => number): LineProblem[] {
  const aliases: { name: string; offset: number; known: boolean }[] = [];
  const anchors = new Set<string>();
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) aliases.push({ name: node.source, offset, known: anchors.has(node.source) });
      else if (node.anchor !== undefined) anchors.add(node.anchor);
    },
  });
  // Before any is resolved: resolving takes time in proportion to aliases times nodes.
  const tooMany = aliases[MOST_ALIASES];
  if (tooMany) return [problemAt(lineAt(tooMany.offset), (words) => words.tooManyAliases(MOST_ALIASES))];
  return aliases
    .filter(({ known }) => !known)
    .map(({ name, offset }) => problemAt(lineAt(offset), (words) => words.unknownAnchor(name)));
}

/** Where a part of the document begins: at its field name, or as near to it as the document goes. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined || !isScalar(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = typeof step === 'number' ? node.items[step] : undefined;
      if (!isNode(node)) return offset;
      offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
