import { type z } from 'zod';

import { scenarioShapeWording } from '#shared/wording/scenarioShape.ts';
import type { ScenarioShapeWording } from '#shared/wording/scenarioShape.ts';
import { fieldsAt, valueAt } from './fields.ts';
import { nearest } from './nearest.ts';
import { inBoth } from './problem.ts';
import type { Path, Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;
type Say = (words: ScenarioShapeWording) => string;

/** Unknown fields told of at one place; where there are more, the file is something else altogether. */
const MOST_UNKNOWN = 20;

/**
 * What the schema finds wrong with `data`, in sentences for the author of the file. Without issues it is something that
 * could not be measured (see `readAs`), which only a field called `length` can be.
 */
export function shapeProblems(issues: readonly Issue[], data: unknown): Problem[] {
  if (issues.length === 0) return unmeasured(data, []);
  return issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    return issue.code === 'unrecognized_keys'
      ? issue.keys
          .slice(0, MOST_UNKNOWN)
          .map((key) => shapeProblem([...path, key], unknownField(key, fieldsAt(data, path))))
      : [shapeProblem(path, sayOf(issue, path, data))];
  });
}

function unmeasured(data: unknown, path: Path): Problem[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    const at = [...path, Array.isArray(data) ? Number(key) : key];
    const isOne = key === 'length' && typeof value === 'object';
    return isOne ? [shapeProblem(at, unknownField(key, fieldsAt(data, path)))] : unmeasured(value, at);
  });
}

function shapeProblem(path: Path, say: Say): Problem {
  return { path, message: inBoth(scenarioShapeWording, say) };
}

function unknownField(key: string, known: string[]): Say {
  const meant = nearest(key, known);
  return meant === null
    ? (words) => words.unknownFieldAmong(key, known.join(', '))
    : (words) => words.unknownField(key, meant);
}

function sayOf(issue: Issue, path: Path, data: unknown): Say {
  const field = fieldName(path);
  const value = valueAt(data, path);
  if (value === undefined) return (words) => words.missing(field);
  if (value === null || (typeof value === 'string' && value.trim() === ''))
    return (words) => words.blank(field);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, field, fieldsAt(data, path));
    case 'invalid_value':
      return (words) => words.notOneOf(field, issue.values.join(', '));
    case 'invalid_union':
      return union(issue, field);
    case 'invalid_format':
      return wrongFormat(issue.format, field);
    case 'too_big':
      return tooBig(issue, field);
    case 'too_small':
      return tooSmall(issue, field);
    case 'unrecognized_keys':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return (words) => words.unfit(field);
    default:
      return issue satisfies never;
  }
}

/** The last field name of a path, with its number where it is a part of a list: `lessons[2]`. */
function fieldName(path: Path): string {
  const start = path.findLastIndex((step) => typeof step === 'string');
  const [name, ...numbers] = path.slice(Math.max(0, start));
  return `${name ?? 'scenario'}${numbers.map((number) => `[${Number(number) + 1}]`).join('')}`;
}

function wrongType(expected: string, field: string, fields: string[]): Say {
  if (fields.length > 0) return (words) => words.wantsFields(field, fields.join(', '));
  switch (expected) {
    case 'string':
      return (words) => words.wantsText(field);
    case 'number':
      return (words) => words.wantsNumber(field);
    case 'int':
      return (words) => words.wantsWhole(field);
    case 'boolean':
      return (words) => words.wantsYesOrNo(field);
    case 'array':
      return (words) => words.wantsList(field);
    default:
      return (words) => words.unfit(field);
  }
}

function union(issue: Extract<Issue, { code: 'invalid_union' }>, field: string): Say {
  const allowed =
    'options' in issue && Array.isArray(issue.options)
      ? issue.options.map(String)
      : issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
  return (words) => (allowed.length > 0 ? words.notOneOf(field, allowed.join(', ')) : words.unfit(field));
}

function wrongFormat(format: string, field: string): Say {
  switch (format) {
    case 'regex':
      return (words) => words.badId(field);
    case 'url':
      return (words) => words.badAddress(field);
    case 'email':
      return (words) => words.badEmail(field);
    default:
      return (words) => words.unfit(field);
  }
}

function tooBig({ origin, maximum }: Extract<Issue, { code: 'too_big' }>, field: string): Say {
  const most = Number(maximum);
  if (origin === 'string') return (words) => words.tooLong(field, most);
  return (words) => (origin === 'array' ? words.tooMany(field, most) : words.tooHigh(field, most));
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>, field: string): Say {
  const least = Number(issue.minimum);
  if (issue.origin === 'array') return (words) => words.tooFew(field, least);
  return (words) => words.tooLow(field, issue.inclusive === true ? least - 1 : least);
}
