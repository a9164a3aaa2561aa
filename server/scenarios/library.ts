import { readdirSync, readFileSync } from 'node:fs';

import type { ScenarioSummary } from '#shared/api.ts';
import { inLanguage } from '#shared/scenario.ts';
import type { Scenario } from '#shared/scenario.ts';
import { readScenario } from './readScenario.ts';

/** The folder of the scenarios that come with the product: this one. */
export const BUILT_IN = new URL('./', import.meta.url);
/** The story that the product was made for stands first, and so is what a trainer gets who chooses nothing. */
const FIRST = 'zeger.yaml';

export interface Library {
  /** What a trainer can choose from, the story of Zeger first and all else by file name. */
  list(): ScenarioSummary[];
  find(id: string): Scenario | null;
}

/**
 * Reads every scenario file in a folder, once.
 * @throws an error with all problems in words when a file is no good, or when two files have the same id.
 */
export function loadLibrary(folder: URL): Library {
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
  return {
    list: () => [...scenarios.values()].map(summaryOf),
    find: (id) => scenarios.get(id) ?? null,
  };
}

function summaryOf({ id, version, title, summary, minutes, languages }: Scenario): ScenarioSummary {
  return {
    id,
    version,
    title: { nl: inLanguage(title, 'nl'), en: inLanguage(title, 'en') },
    summary: { nl: inLanguage(summary, 'nl'), en: inLanguage(summary, 'en') },
    minutes,
    languages,
  };
}
