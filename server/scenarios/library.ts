import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
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

/** What the process that reads a folder answers. */
export type Reading = { ok: true; scenarios: Scenario[] } | { ok: false; problem: string };

/**
 * Reads every scenario file in a folder, as `readFolder` does, in a process that ends with it: what reading and checking
 * take is far more than what is kept, and a server, even one that read in a thread, would hold on to that memory for as
 * long as it runs.
 * @throws an error with all problems in words when a file is no good, or when two files have the same id.
 */
export async function loadLibrary(folder: URL): Promise<Library> {
  const program = fork(new URL('./readingProcess.ts', import.meta.url), [folder.href], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const [reading] = (await Promise.race([once(program, 'message'), endOf(program)])) as [Reading];
  if (!reading.ok) throw new Error(reading.problem);
  return libraryOf(reading.scenarios);
}

/** @throws an error once it has ended, or cannot be started. */
async function endOf(program: ChildProcess): Promise<never> {
  const [code, signal] = (await once(program, 'close')) as [number | null, NodeJS.Signals | null];
  throw new Error(`the process that reads the scenarios has ended with ${code ?? signal}`);
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
