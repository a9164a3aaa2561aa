import { z } from 'zod';

import { bothLanguages, count, difference, moment, reason, share, text } from './schemaParts.ts';

export const confidence = z
  .strictObject({
    scene: z.string(),
    prediction: z.strictObject({
      round: z.string(),
      label: text,
      poll: z.string(),
      truth: z.string().describe('The answer that came true.'),
      result: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('calibration'),
          people: count.describe('Predicted and said how sure they were. All figures are of them.'),
          counts: z
            .array(z.array(count))
            .describe('counts[i][j]: people who chose option i and were 50, 60, 70, 80, 90 or 100% sure.'),
          right: count,
          sureAndWrong: count.describe('At least 80% sure, and wrong.'),
          meanConfidence: share,
          gap: difference.describe('Mean confidence minus the share that was right.'),
          brier: share.describe('Mean squared distance to the truth: 0 is perfect, .25 a coin.'),
          sentence: bothLanguages,
        }),
        z.strictObject({ kind: z.literal('withheld'), reason, people: count.nullable() }),
      ]),
    }),
    conviction: z.strictObject({
      poll: z.string(),
      moments: z.array(moment),
      result: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('conviction'),
          people: count.describe('Said at every moment how sure they were, or that they did not know yet.'),
          means: z
            .array(difference)
            .describe('Per moment, from -1, all certain of no, to 1, all certain of yes.'),
          shift: z.number().min(-2).max(2).describe('Mean paired difference, last moment minus first.'),
          softened: count.describe('Kept their yes or no, and were less sure of it at the last moment.'),
          sureAtFirst: count.describe('At least 80% sure of their yes or no at the first moment.'),
          sentence: bothLanguages,
        }),
        z.strictObject({ kind: z.literal('withheld'), reason, people: count.nullable() }),
      ]),
    }),
  })
  .describe('How sure people were of a prediction, and of their choice at each moment.');
