import type { Lang } from '#shared/ids.ts';
import { readAs } from '#shared/readAs.ts';
import { scenarioFileSchema } from '#shared/scenarioSchema.ts';
import type { Scenario } from '#shared/scenario.ts';
import { scenarioShapeWording } from '#shared/wording/scenarioShape.ts';
import { checkScenario } from './checkScenario.ts';
import { inBoth } from './problem.ts';
import type { Path, Problem } from './problem.ts';
import { shapeProblems } from './shapeProblems.ts';
import { playedIn, unknownScenes } from './variants.ts';
import { readYaml } from './yamlText.ts';
import type { LineProblem } from './yamlText.ts';

/** The largest scenario file, in kB of 1024 bytes; thirty minutes in two languages take about 30. */
export const LARGEST_KB = 256;

/** A problem as its author reads it: "file:line: what is wrong; what to do." */
interface FileProblem {
  line: number;
  text: Record<Lang, string>;
}

export type ReadScenario =
  { ok: true; scenario: Scenario; variants: Scenario[] } | { ok: false; problems: FileProblem[] };

/**
 * Reads and checks a scenario file. Never throws for what an author wrote: a refusal holds all problems, in the
 * order of their lines. The parts are read in turn, YAML, shape, rules, as each needs the one before.
 */
export function readScenario(fileName: string, yamlText: string): ReadScenario {
  const refuse = (problems: LineProblem[]): ReadScenario => ({
    ok: false,
    problems: inFile(fileName, problems),
  });
  if (Buffer.byteLength(yamlText) > LARGEST_KB * 1024) {
    return refuse([
      { line: 1, message: inBoth(scenarioShapeWording, (words) => words.tooLarge(LARGEST_KB)) },
    ]);
  }
  const yaml = readYaml(yamlText);
  if (!yaml.ok) return refuse(yaml.problems);
  if (yaml.data === null) {
    return refuse([{ line: 1, message: inBoth(scenarioShapeWording, (words) => words.empty) }]);
  }
  const shaped = readAs(scenarioFileSchema, yaml.data);
  if (!shaped.success) return refuse(atLines(shapeProblems(shaped.issues, yaml.data), yaml.lineOf));
  const [told, ...variants] = playedIn(shaped.data).map(({ scenario, placeInFile }) => ({
    scenario,
    broken: checkScenario(scenario).map(({ path, message }) => ({ path: placeInFile(path), message })),
  }));
  if (told === undefined) throw new Error('a file tells a scenario');
  const broken = [...unknownScenes(shaped.data), ...[told, ...variants].flatMap((each) => each.broken)];
  return broken.length === 0
    ? { ok: true, scenario: told.scenario, variants: variants.map(({ scenario }) => scenario) }
    : refuse(atLines(broken, yaml.lineOf));
}

function atLines(problems: readonly Problem[], lineOf: (path: Path) => number): LineProblem[] {
  return problems.map(({ path, message }) => ({ line: lineOf(path), message }));
}

function inFile(fileName: string, problems: readonly LineProblem[]): FileProblem[] {
  // Keyed by its words, since a text that is repeated with an alias is wrong once.
  const told = new Map<string, FileProblem>();
  for (const { line, message } of problems) {
    const text = { nl: `${fileName}:${line}: ${message.nl}`, en: `${fileName}:${line}: ${message.en}` };
    told.set(text.en, { line, text });
  }
  return [...told.values()].sort((a, b) => a.line - b.line);
}
