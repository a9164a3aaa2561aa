import { posix } from 'node:path';
import type { Source } from './sources.ts';

export interface Import {
  from: string;
  /** A file of ours as a path from the top folder, or a package: `zod`, `@base-ui/react`, `node:sqlite`. */
  to: string;
  ours: boolean;
  typeOnly: boolean;
}

/** Every import of a source: static, re-exported, dynamic and in types. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) =>
    found.push({ ...resolve(source.path, specifier), typeOnly });
  source.visit({
    ImportDeclaration(node) {
      add(node.source.value, node.importKind === 'type');
    },
    ExportNamedDeclaration(node) {
      if (node.source) add(node.source.value, node.exportKind === 'type');
    },
    ExportAllDeclaration(node) {
      add(node.source.value, node.exportKind === 'type');
    },
    ImportExpression(node) {
      if (node.source.type === 'Literal') add(String(node.source.value), false);
    },
    TSImportType(node) {
      add(node.source.value, true);
    },
  });
  return found;
}

/** The files of one import cycle, the first again at the end; none where there is no cycle. */
export function cycleIn(imports: Import[]): string[] {
  const next = Map.groupBy(
    imports.filter((each) => each.ours),
    (each) => each.from,
  );
  const done = new Set<string>();

  function search(file: string, path: string[]): string[] {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const { to } of next.get(file) ?? []) {
      const cycle = search(to, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  }

  for (const file of next.keys()) {
    const cycle = search(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

function resolve(from: string, specifier: string): Omit<Import, 'typeOnly'> {
  if (specifier.startsWith('#')) return { from, to: specifier.slice(1), ours: true };
  if (specifier.startsWith('.')) return { from, to: posix.join(posix.dirname(from), specifier), ours: true };
  const parts = specifier.split('/');
  const to = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
  return { from, to: to ?? specifier, ours: false };
}
