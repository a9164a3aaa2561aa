import type { Lang, OptionId } from './ids.ts';
import type { Part, Text, Poll, Scene, Scenario } from './scenarioSchema.ts';

// Apart from the schema, so that no page loads what reads scenario files.
export type { Part, Text, Poll, RevealStep, Rung, Scene, Comparison, Scenario } from './scenarioSchema.ts';

/** The text in `lang`, or in the scenario's other language where that one is missing. */
export function inLanguage(said: Text, lang: Lang): string {
  return said[lang] ?? said.nl ?? said.en ?? '';
}

/** Whether a part beyond the core is switched on. A log that was written before there were parts has none. */
export function hasPart({ parts }: Scenario, part: Part): boolean {
  return parts?.includes(part) === true;
}

/** What a participant can choose in a poll; `label` is null where the product's own words are used. */
export interface PollOption {
  id: OptionId;
  label: Text | null;
}

/** The ids of the constant question, in the order in which they are always shown. */
const CALL_OPTIONS = ['skip', 'unsure', 'call'] as const;
/** How many of every ten: nobody to everybody. */
const TENTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
/** What somebody can make of a statement; a conclusion is sorted as an opinion. */
export const SORT_OPTIONS = ['fact', 'opinion', 'unsure'] as const;
/** The one choice that the server learns of an if-then plan. */
export const PLAN_MADE = 'made';

/** A poll's options in their fixed order; empty for the types that are not played as options. */
export function optionsOf(asked: Poll): PollOption[] {
  switch (asked.type) {
    case 'call':
      return CALL_OPTIONS.map((option) => ({ id: option, label: asked.labels?.[option] ?? null }));
    case 'choice':
    case 'predict':
      return asked.options;
    case 'scale':
      return ['1', '2', '3', '4', '5'].map((point, index) => ({
        id: point,
        label: asked.labels?.[index] ?? (index === 0 ? asked.minLabel : index === 4 ? asked.maxLabel : null),
      }));
    case 'guess':
      return TENTHS.map((tenths) => ({ id: `${tenths}`, label: null }));
    case 'ifThen':
      return [{ id: PLAN_MADE, label: null }];
    case 'sort':
      return SORT_OPTIONS.map((option) => ({ id: option, label: null }));
    case 'text':
      return [];
    default:
      return asked satisfies never;
  }
}

/** Whether a poll has this option: asked of every ballot, and so without making the options for it. */
export function hasOption(asked: Poll, id: string): boolean {
  switch (asked.type) {
    case 'call':
      return CALL_OPTIONS.some((option) => option === id);
    case 'choice':
    case 'predict':
      return asked.options.some((option) => option.id === id);
    case 'scale':
      return /^[1-5]$/.test(id);
    case 'guess':
      return /^(?:\d|10)$/.test(id);
    case 'ifThen':
      return id === PLAN_MADE;
    case 'sort':
      return SORT_OPTIONS.some((option) => option === id);
    case 'text':
      return false;
    default:
      return asked satisfies never;
  }
}

/** The poll with this id; a scenario that was checked has every poll that its moments name. */
export function pollById(scenario: Scenario, pollId: string): Poll {
  const found = scenario.polls.find((candidate) => candidate.id === pollId);
  if (found === undefined) throw new Error(`the scenario has no poll ${pollId}`);
  return found;
}

/** The scene with this id, or `null`. */
export function sceneById(scenario: Scenario, sceneId: string): Scene | null {
  return scenario.scenes.find((candidate) => candidate.id === sceneId) ?? null;
}
