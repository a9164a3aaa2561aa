import { readdirSync, readFileSync } from 'node:fs';
import type { Scenario } from '#shared/scenario.ts';
import { readScenario } from './readScenario.ts';

/** The story that the product was made for stands first, and so is what a trainer gets who chooses nothing. */
const FIRST = 'zeger.yaml';

/**
 * Reads every scenario file in a folder: the story of Zeger first and all else by file name, each before its variants.
 * @throws an error with all problems in words when a file is no good, or when two files have the same id.
 */
export function readFolder(folder: URL): Scenario[] {
  const scenarios = new Map<string, Scenario>();
  const problems: string[] = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort((one, other) => Number(other === FIRST) - Number(one === FIRST) || (one < other ? -1 : 1))) {
    const read = readScenario(file, readFileSync(new URL(file, folder), 'utf8'));
    if (!read.ok) problems.push(...read.problems.map(({ text }) => text.en));
    else {
      for (const scenario of [read.scenario, ...read.variants]) {
        if (scenarios.has(scenario.id)) {
          problems.push(`${file}: the id ‘${scenario.id}’ belongs to another file; choose another id.`);
        } else scenarios.set(scenario.id, scenario);
      }
    }
  }
  if (problems.length > 0) throw new Error(`the built-in scenarios cannot be read:\n${problems.join('\n')}`);
  return [...scenarios.values()];
}
