import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ScenarioSummary } from '#shared/api.ts';
import { inLanguage } from '#shared/scenario.ts';
import type { Scenario } from '#shared/scenario.ts';

/** The folder of the scenarios that come with the product: this one. */
export const BUILT_IN = new URL('./', import.meta.url);

export interface Library {
  /** What a trainer can choose from, in the order of the library. */
  list(): ScenarioSummary[];
  find(id: string): Scenario | null;
}

/**
 * Reads every scenario file in a folder, as `readFolder` does, in a thread that ends with it: what reading and checking
 * take is far more than what is kept, and a server would hold on to that memory for as long as it runs.
 * @throws an error with all problems in words when a file is no good, or when two files have the same id.
 */
export async function loadLibrary(folder: URL): Promise<Library> {
  const thread = new Worker(new URL('./readingThread.ts', import.meta.url), {
    execArgv: [],
    workerData: folder.href,
  });
  // Rejects with the error that ended the thread.
  const [scenarios] = (await once(thread, 'message')) as [Scenario[]];
  return libraryOf(scenarios);
}

/** A library of these scenarios; no two of them may have the same id. */
export function libraryOf(scenarios: readonly Scenario[]): Library {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  return {
    list: () => scenarios.map(summaryOf),
    find: (id) => byId.get(id) ?? null,
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
