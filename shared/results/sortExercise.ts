import { ratio, sum } from './numbers.ts';

/** What a participant made of one statement; `null` is a skip. */
export type Label = 'fact' | 'opinion' | 'unsure' | null;

/** How a group sorted statements. Shares in 0..1; `null` means not defined. */
export type SortExercise = {
  /** every statement of the key: how many answered, unsure included, and the shares of those answers */
  perStatement: Record<string, { answers: number; factShare: number | null; matchesKey: number | null }>;
  opinionTakenForFact: number | null;
  factTakenForOpinion: number | null;
};

/**
 * How well a group told facts from opinions. A conclusion is sorted as an opinion: there is no third pile.
 *
 * factShare = answers "fact" / answers; matchesKey = answers that are the key's / answers. The two error rates
 * are over all statements of a kind together and over definite answers alone: opinionTakenForFact = "fact" /
 * ("fact" + "opinion") on opinions, factTakenForOpinion = "opinion" / ("fact" + "opinion") on facts. So unsure
 * counts in a statement's own shares and not in the error rates; a skip counts nowhere.
 * Source: house measure; the two rates are false alarms and misses, as in Green and Swets 1966, Signal Detection
 * Theory and Psychophysics.
 *
 * @param input key: statement to what it is; labels: participant to statement to label, where a statement that is
 *   left out is a skip. Only own enumerable keys count.
 * @returns a share without an answer under it is `null`
 * @throws RangeError when the key or a label is none of the words above, or a label is for no statement of the key
 */
export function sortExercise(input: {
  key: Readonly<Record<string, 'fact' | 'opinion' | 'conclusion'>>;
  labels: Readonly<Record<string, Readonly<Record<string, Label>>>>;
}): SortExercise {
  const statements = new Map(
    Object.entries(input.key).map(([id, kind]) => [
      id,
      { pile: pileOf(kind), given: { fact: 0, opinion: 0, unsure: 0 } },
    ]),
  );
  for (const [id, label] of Object.values(input.labels).flatMap(Object.entries<Label>)) {
    const statement = statements.get(id);
    if (statement === undefined) throw new RangeError(`"${id}" is not one of the statements`);
    if (label !== null) statement.given[requireLabel(label)] += 1;
  }
  const sorted = [...statements.values()];
  return {
    // fromEntries defines its keys, so a statement called "__proto__" stays a key like any other.
    perStatement: Object.fromEntries([...statements].map(([id, statement]) => [id, barOf(statement)])),
    opinionTakenForFact: errorRate(sorted.filter(({ pile }) => pile === 'opinion')),
    factTakenForOpinion: errorRate(sorted.filter(({ pile }) => pile === 'fact')),
  };
}

type Pile = 'fact' | 'opinion';
type Statement = { pile: Pile; given: Record<Pile | 'unsure', number> };

function pileOf(kind: string): Pile {
  if (kind === 'fact') return 'fact';
  if (kind === 'opinion' || kind === 'conclusion') return 'opinion';
  throw new RangeError(`"${kind}" is not a kind of statement`);
}

function requireLabel(label: Pile | 'unsure'): Pile | 'unsure' {
  if (label === 'fact' || label === 'opinion' || label === 'unsure') return label;
  throw new RangeError(`"${String(label)}" is not a label`);
}

function barOf({ pile, given }: Statement): SortExercise['perStatement'][string] {
  const answers = given.fact + given.opinion + given.unsure;
  return { answers, factShare: ratio(given.fact, answers), matchesKey: ratio(given[pile], answers) };
}

/** The part of the definite answers that is not the key's, over statements of one kind. */
function errorRate(statements: readonly Statement[]): number | null {
  const definite = sum(statements.map(({ given }) => given.fact + given.opinion));
  return ratio(definite - sum(statements.map(({ pile, given }) => given[pile])), definite);
}
