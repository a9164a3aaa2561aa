import { z } from 'zod';

/* What the parts of a report's schema are made of. */

export const count = z.int().min(0);
export const share = z.number().min(0).max(1);
export const difference = z.number().min(-1).max(1);
export const text = z
  .strictObject({ nl: z.string().optional(), en: z.string().optional() })
  .describe('A text in each language of the scenario.');
export const bothLanguages = z.strictObject({ nl: z.string(), en: z.string() });
export const reason = z
  .enum(['notAsked', 'stillOpen', 'askedAgain', 'shownLater', 'tooFew', 'noClearMajority', 'protected'])
  .describe(
    'Why a number is not there: its round was not held, is still open, belongs to a question that will be asked ' +
      'again or to a scene that is still to come; too few voted; the ballots are too evenly spread; or somebody’s choice could be worked out from it.',
  );
export type Reason = z.infer<typeof reason>;

export const moment = z.strictObject({ round: z.string(), label: text });
