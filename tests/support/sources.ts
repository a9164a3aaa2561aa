import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor, type VisitorObject } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Source {
  /** From the top folder, with forward slashes: `shared/session/decide.ts`. */
  path: string;
  text: string;
  /** Calls the visitor for each node of the syntax tree. */
  visit(visitor: VisitorObject): void;
}

/** Our own code under these folders, parsed. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders
    .flatMap(filesUnder)
    .filter((path) => /\.(?:ts|tsx|mjs)$/.test(path))
    .map(parse);
}

/** All files under a folder, as paths from the top folder; none where there is no such folder. */
export function filesUnder(folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** The line on which the text at this place of a source begins, counted from 1. */
export function lineAt(source: Source, offset: number): number {
  return source.text.slice(0, offset).split('\n').length;
}

function parse(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  return { path, text, visit: (visitor) => new Visitor(visitor).visit(program) };
}
