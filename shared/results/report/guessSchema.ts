import { z } from 'zod';

import { bothLanguages, count, reason } from './schemaParts.ts';

const tenths = z.number().min(0).max(10);

export const guesses = z
  .array(
    z.strictObject({
      round: z.string(),
      poll: z.string(),
      result: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('guesses'),
          people: count,
          counts: z.array(count).length(11).describe('People who guessed 0 to 10 of every ten.'),
          mean: tenths,
          truth: tenths.describe('What it was, of every ten.'),
          sentence: bothLanguages,
        }),
        z.strictObject({ kind: z.literal('withheld'), reason }),
      ]),
    }),
  )
  .describe('What the room thought of itself, beside what was so. Absent where that is not asked.');
