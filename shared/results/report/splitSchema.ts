import { z } from 'zod';

import { bothLanguages, count, difference, moment, reason, share, text } from './schemaParts.ts';

const half = z
  .array(z.strictObject({ counts: z.array(count), percent: z.array(count).nullable() }))
  .describe('Per moment, per option in the order of the poll.');

export const split = z
  .strictObject({
    scene: z.string(),
    poll: z.string(),
    arms: z.array(z.strictObject({ id: z.enum(['gossip', 'facts']), text })),
    moments: z.array(moment),
    result: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('split'),
        target: z.string(),
        tested: z
          .string()
          .describe('The moment that is tested, fixed beforehand; the others are exploratory.'),
        people: z
          .strictObject({ gossip: count, facts: count })
          .describe('Read that briefing and voted at every moment. All figures are of them.'),
        gossip: half,
        facts: half,
        verdict: z.enum(['factsMore', 'gossipMore', 'noDifference']),
        inference: z
          .strictObject({
            differences: z
              .array(z.strictObject({ share: difference, ci: z.tuple([difference, difference]) }))
              .describe(
                'Per moment, share of the target among readers of the facts minus that among readers of the gossip, ' +
                  'with its 95% interval: Newcombe 1998, method 10 for independent proportions.',
              ),
            fisherP: share.describe('Fisher’s exact test of the tested moment, two-sided.'),
          })
          .nullable(),
        sentence: bothLanguages,
      }),
      z.strictObject({
        kind: z.literal('withheld'),
        reason,
        people: z.strictObject({ gossip: count, facts: count }).nullable(),
      }),
    ]),
  })
  .describe(
    'What two briefings did, of which chance gave one to each half. Absent until the room knows of them.',
  );
