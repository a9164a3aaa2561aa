import { LANGS } from '#shared/ids.ts';
import type { Text } from '#shared/scenario.ts';
import type { Path } from '../problem.ts';
import { problem } from './rule.ts';
import type { Rule } from './rule.ts';

/** Every text inside a part of a scenario, with its place. */
export function textsIn(part: unknown, path: Path): { text: Text; path: Path }[] {
  if (typeof part !== 'object' || part === null) return [];
  if (isText(part)) return [{ text: part, path }];
  return Array.isArray(part)
    ? part.flatMap((item, index) => textsIn(item, [...path, index]))
    : Object.entries(part).flatMap(([field, value]) => textsIn(value, [...path, field]));
}

/** Each text is there in each language that the scenario says it speaks. */
export const languagesAreComplete: Rule = (scenario) =>
  textsIn(scenario, []).flatMap(({ text, path }) =>
    LANGS.filter((lang) => scenario.languages.includes(lang) && text[lang] === undefined).map((lang) =>
      problem(path, (words) => words.textMissing(lang)),
    ),
  );

/** Of all that a scenario holds, only texts have no other fields than languages. */
function isText(part: object): part is Text {
  return !Array.isArray(part) && Object.keys(part).every((field) => LANGS.some((lang) => lang === field));
}
