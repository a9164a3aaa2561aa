import { z } from 'zod';

import { bothLanguages, count, difference, share } from './schemaParts.ts';

/** @param poll the schema of a poll with its rounds, which the answers are told as */
export function followUpWith<Poll extends z.ZodType>(poll: Poll) {
  return z
    .strictObject({
      from: z.iso.date(),
      invited: z.iso
        .date()
        .describe('The day on which people were asked; between the first and the last one.'),
      until: z.iso.date(),
      plans: count
        .nullable()
        .describe('Plans that were made in the session, or answers, if those are more; null for too few.'),
      answers: count,
      polls: z
        .array(poll)
        .describe(
          'Whether the call was made; and how often people asked for the facts behind a judgement, now and, looking ' +
            'back, before the session: of those who said both.',
        ),
      rates: z
        .strictObject({
          responseRate: share.nullable(),
          doneAmongResponders: share.nullable(),
          doneAmongRespondersCI: z
            .tuple([share, share])
            .nullable()
            .describe('95% interval, Wilson 1927; from twenty answers.'),
          doneFloor: share.nullable().describe('Of all plans: who did not answer counts as not done.'),
        })
        .nullable()
        .describe('null where the number who made the call may not stand alone.'),
      asking: z
        .strictObject({ more: count, same: count, less: count })
        .nullable()
        .describe(
          'How many ask more often, as often or less often than before; null where that would tell too much.',
        ),
      inference: z
        .strictObject({
          wPlus: z.number().min(0),
          wMinus: z.number().min(0),
          rankBiserial: difference.nullable(),
          exactP: share.nullable(),
        })
        .nullable()
        .describe('Wilcoxon signed rank over the five answers, exact and two-sided.'),
      sentences: z.array(bothLanguages),
    })
    .describe(
      'What became of it, weeks later. Absent until that is closed. It lies beside results: the control number is not ' +
        'about it.',
    );
}
