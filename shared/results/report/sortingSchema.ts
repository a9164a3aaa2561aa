import { z } from 'zod';

import { bothLanguages, count, reason, share, text } from './schemaParts.ts';

const piles = z.strictObject({ fact: count, opinion: count, unsure: count });

const rate = z
  .strictObject({ taken: count, of: count, share })
  .nullable()
  .describe('Answers that were not the key’s, of all definite answers; null where there was none.');

const statement = z.strictObject({
  item: z.string(),
  text,
  key: z.enum(['fact', 'opinion', 'conclusion']).describe('A conclusion is sorted as an opinion.'),
  isTrue: z
    .boolean()
    .nullable()
    .describe('Of a fact: whether it is so. What can be checked and is not so is a fact as well.'),
  why: text,
  rung: z
    .enum(['data', 'selected', 'meaning', 'assumption', 'conclusion', 'action'])
    .nullable()
    .describe('Where it stands on the ladder of inference.'),
  result: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('sorted'),
      n: count.describe('People who sorted this statement.'),
      counts: piles,
      percent: piles.nullable().describe('Whole, add up to 100, and start at ten people.'),
    }),
    z.strictObject({ kind: z.literal('withheld'), reason, n: count }),
  ]),
});

export const sortings = z
  .array(
    z.strictObject({
      round: z.string(),
      poll: z.string(),
      question: text,
      statements: z
        .array(statement)
        .describe('The most divided first; empty until all of them have been told.'),
      result: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('rates'),
          level: z
            .enum(['counts', 'percent', 'interval'])
            .describe('How much the statement that the fewest people sorted allows to be shown.'),
          people: count.describe('Sorted at least one statement.'),
          opinionTakenForFact: rate,
          factTakenForOpinion: rate,
          sentence: bothLanguages,
        }),
        z.strictObject({ kind: z.literal('withheld'), reason }),
      ]),
    }),
  )
  .describe('Statements that people sorted into facts and opinions. Absent where that is not asked.');
