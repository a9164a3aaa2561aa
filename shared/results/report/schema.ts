import { z } from 'zod';

import { confidence } from './confidenceSchema.ts';
import { followUpWith } from './followUpSchema.ts';
import { guesses } from './guessSchema.ts';
import { hands } from './handsSchema.ts';
import { sortings } from './sortingSchema.ts';
import { split } from './splitSchema.ts';
import { texts, writings } from './textsSchema.ts';
import { bothLanguages, count, difference, moment, reason, share, text } from './schemaParts.ts';

/** Raised whenever a reader of the published JSON could misread a report of the new shape. */
export const REPORT_SCHEMA_VERSION = 2;

const lang = z.enum(['nl', 'en']);
const privacy = z
  .enum(['story', 'personal'])
  .describe(
    'Class of a poll: about invented clients, or about the own company, where the rules are stricter.',
  );
const level = z
  .enum(['none', 'counts', 'percent', 'interval'])
  .describe(
    'How much this number of people allows to be shown: each level has what the ones before it have.',
  );
const instant = z.iso.datetime();

const option = z.strictObject({ id: z.string(), label: text });

const kept = z
  .boolean()
  .describe(
    'Whether this is the earlier result, because too little changed after reopening to count again safely.',
  );
const roundResult = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('table'),
    n: count,
    grouped: z.boolean(),
    cells: z
      .array(z.strictObject({ options: z.array(z.string()), count, percent: count.nullable() }))
      .describe(
        'Options that are shown together have one count. Percentages are whole, add up to 100, and start at ten votes.',
      ),
    kept,
  }),
  z.strictObject({
    kind: z.literal('band'),
    n: count,
    option: z.string(),
    atLeastPercent: z
      .union([z.literal(60), z.literal(80)])
      .describe('Near-unanimity, as a lower bound only.'),
    kept,
  }),
  z.strictObject({
    kind: z.literal('withheld'),
    reason,
    n: count.nullable().describe('null for a round that has no table to take it from.'),
    kept,
  }),
]);

const poll = z.strictObject({
  id: z.string(),
  type: z.enum(['call', 'choice', 'predict', 'scale', 'guess', 'sort', 'text', 'ifThen']),
  privacy,
  question: text,
  client: text.nullable(),
  options: z.array(option),
  rounds: z.array(
    z.strictObject({
      round: z.string(),
      label: text,
      scene: z.strictObject({ id: z.string(), title: text }),
      result: roundResult,
    }),
  ),
});

const inference = z.strictObject({
  netShift: difference.describe('Share of the target afterwards minus before, of the pairs.'),
  netShiftCI: z
    .tuple([difference, difference])
    .nullable()
    .describe('95% interval, Newcombe 1998, method 10 for paired proportions.'),
  exactP: share.nullable().describe('McNemar, exact and two-sided.'),
  normalizedGain: difference
    .nullable()
    .describe('Rise as a part of what could rise, fall as a part of what could fall.'),
  sensitivity: z
    .strictObject({ worst: difference, stayed: difference, best: difference })
    .nullable()
    .describe(
      'The difference over everybody who voted before, whatever those who dropped out would have chosen.',
    ),
});

const counted = z
  .strictObject({ counts: z.array(count), percent: z.array(count).nullable() })
  .describe('Per option, in the order of the poll.');

const comparison = z.strictObject({
  id: z.string(),
  poll: z.string(),
  privacy,
  primary: z.boolean().describe('Fixed in the scenario beforehand; all others are exploratory.'),
  before: moment,
  after: moment,
  target: z.string(),
  result: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('shift'),
      level,
      pairs: count.describe('People who voted at both moments. All figures of the comparison are of them.'),
      beforeOnly: count.nullable(),
      afterOnly: count.nullable(),
      before: counted.nullable(),
      after: counted.nullable(),
      flows: z
        .array(z.array(count))
        .nullable()
        .describe('flows[i][j]: people who went from option i to option j.'),
      switchedTo: count.nullable(),
      switchedAway: count.nullable(),
      changed: count.nullable(),
      inference: inference.nullable(),
      sentence: bothLanguages,
    }),
    z.strictObject({ kind: z.literal('withheld'), reason, pairs: count.nullable() }),
  ]),
});

const series = z.strictObject({
  poll: z.string(),
  privacy,
  moments: z.array(moment),
  result: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('series'), people: count, moments: z.array(counted) }),
    z.strictObject({ kind: z.literal('withheld'), reason, people: count.nullable() }),
  ]),
});

const strikes = z.strictObject({
  before: z.strictObject({ scene: z.string(), title: text }),
  after: z.strictObject({ scene: z.string(), title: text }),
  result: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('strikes'),
      people: count.describe('Voted on every client of the list both times.'),
      fewer: count,
      more: count,
      same: count,
      inference: z
        .strictObject({
          wPlus: z.number().min(0),
          wMinus: z.number().min(0),
          rankBiserial: difference.nullable(),
          exactP: share.nullable(),
        })
        .nullable()
        .describe(
          'Wilcoxon signed rank, exact and two-sided, over the number of clients struck off per person.',
        ),
      sentence: bothLanguages,
    }),
    z.strictObject({ kind: z.literal('withheld'), reason, people: count.nullable() }),
  ]),
});

const plans = z.strictObject({
  round: z.string(),
  label: text,
  question: text,
  result: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('plans'), made: count }),
    z.strictObject({ kind: z.literal('withheld'), reason }),
  ]),
});

const publishedSchema = z
  .strictObject({
    polls: z.array(poll),
    comparisons: z.array(comparison),
    series: z.array(series),
    strikes: strikes.nullable(),
    plans: z.array(plans),
    confidence: z.array(confidence).optional().describe('Absent where it is not asked.'),
    split: split.optional(),
    guesses: guesses.optional(),
    sortings: sortings.optional(),
    hands: hands.optional(),
    writings: writings.optional(),
  })
  .describe('What a session has published: the part that the control number is about.');
export type PublishedResults = z.infer<typeof publishedSchema>;

const hearsay = z
  .strictObject({
    client: text,
    said: text,
    verdict: z.enum(['holds', 'partly', 'fails']),
  })
  .describe('What a colleague said of a client on the list, and whether the facts bear it out.');

/** A report as it is published: text in every language of the scenario, figures in one. */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(REPORT_SCHEMA_VERSION),
  product: z.strictObject({ name: z.literal('Aanname'), version: z.string() }),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe(
      'SHA-256 in lower-case hex of results, written as JSON with the keys of every object in order and no spaces. ' +
        'Its first eight figures are the control number: the same number, the same results.',
    ),
  madeAt: instant,
  session: z.strictObject({
    heldAt: instant,
    heldOn: z.iso.date().describe('The day of heldAt where the session was held.'),
    ended: z.boolean(),
    scenario: z.strictObject({ id: z.string(), version: z.int(), title: text }),
    lang,
    languages: z.array(lang),
    group: z.string().nullable(),
    company: z.string().nullable(),
    contact: z
      .strictObject({
        name: z.string(),
        company: z.string(),
        email: z.string(),
        phone: z.string(),
        web: z.string(),
      })
      .nullable(),
    joined: count,
    voted: count.describe('People who cast at least one ballot.'),
  }),
  remark: z.string().nullable().describe('What the trainer adds in words.'),
  keeping: z
    .strictObject({
      sealedAt: instant.nullable(),
      days: z.int().min(0).max(365),
      until: instant.nullable(),
    })
    .describe(
      'Until when the single ballots lay beside the tables, and until when the tables are kept: days after sealing.',
    ),
  floors: z
    .strictObject({ story: count, personal: count })
    .describe('Least number of ballots before anything is shown, per class of poll.'),
  results: publishedSchema,
  followUp: followUpWith(poll).optional(),
  hearsay: z.array(hearsay).describe('Empty until the list has come back.'),
  texts: texts.optional(),
  lessons: z.array(text),
  notes: z.array(z.strictObject({ id: z.string(), text: bothLanguages })),
});
export type Report = z.infer<typeof reportSchema>;
