import { z } from 'zod';

import { count, moment, reason } from './schemaParts.ts';

export const hands = z
  .array(
    z.strictObject({
      poll: z.string(),
      moment,
      result: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('hands'),
          n: count.describe('Hands in all.'),
          counts: z.array(count).describe('Hands per option, in the order of the poll.'),
        }),
        z.strictObject({ kind: z.literal('withheld'), reason }),
      ]),
    }),
  )
  .describe(
    'A show of hands of people without a phone, counted by the trainer: in no other figure. Absent where none were counted.',
  );
