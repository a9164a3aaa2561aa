import { z } from 'zod';

import { count, reason, text } from './schemaParts.ts';

export const writings = z
  .array(
    z.strictObject({
      round: z.string(),
      label: text,
      question: text,
      gossip: text.optional().describe('The line that people wrote anew, where they did.'),
      result: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('written'),
          people: count.describe('People who wrote something.'),
          marking: count
            .nullable()
            .describe('People who marked what is of use to them, where that was asked.'),
        }),
        z.strictObject({ kind: z.literal('withheld'), reason }),
      ]),
    }),
  )
  .describe('How many people wrote. Absent where nobody is asked to.');

export const texts = z
  .array(
    z.strictObject({
      round: z.string(),
      texts: z.array(
        z.strictObject({
          text: z.string(),
          people: count.describe('How many wrote the same, as the trainer put it together.'),
          marks: count.nullable().describe('How many marked it.'),
        }),
      ),
    }),
  )
  .describe(
    'What people wrote, as far as the trainer has shown it, in no order of theirs. Not under the control number; absent ' +
      'below ten writers, and once the session is sealed.',
  );
